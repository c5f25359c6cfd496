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

    /// <summary>The model of a name that files of this kind use; null: none that is known, which is no flaw.</summary>
    public static string? ModelOf(string servedModel, KnownNames names) => names.ModelCalled(servedModel) ?? names.ModelWithin(servedModel);
}
