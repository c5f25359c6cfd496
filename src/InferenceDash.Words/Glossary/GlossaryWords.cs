namespace InferenceDash.Words.Glossary;

/// <summary>What surrounds the terms: the page of the glossary, and what leads to it.</summary>
public static class GlossaryWords
{
    /// <summary>The page's name.</summary>
    public static string Title => Say.Of("Glossary");

    /// <summary>What the page holds.</summary>
    public static string About => Say.Of("The terms of this site, each in a sentence or two, with a link to the rule behind it.");

    /// <summary>What a tooltip's link says.</summary>
    public static string More => Say.Of("Glossary");

    /// <summary>What leads from a term to its rule.</summary>
    public static string Details => Say.Of("Details");

    /// <summary>What stands before the terms that a page uses.</summary>
    public static string OnThisPage => Say.Of("Terms on this page:");

    /// <summary>The link to a rule, for those who do not see its row.</summary>
    public static string DetailsOf(GlossaryTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return Say.Of($"{Details} on {term.Name}");
    }

    /// <summary>Other names, and the unit; empty: neither is there.</summary>
    public static string Also(GlossaryTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        string?[] parts = [term.AlsoCalled.Count > 0 ? Say.Of($"Also: {Listed.Commas(term.AlsoCalled)}") : null, term.Unit is { } unit
            ? Say.Of($"Unit: {unit}") : null];
        return string.Join(" · ", parts.OfType<string>());
    }

    /// <summary>A term as text: <c>TTFT (s): Time to first token …</c>.</summary>
    public static string Entry(GlossaryTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return term.Unit is { } unit ? $"**{term.Name}** ({unit}): {term.Definition}" : $"**{term.Name}**: {term.Definition}";
    }
}
