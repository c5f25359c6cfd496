using Microsoft.Net.Http.Headers;

namespace InferenceDash.Web.Hosting;

/// <summary>What an answer depends on.</summary>
/// <param name="Scheme">Stands in absolute addresses of a page.</param>
/// <param name="Host">So does the host.</param>
/// <param name="Path">The path, decoded.</param>
/// <param name="Query">The query as it was sent.</param>
/// <param name="Version">Which data (<see cref="CatalogCache.VersionAsync"/>); <see cref="Always"/> where the address alone says it.</param>
internal readonly record struct AnswerKey(string Scheme, string Host, string Path, string Query, long Version)
{
    /// <summary>The version of an answer that does not change.</summary>
    public const long Always = 0;

    private const int LongestHost = 255;

    // Files know better how long they hold; a circuit, a stream of events or the state of the server is no answer to keep.
    private static readonly string[] Others =
        ["/_", "/js/", "/css/", "/favicon", SiteUrls.Alive, SiteUrls.Ready, SiteUrls.Version, SiteUrls.Status, SiteUrls.Mcp];

    /// <summary>About the memory that it takes.</summary>
    public long Bytes => 200 + (2L * (Host.Length + Path.Length + Query.Length));

    /// <summary>Whether the answer to a request may be kept at all, as far as the request tells.</summary>
    public static bool IsFor(HttpRequest request, AnswerMemoryOptions options)
    {
        var (path, query) = (request.Path.Value ?? "", request.QueryString.Value ?? "");
        return HttpMethods.IsGet(request.Method) && options.MostBytes > 0 && path.Length + query.Length <= options.LongestAddress
            && (request.Host.Value?.Length ?? 0) <= LongestHost && !IsOther(path) && !request.Headers.ContainsKey(HeaderNames.Range)
            && !request.Headers.Accept.ToString().Contains("event-stream", StringComparison.OrdinalIgnoreCase)
            && !SiteUrls.IsPrivate(path, query) && SiteUrls.CodeOf(path) is null;
    }

    /// <summary>The key of a request.</summary>
    public static AnswerKey Of(HttpRequest request, long version)
    {
        var (path, query) = (request.PathBase.Value + request.Path.Value, request.QueryString.Value ?? "");
        // A page of a pinned snapshot says whether there is newer data; an answer of the API holds nothing but the snapshot's.
        var isPinned = query.Length > 0 && request.Path.StartsWithSegments(SiteUrls.ApiRoot, StringComparison.OrdinalIgnoreCase)
            && QueryParser.SnapshotOf(query) is not null;
        return new AnswerKey(request.Scheme, request.Host.Value ?? "", path, query, isPinned ? Always : version);
    }

    /// <summary>Whether a path is that of a file, a circuit or a stream.</summary>
    internal static bool IsOther(string path)
    {
        foreach (var start in Others)
        {
            if (path.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
