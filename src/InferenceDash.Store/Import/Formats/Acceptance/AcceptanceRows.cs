namespace InferenceDash.Store.Import.Formats.Acceptance;

/// <summary>What every format of acceptance lengths has to check.</summary>
internal static class AcceptanceRows
{
    /// <summary>What is wrong with a length; null: nothing.</summary>
    /// <param name="length">Tokens per step.</param>
    /// <param name="draftTokens">Tokens drafted per step.</param>
    public static string? FlawIn(double length, int draftTokens)
    {
        if (FigureFlaws.Of(length, Bounds.TokensPerStep) is { } flaw)
            return flaw;
        // A step yields the drafts that were accepted and one token of the model's own.
        return length > draftTokens + 1 ? $"is more than {draftTokens} draft tokens can yield: at most {draftTokens + 1}" : null;
    }

    /// <summary>Why a length is rejected that stands in an import already.</summary>
    public const string Twice = "appears twice for this model, method and workload in this import";

    /// <summary>Why a row is rejected whose thinking is neither on nor off.</summary>
    public const string NoThinking = "is neither on nor off";

    /// <summary>Reads <see cref="AcceptanceKey.Thinking"/>, whatever its case; false: it is neither, nor empty.</summary>
    public static bool TryThinking(string? text, out bool? isThinking)
    {
        isThinking = text?.ToLowerInvariant() switch { "on" => true, "off" => false, _ => null };
        return text is null || isThinking is not null;
    }

    /// <summary>The method that made the drafts; null, and why, where it is none that does.</summary>
    public static (SpecMethod? Method, string? Flaw) MethodOf(string key, KnownNames names) => names.Method(key) switch
    {
        null => (null, names.UnknownMethod),
        { IsOff: true } or { IsBest: true } => (null, "drafts nothing of its own, so nothing is accepted"),
        { } method => (method, null),
    };

    /// <summary>The model of a name that files of this kind use; null: none that is known, which is no flaw.</summary>
    public static string? ModelOf(string servedModel, KnownNames names) => names.ModelCalled(servedModel) ?? names.ModelWithin(servedModel);
}
