namespace InferenceDash.Words.Glossary;

/// <summary>What surrounds the terms: the page of the glossary, and what leads to it.</summary>
public static class GlossaryWords
{
    /// <summary>The page's name.</summary>
    public const string Title = "Glossary";

    /// <summary>What the page holds.</summary>
    public const string About = "The terms of this site, each in a sentence or two, with a link to the rule behind it.";

    /// <summary>What a tooltip's link says.</summary>
    public const string More = "Glossary";

    /// <summary>What leads from a term to its rule.</summary>
    public const string Details = "Details";

    /// <summary>What stands before the terms that a page uses.</summary>
    public const string OnThisPage = "Terms on this page:";

    /// <summary>The link to a rule, for those who do not see its row.</summary>
    public static string DetailsOf(GlossaryTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return $"{Details} on {term.Name}";
    }

    /// <summary>Other names, and the unit; empty: neither is there.</summary>
    public static string Also(GlossaryTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        string?[] parts = [term.AlsoCalled.Count > 0 ? $"Also: {string.Join(", ", term.AlsoCalled)}" : null, term.Unit is { } unit ? $"Unit: {unit}" : null];
        return string.Join(" · ", parts.OfType<string>());
    }

    /// <summary>A term as text: <c>TTFT (s): Time to first token …</c>.</summary>
    public static string Entry(GlossaryTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return term.Unit is { } unit ? $"**{term.Name}** ({unit}): {term.Definition}" : $"**{term.Name}**: {term.Definition}";
    }
}
