namespace InferenceDash.Web.Exploring;

/// <summary>One way to narrow the points: nothing chosen is everything.</summary>
public sealed record Facet(string Title, IReadOnlyList<FacetOption> Options)
{
    public bool IsAll => Options.All(o => !o.IsChosen);

    /// <summary>The chosen words, or none.</summary>
    public string Summary => Listed.Commas(Options.Where(o => o.IsChosen).Select(o => o.Label));
}

/// <summary>One choice. An option without points under the other choices says so and leads nowhere, unless it is chosen.</summary>
public sealed record FacetOption(string Key, string Label, bool IsChosen, int Count, string WhyNot)
{
    public bool IsAvailable => Count > 0 || IsChosen;
}
