namespace InferenceDash.Store;

/// <summary>What files do not say of themselves, and how an import deals with flaws.</summary>
public sealed record ImportOptions
{
    /// <summary>Name of the format of every file; null: each file is recognised by its content.</summary>
    public string? Format { get; init; }

    /// <summary>Model of the rows that name none, by any name it is known under. So with the following.</summary>
    public string? Model { get; init; }

    public string? Gpu { get; init; }

    /// <summary>GPUs of the whole deployment.</summary>
    public int? Gpus { get; init; }

    public string? Precision { get; init; }

    public string? SpecMethod { get; init; }

    public string? Engine { get; init; }

    public Sequence? Sequence { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>Run of the rows whose file names none; null: they belong to a run named after the import.</summary>
    public string? Run { get; init; }

    public string? Image { get; init; }

    /// <summary>Tokens drafted per verification step; rows with speculative decoding off draft none whatever this says.</summary>
    public int? DraftTokens { get; init; }

    public string? EngineVersion { get; init; }

    /// <summary>
    /// Where acceptance lengths come from: <c>measured</c> or <c>synthetic</c>, with a remark after a colon. For the times of steps the
    /// lengths themselves: a file of them, a model that the store has some of (with <c>:on</c> or <c>:off</c> for thinking), or a number.
    /// </summary>
    public string? Acceptance { get; init; }

    /// <summary>Whether the model was thinking when acceptance lengths were measured: <c>on</c> or <c>off</c>.</summary>
    public string? Thinking { get; init; }

    /// <summary>Prefill of one request, ms, where the times of steps do not say.</summary>
    public double? PrefillMilliseconds { get; init; }

    /// <summary>A spec method that nothing in the store has yet: a word that only files name is taken for a mistake.</summary>
    public string? NewMethod { get; init; }

    /// <summary>Names in files that are of the model given here, although they hold the name of another one.</summary>
    public IReadOnlyList<string> ServedModels { get; init; } = [];

    /// <summary>Requests in flight, where rows do not say.</summary>
    public double? Concurrency { get; init; }

    /// <summary>What becomes of measurements that break a rule of quality.</summary>
    public FlaggedPoints Flagged { get; init; }

    /// <summary>Leave out the rows that cannot be imported, instead of refusing all.</summary>
    public bool SkipBadRows { get; init; }

    /// <summary>File to which every rejected row is written as CSV; null: none.</summary>
    public string? RejectLog { get; init; }

    /// <summary>What the path <c>-</c> stands for.</summary>
    public Func<Stream> StandardInput { get; init; } = Console.OpenStandardInput;
}
