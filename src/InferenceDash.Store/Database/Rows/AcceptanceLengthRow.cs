namespace InferenceDash.Store.Database.Rows;

internal sealed class AcceptanceLengthRow : DataRow
{
    public required string ServedModel { get; set; }

    public string? Model { get; set; }

    public required string Method { get; set; }

    public string? Variant { get; set; }

    public bool? IsThinking { get; set; }

    public string? Workload { get; set; }

    public string? Gpu { get; set; }

    public string? Engine { get; set; }

    public required int DraftTokens { get; set; }

    public required double AcceptanceLength { get; set; }

    public int? OutputTokens { get; set; }

    public string? Run { get; set; }

    public string? Source { get; set; }

    public static AcceptanceLengthRow From(MeasuredAcceptance acceptance) => new()
    {
        ServedModel = acceptance.Key.ServedModel,
        Model = acceptance.Key.Model,
        Method = acceptance.Key.Method.Key,
        Variant = acceptance.Key.Variant,
        IsThinking = acceptance.Key.IsThinking,
        Workload = acceptance.Key.Workload,
        Gpu = acceptance.Key.Gpu,
        Engine = acceptance.Key.Engine,
        DraftTokens = acceptance.DraftTokens,
        AcceptanceLength = acceptance.Length,
        OutputTokens = acceptance.OutputTokens,
        Run = acceptance.Run,
        Source = acceptance.Source,
    };

    public MeasuredAcceptance ToAcceptance() => new(
        new AcceptanceKey(ServedModel, Model, new SpecMethod(Method))
        {
            Variant = Variant,
            IsThinking = IsThinking,
            Workload = Workload,
            Gpu = Gpu,
            Engine = Engine,
        },
        DraftTokens,
        AcceptanceLength)
    {
        OutputTokens = OutputTokens,
        Run = Run,
        Source = Source,
    };
}
