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

    /// <summary>The model as the server knows it, where another file says so; null: <see cref="ModelField"/> has it.</summary>
    public Stated<string>? ModelName { get; init; }

    /// <summary>The engine that the file itself is certain of; null: none.</summary>
    public string? Engine { get; init; }

    public DateOnly? Date { get; init; }

    public Sequence? Sequence { get; init; }

    /// <summary>
    /// Whether the lengths of the sequence are those that the run asked for. Lengths that were counted differ a little from
    /// file to file of one workload, so such rows may join a sequence near theirs.
    /// </summary>
    public bool LengthsAreAsked { get; init; }

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

    /// <summary>The single requests of the run; null: the file lists none.</summary>
    public RequestList? Requests { get; init; }

    /// <summary>What the file says of the deployment.</summary>
    public Deployment Deployment { get; init; } = Deployment.Unknown;

    /// <summary>What the file says of its drafts.</summary>
    public Drafts Drafts { get; init; } = Drafts.Unknown;

    /// <summary>Adds it as a point, with everything that the file leaves to options; reports what they do not give either.</summary>
    public void Add(JsonFields row)
    {
        var given = row.Source.Defaults;
        State(row.Rows.Stated);
        var gpus = Deployment.GpusOf(row);
        if ((Date ?? given.Date) is null)
            GivenNames.Missing(row, "date");
        var method = GivenNames.Method(row, "spec_method", own: null);
        var drafts = Drafts.Of(row, method);
        var series = new SeriesKey(
            Model(row) ?? "",
            GpuKey(row),
            GivenNames.Precision(row, Agreement.Of(row, "precision", Deployment.Precision, given.Precision)),
            (given.Sequence ?? Sequence)!,
            method);
        var prefill = Deployment.PrefillGpusOf(gpus);
        var engine = GivenNames.Given(row, "engine", given.Engine ?? Engine);
        var (prefillWorkers, decodeWorkers) = (Deployment.Workers(prefill ?? gpus), Deployment.Workers(gpus - (prefill ?? 0)));
        var configuration = new Configuration(engine, prefill is not null, false, prefillWorkers, decodeWorkers) { DraftTokens = drafts.Tokens };
        if (!row.IsSound)
            return;
        if (drafts.Tool is not null)
            row.Rows.Consistency.Drafts(series, drafts.SaysAcceptance, row.Source.Name);
        row.Rows.Add(Point(row, series, configuration, drafts), row.Row, Facts, given.Sequence is null && !LengthsAreAsked);
    }

    private BenchmarkPoint Point(JsonFields row, SeriesKey series, Configuration configuration, Drafts drafts)
    {
        var given = row.Source.Defaults;
        Figures[MeasuredFields.OutputThroughput] = OutputThroughput / configuration.Decode.Gpus;
        Figures[MeasuredFields.InputThroughput] = (TotalThroughput - OutputThroughput) / configuration.Prefill.Gpus;
        drafts.AddTo(Figures);
        Figures[MeasuredFields.MeanInputTokens] = MeanInputTokens;
        Figures[MeasuredFields.MeanOutputTokens] = MeanOutputTokens;
        return Figures.In(new BenchmarkPoint(
            series,
            configuration,
            row.Rows.DefaultRun,
            (Date ?? given.Date)!.Value,
            Concurrency,
            Interactivity ?? (1 / Figures[MeasuredFields.MedianTpot]!.Value),
            TotalThroughput / configuration.TotalGpus!.Value)
        {
            AcceptanceLengthTool = drafts.Length is null ? null : drafts.Tool,
            AcceptanceByPosition = drafts.ByPosition,
            AcceptanceOrigin = drafts.Origin,
            EngineVersion = given.EngineVersion ?? Deployment.EngineVersion,
            Image = given.Image,
            Requests = RequestKeeping.Of(row, Requests, Facts.Completed, Facts.Failed, Figures),
        });
    }

    private string GpuKey(JsonFields row)
    {
        var given = row.Source.Defaults.Gpu;
        var option = given is null ? null : GivenNames.Gpu(row, "gpu", given);
        return GivenNames.Given(row, "gpu", Agreement.Of(row, "gpu", Deployment.Gpu, option) ?? given);
    }

    // The name that a server gives its model is anything from a path to "default": it counts only where it is known.
    private string? Model(JsonFields row)
    {
        var field = ModelName?.Field ?? ModelField ?? "model";
        var served = ModelName?.Value ?? (ModelField is null ? null : row.Optional(ModelField));
        row.Rows.Stated.Says("model", served);
        var known = served is null ? null : row.Rows.Names.ModelCalled(served);
        if (row.Source.Defaults.Model is not { } option)
        {
            if (known is null && served is null)
                GivenNames.Missing(row, "model");
            else if (known is null)
                RejectModel(row, field, served!);
            return known;
        }

        var chosen = GivenNames.Model(row, "model", option);
        if (served is not null && chosen is not null && known != chosen && !row.Rows.Names.IsGivenAsServed(served))
            CheckServed(row, field!, served, known, chosen);
        return chosen;
    }

    private static void RejectModel(JsonFields row, string field, string served)
    {
        row.Rows.Stated.Lacks("model", field);
        row.RejectAlike(field, served, row.Rows.Names.UnknownServedModel(served));
    }

    private void State(StatedFields stated)
    {
        stated.Says("engine", Engine);
        stated.Says("sequence", Sequence?.Label);
        stated.Says("date", Date is { } day ? DayText.Of(day) : null);
    }

    // A name that holds that of another model is most often one of another model's files under the wrong --model.
    private static void CheckServed(JsonFields row, string field, string served, string? known, string chosen)
    {
        IReadOnlyList<string> named = known is null ? row.Rows.Names.ModelsNamedIn(served) : [known];
        if (named.Count > 0 && !named.Contains(chosen))
        {
            row.RejectAlike(
                field, served, $"names {named[0]}, and --model says {chosen}; if it is {chosen}, add --served-model \"{served}\"");
        }
        else
        {
            row.Rows.Consistency.Serves(chosen, field, served, row.Source.Name);
        }
    }
}
