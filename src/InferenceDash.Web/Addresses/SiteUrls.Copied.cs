namespace InferenceDash.Web.Addresses;

public static partial class SiteUrls
{
    /// <summary>
    /// The same of any page with figures of its own: a comparison, a ranking or the map. The origin is what stands before the path;
    /// null: nothing does.
    /// </summary>
    public static (string? Origin, string Path, string Query) CopiedPage(string address)
    {
        string? origin = null;
        if (Uri.TryCreate(address, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https")
            (origin, address) = (whole.GetLeftPart(UriPartial.Authority), whole.PathAndQuery);
        var (path, query) = PathAndQuery(address);
        if (path.Split('/', StringSplitOptions.RemoveEmptyEntries) is not { Length: > 0 } parts)
            return (origin, Home, query);
        if (ModelOfRank('/' + string.Join('/', parts)) is { } model)
            return (origin, $"{Ranks}/{Uri.EscapeDataString(model)}", query);
        var (copied, rest) = Copied(address);
        return (origin, copied, rest);
    }

    /// <summary>The model of the path of a ranking; null: it is none.</summary>
    public static string? ModelOfRank(string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries) is [var root, var model] && $"/{root}" == Ranks ? Uri.UnescapeDataString(model) : null;

    /// <summary>
    /// Path and query of an address of a comparison as somebody copied it: with or without the site's own address, or the name of
    /// a comparison of a method with Off alone, or what follows <c>/compare/</c>.
    /// </summary>
    public static (string Path, string Query) Copied(string address)
    {
        if (Uri.TryCreate(address, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https")
            address = whole.PathAndQuery;
        var (path, query) = PathAndQuery(address);
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            [var root, ..] when $"/{root}" is Comparisons or LineUps => ('/' + string.Join('/', parts), query),
            [var slug] => ($"{Comparisons}/{slug}", query),
            _ => ($"{LineUps}/{string.Join('/', parts)}", query),
        };
    }
}
