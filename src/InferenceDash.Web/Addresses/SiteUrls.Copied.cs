namespace InferenceDash.Web.Addresses;

public static partial class SiteUrls
{
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
