using InferenceDash.Core.Quality;
using InferenceDash.Store.Import.Formats.Json;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>
/// What a load generator measured on one deployment. It saw the traffic and not the GPUs: totals are of the whole
/// deployment, and what served it comes from options or a sidecar.
/// </summary>
internal sealed record LoadResult
{
    /// <summary>Field that names the model as the server knows it; null: the format has none.</summary>
    public string? ModelField { get; init; }

    /// <summary>The engine that the file itself is certain of; null: none.</summary>
    public string? Engine { get; init; }

    public DateOnly? Date { get; init; }

    public Sequence? Sequence { get; init; }

    public double Concurrency { get; init; }

    /// <summary>tok/s/user; null: 1 / median TPOT.</summary>
    public double? Interactivity { get; init; }

    /// <summary>Input and output tok/s of all GPUs.</summary>
    public double TotalThroughput { get; init; }

    public double? OutputThroughput { get; init; }

    /// <summary>Mean input tokens of a request, where they were counted; null: unknown.</summary>
    public double? MeanInputTokens { get; init; }

    /// <summary>Mean output tokens of a request; null: unknown.</summary>
    public double? MeanOutputTokens { get; init; }

    /// <summary>How the run went, as far as the tool says.</summary>
    public RunFacts Facts { get; init; } = RunFacts.Unknown;

    /// <summary>Its latencies; throughputs and acceptance are added.</summary>
    public Figures Figures { get; init; } = new();

    /// <summary>Field of the acceptance length; null: the format has none.</summary>
    public string? AcceptanceField { get; init; }

    /// <summary>The tool whose definition the acceptance length follows.</summary>
    public string? AcceptanceTool { get; init; }

    /// <summary>Adds it as a point, with everything that the file leaves to options; reports what they do not give either.</summary>
    public void Add(JsonFields row)
    {
        var given = row.Source.Defaults;
        State(row.Rows.Stated);
        if (given.Gpus is null)
            GivenNames.Missing(row, "gpus");
        if ((Date ?? given.Date) is null)
            GivenNames.Missing(row, "date");
        var method = GivenNames.Method(row, "spec_method", own: null);
        var acceptance = Acceptance(row, method);
        var series = new SeriesKey(
            Model(row) ?? "",
            GivenNames.Gpu(row, "gpu", GivenNames.Given(row, "gpu", given.Gpu)) ?? "",
            GivenNames.Precision(row, own: null),
            (given.Sequence ?? Sequence)!,
            method);
        var workers = new Parallelism(null, null, null, null, given.Gpus);
        var engine = GivenNames.Given(row, "engine", given.Engine ?? Engine);
        var configuration = new Configuration(engine, false, false, workers, workers) { DraftTokens = GivenNames.DraftTokens(row, method) };
        var origin = acceptance is null ? null : GivenNames.AcceptanceOrigin(row);
        if (row.IsSound)
            row.Rows.Add(Point(row, series, configuration, acceptance) with { AcceptanceOrigin = origin }, row.Row, Facts);
    }

    private BenchmarkPoint Point(JsonFields row, SeriesKey series, Configuration configuration, double? acceptance)
    {
        var given = row.Source.Defaults;
        var gpus = configuration.Decode.Gpus!.Value;
        Figures[MeasuredFields.OutputThroughput] = OutputThroughput / gpus;
        Figures[MeasuredFields.InputThroughput] = (TotalThroughput - OutputThroughput) / gpus;
        Figures[MeasuredFields.AcceptanceLength] = acceptance;
        Figures[MeasuredFields.MeanInputTokens] = MeanInputTokens;
        Figures[MeasuredFields.MeanOutputTokens] = MeanOutputTokens;
        return Figures.In(new BenchmarkPoint(
            series,
            configuration,
            row.Rows.DefaultRun,
            (Date ?? given.Date)!.Value,
            Concurrency,
            Interactivity ?? (1 / Figures[MeasuredFields.MedianTpot]!.Value),
            TotalThroughput / gpus)
        {
            AcceptanceLengthTool = acceptance is null ? null : AcceptanceTool,
            EngineVersion = given.EngineVersion,
            Image = given.Image,
        });
    }

    // The name that a server gives its model is anything from a path to "default": it counts only where it is known.
    private string? Model(JsonFields row)
    {
        var served = ModelField is null ? null : row.Optional(ModelField);
        row.Rows.Stated.Says("model", served);
        var known = served is null ? null : row.Rows.Names.Model(served) ?? row.Rows.Names.Model(served[(served.LastIndexOf('/') + 1)..]);
        if (row.Source.Defaults.Model is not { } option)
        {
            if (known is null && served is null)
                GivenNames.Missing(row, "model");
            else if (known is null)
                RejectModel(row, served!);
            return known;
        }

        var chosen = GivenNames.Model(row, "model", option);
        if (known is not null && chosen is not null && known != chosen)
            row.Reject(ModelField, $"is {known}, and --model says {chosen}");
        return chosen;
    }

    private void RejectModel(JsonFields row, string served)
    {
        row.Rows.Stated.Lacks("model", ModelField);
        row.Reject(ModelField, $"is no model known here; say with --model which one it is, for example {Nearest(row, served)}");
    }

    private void State(StatedFields stated)
    {
        stated.Says("engine", Engine);
        stated.Says("sequence", Sequence?.Label);
        stated.Says("date", Date is { } day ? DayText.Of(day) : null);
    }

    private static string Nearest(JsonFields row, string served) =>
        string.Join(" or ", row.Rows.Names.NearestModels(served[(served.LastIndexOf('/') + 1)..]));

    private double? Acceptance(JsonFields row, SpecMethod method)
    {
        if (AcceptanceField is null || row.OptionalPositive(AcceptanceField) is not { } length)
            return null;
        if (method.IsOff && length > 1)
            row.Reject(AcceptanceField, "says that drafts were accepted, so speculative decoding was not off as --spec-method says");
        return length;
    }
}
