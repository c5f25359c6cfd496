namespace InferenceDash.Web.Addresses;

/// <content>Addresses of what readers bring.</content>
public static partial class SiteUrls
{
    /// <summary>Where files are brought.</summary>
    public const string Bring = "/bring";

    private const string PointsFile = "points.csv";
    private const string DeleteAction = "delete";

    /// <summary>The page of an upload.</summary>
    public static string Upload(string id) => Spoken(PathOf(id));

    private static string PathOf(string id) => $"{Bring}/{Uri.EscapeDataString(id)}";

    /// <summary>Its comparisons, on its page.</summary>
    public static string UploadComparisons(string id) => Spoken($"{PathOf(id)}#comparisons");

    /// <summary>Its points as CSV.</summary>
    public static string UploadPoints(string id) => Spoken($"{PathOf(id)}/{PointsFile}");

    /// <summary>Where a form is sent that deletes it.</summary>
    public static string DeleteUpload(string id) => Spoken($"{PathOf(id)}/{DeleteAction}");

    /// <summary>The points of an upload, as a route.</summary>
    public const string UploadPointsRoute = $"{Bring}/{{id}}/{PointsFile}";

    /// <summary>The upload that a path below <see cref="Bring"/> names, and what is asked of it; no id: a new one.</summary>
    /// <param name="rest">The path below it.</param>
    public static (string? Id, bool IsDelete)? UploadOf(string? rest) => (rest ?? "").Trim('/').Split('/') switch
    {
        [""] => (null, false),
        [var id] => (id, false),
        [var id, DeleteAction] => (id, true),
        _ => null,
    };

    /// <summary>Whether an address shows what one reader brought, so that nobody else may keep it.</summary>
    public static bool IsPrivate(string? path, string? queryString) =>
        path?.StartsWith(Bring + "/", StringComparison.OrdinalIgnoreCase) == true || QueryParser.OwnOf(queryString) is not null;

    /// <summary>An address as it may stand in a log: without what leads to an upload.</summary>
    public static string Loggable(string address) => new Uri(address) is var uri && IsPrivate(uri.AbsolutePath, "")
        ? Bring
        : uri.GetLeftPart(UriPartial.Path) + QueryParser.WithoutOwn(uri.Query);
}
