namespace InferenceDash.Web.Exploring;

/// <summary>Where an explorer stands: what is shown there unless asked otherwise, and how an address there names a view.</summary>
/// <param name="Path">The page without a query: its forms are sent there, and a reset leads there.</param>
/// <param name="Split">What the series are split by unless asked otherwise.</param>
/// <param name="IsFrontierOnly">Whether points off the frontier are left out unless asked for.</param>
public sealed record ExplorerPlace(string Path, SeriesSplit Split, bool IsFrontierOnly)
{
    /// <summary>The explorer's own page.</summary>
    public static readonly ExplorerPlace Page = new(SiteUrls.Explorer, SeriesSplit.None, IsFrontierOnly: true);

    /// <summary>Answers of the API, where nothing is narrowed or taken together that was not asked for.</summary>
    public static readonly ExplorerPlace Api = new(SiteUrls.PointsApi, SeriesSplit.All, IsFrontierOnly: false) { HasAllSequences = true };

    /// <summary>Whether no sequence asked for means all of them, or the one with most points.</summary>
    public bool HasAllSequences { get; init; }

    /// <summary>The page that an explorer is part of; null: it has its own.</summary>
    public ExplorerHost? Host { get; init; }
}

/// <summary>A page that holds an explorer of its own subject, and whose address names the explorer's view too.</summary>
/// <param name="QueryOf">The page's query for a view; null: the view is none of the page's subject and has the explorer's own page.</param>
/// <param name="Url">The address of such a query.</param>
public sealed record ExplorerHost(Func<ComparisonQuery, ComparisonQuery?> QueryOf, Func<ComparisonQuery, string> Url);
