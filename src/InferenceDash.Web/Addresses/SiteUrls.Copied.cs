namespace InferenceDash.Web.Addresses;

public static partial class SiteUrls
{
    /// <summary>
    /// The same of any page with figures of its own: a comparison, a ranking or the map. The origin is what stands before the path;
    /// null: nothing does.
    /// </summary>
    public static (string? Origin, string Path, string Query) CopiedPage(string address)
    {
        var (origin, within) = OriginOf(address);
        var (path, query) = PathAndQuery(within);
        if (path.Split('/', StringSplitOptions.RemoveEmptyEntries) is not { Length: > 0 } parts)
            return (origin, Home, query);
        if (ModelOfRank('/' + string.Join('/', parts)) is { } model)
            return (origin, $"{Ranks}/{Uri.EscapeDataString(model)}", query);
        var (copied, rest) = Copied(within);
        return (origin, copied, rest);
    }

    /// <summary>What stands before the path of an address as somebody copied it, null: nothing does; and the rest of it.</summary>
    public static (string? Origin, string Within) OriginOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https"
            ? (whole.GetLeftPart(UriPartial.Authority), whole.PathAndQuery)
            : (null, address);

    /// <summary>The model of the path of a ranking; null: it is none.</summary>
    public static string? ModelOfRank(string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries) is [var root, var model] && $"/{root}" == Ranks ? Uri.UnescapeDataString(model) : null;

    /// <summary>
    /// Path and query of an address of a comparison as somebody copied it: with or without the site's own address, or the name of
    /// a comparison of a method with Off alone, or what follows <c>/compare/</c>.
    /// </summary>
    public static (string Path, string Query) Copied(string address)
    {
        var (path, query) = PathAndQuery(OriginOf(address).Within);
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            [var root, ..] when $"/{root}" is Comparisons or LineUps => ('/' + string.Join('/', parts), query),
            [var slug] => ($"{Comparisons}/{slug}", query),
            _ => ($"{LineUps}/{string.Join('/', parts)}", query),
        };
    }
}
