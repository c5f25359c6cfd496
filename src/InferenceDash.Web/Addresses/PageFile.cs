namespace InferenceDash.Web.Addresses;

/// <summary>
/// Pages whose content is data: the same stands as files at their own paths with an ending, and is what the API answers. One table
/// for the addresses, the links in the heads of pages, and docs/api.md. Pages of prose are not in it.
/// </summary>
/// <param name="Page">The path of the page, or of all below which they stand.</param>
/// <param name="Api">The address of the API that stands for it.</param>
/// <param name="Parts">Parts of the path below it, at least and at most.</param>
/// <param name="Endings">The files that there are.</param>
public sealed record PageFile(string Page, string Api, (int Least, int Most) Parts, IReadOnlyList<string> Endings)
{
    /// <summary>The ending of the answer that has everything, and that of its table.</summary>
    public const string Json = ".json", Csv = ".csv";

    private const string Svg = ".svg", Png = ".png";

    // The path of the home page has no name that an ending could stand behind.
    private const string Index = "/index";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<PageFile> All { get; } =
    [
        new(Index, SiteUrls.MapApi, (0, 0), [Json, Svg, Png]),
        new(SiteUrls.Comparisons, SiteUrls.Api, (0, 0), [Json]),
        new(SiteUrls.Comparisons, SiteUrls.Api, (1, 1), [Json, Csv, Svg, Png]),
        new(SiteUrls.LineUps, SiteUrls.LineUpsApi, (0, 0), [Json]),
        new(SiteUrls.LineUps, SiteUrls.LineUpsApi, (2, 3), [Json, Csv, Svg, Png]),
        new(SiteUrls.Ranks, SiteUrls.RankApi, (0, 0), [Json]),
        new(SiteUrls.Ranks, SiteUrls.RankApi, (1, 1), [Json, Csv, Svg, Png]),
        new(SiteUrls.Explorer, SiteUrls.PointsApi, (0, 0), [Json, Csv, Svg, Png]),
        new(SiteUrls.Acceptance, SiteUrls.AcceptanceApi, (0, 0), [Json, Csv, Svg, Png]),
        new(SiteUrls.Evaluations, SiteUrls.EvaluationsApi, (0, 0), [Json, Csv]),
        new(SiteUrls.AssumptionSets, SiteUrls.AssumptionsApi, (0, 0), [Json, Csv]),
        new(SiteUrls.Data, SiteUrls.DataApi, (0, 0), [Json, Csv]),
        new(SiteUrls.Changes, SiteUrls.ChangesApi, (0, 0), [Json, Csv]),
        new(SiteUrls.Search, SiteUrls.SearchApi, (0, 0), [Json]),
    ];

    /// <summary>The path of the API that answers a path of a file; null: it is none.</summary>
    public static string? ApiOf(string path) => Find(path) is var (file, below, ending) ? file.Api + below + (ending == Json ? "" : ending) : null;

    /// <summary>The path of the page that a path of a file belongs to; null: it is none.</summary>
    public static string? PageOf(string path) => Find(path) is var (file, below, _) ? file.Page + below : null;

    /// <summary>The path of a page as a file; null: the page has none of that ending.</summary>
    public static string? Of(string page, string ending)
    {
        var path = page == SiteUrls.Home ? Index : page;
        return All.Any(file => file.Endings.Contains(ending, StringComparer.Ordinal) && file.Below(path) is not null) ? path + ending : null;
    }

    private static (PageFile File, string Below, string Ending)? Find(string path)
    {
        foreach (var file in All)
        {
            foreach (var ending in file.Endings)
            {
                if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && file.Below(path[..^ending.Length]) is { } below)
                    return (file, below, ending);
            }
        }

        return null;
    }

    // What of a path stands below the page; null: it is another page.
    private string? Below(string path)
    {
        if (!path.StartsWith(Page, StringComparison.OrdinalIgnoreCase))
            return null;
        var below = path[Page.Length..];
        if (below.Length > 0 && below[0] != '/')
            return null;
        string[] parts = below.Length == 0 ? [] : below[1..].Split('/');
        return parts.Length >= Parts.Least && parts.Length <= Parts.Most && !Array.Exists(parts, string.IsNullOrEmpty) ? below : null;
    }
}
