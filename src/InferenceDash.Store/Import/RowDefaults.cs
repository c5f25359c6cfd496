using System.Globalization;

namespace InferenceDash.Store.Import;

/// <summary>What rows are taken to be where their file does not say: options, then the file's sidecar, then its folder's.</summary>
internal sealed record RowDefaults
{
    public static readonly RowDefaults None = new();

    /// <summary>Their names in sidecars and in our CSV. Options write hyphens.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "model", "gpu", "gpus", "precision", "spec_method", "engine", "sequence", "date", "run", "image", "draft_tokens", "engine_version", "acceptance",
        "concurrency", "thinking", "prefill_ms",
    ];

    public string? Model { get; init; }

    public string? Gpu { get; init; }

    public string? Precision { get; init; }

    public string? SpecMethod { get; init; }

    public string? Engine { get; init; }

    public string? EngineVersion { get; init; }

    public string? Acceptance { get; init; }

    /// <summary>Whether a model was thinking: <c>on</c> or <c>off</c>.</summary>
    public string? Thinking { get; init; }

    /// <summary>Prefill of one request, ms, for the times of steps.</summary>
    public double? PrefillMilliseconds { get; init; }

    public string? Run { get; init; }

    public string? Image { get; init; }

    public int? Gpus { get; init; }

    public double? Concurrency { get; init; }

    public int? DraftTokens { get; init; }

    public Sequence? Sequence { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>What options say.</summary>
    public static RowDefaults Of(ImportOptions options) => new()
    {
        Model = Clean(options.Model),
        Gpu = Clean(options.Gpu),
        Gpus = options.Gpus,
        Precision = Clean(options.Precision)?.ToLowerInvariant(),
        SpecMethod = Clean(options.SpecMethod)?.ToLowerInvariant(),
        Engine = Clean(options.Engine),
        Sequence = options.Sequence,
        Date = options.Date,
        Run = Clean(options.Run),
        Image = Clean(options.Image),
        DraftTokens = options.DraftTokens,
        EngineVersion = Clean(options.EngineVersion),
        Acceptance = Clean(options.Acceptance),
        Concurrency = options.Concurrency,
        Thinking = Clean(options.Thinking)?.ToLowerInvariant(),
        PrefillMilliseconds = options.PrefillMilliseconds,
    };

    /// <summary>These, with the gaps filled from <paramref name="others"/>.</summary>
    public RowDefaults Over(RowDefaults others) => new()
    {
        Model = Model ?? others.Model,
        Gpu = Gpu ?? others.Gpu,
        Precision = Precision ?? others.Precision,
        SpecMethod = SpecMethod ?? others.SpecMethod,
        Engine = Engine ?? others.Engine,
        EngineVersion = EngineVersion ?? others.EngineVersion,
        Acceptance = Acceptance ?? others.Acceptance,
        Run = Run ?? others.Run,
        Image = Image ?? others.Image,
        Gpus = Gpus ?? others.Gpus,
        Concurrency = Concurrency ?? others.Concurrency,
        Thinking = Thinking ?? others.Thinking,
        PrefillMilliseconds = PrefillMilliseconds ?? others.PrefillMilliseconds,
        DraftTokens = DraftTokens ?? others.DraftTokens,
        Sequence = Sequence ?? others.Sequence,
        Date = Date ?? others.Date,
    };

    /// <summary>Those that are set, by name, as a file would write them.</summary>
    public IReadOnlyDictionary<string, string> Texts
    {
        get
        {
            string?[] texts =
            [
                Model, Gpu, Text(Gpus), Precision, SpecMethod, Engine, Sequence?.Label, Date is { } date ? DayText.Of(date) : null, Run, Image,
                Text(DraftTokens), EngineVersion, Acceptance, Text(Concurrency), Thinking, Text(PrefillMilliseconds),
            ];
            return Names.Zip(texts).Where(entry => entry.Second is not null).ToDictionary(entry => entry.First, entry => entry.Second!, StringComparer.Ordinal);
        }
    }

    /// <summary>One text for one meaning: with the content, these are what an import is. Empty: nothing is set.</summary>
    public string Identity => string.Join("; ", Texts.Select(entry => $"{entry.Key}={Quoted(entry.Value)}"));

    /// <summary>What to add to the reason for refusing a row that lacks a value; empty where no default could give it.</summary>
    public static string NeededFor(string name) =>
        Names.Contains(name, StringComparer.Ordinal) ? RejectedRow.Needing($"--{name.Replace('_', '-')}") : "";

    private static string? Clean(string? text) => text is null ? null : CleanText.Of(text);

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Text(double? number) => number?.ToString("R", CultureInfo.InvariantCulture);

    // Where it could be read as another option.
    private static string Quoted(string value) =>
        value.AsSpan().ContainsAny(";=\"") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}
