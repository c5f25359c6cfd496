namespace InferenceDash.Store.Database.Rows;

/// <summary>A row of one series: the columns that both kinds of point share.</summary>
internal abstract class SeriesRow : DataRow
{
    public required string Model { get; set; }

    public required string Gpu { get; set; }

    public required string Precision { get; set; }

    public required int InputTokens { get; set; }

    public required int OutputTokens { get; set; }

    public required string Method { get; set; }

    protected SeriesKey ToSeries() =>
        new(Model, Gpu, new Precision(Precision), new Sequence(InputTokens, OutputTokens), new SpecMethod(Method));
}
