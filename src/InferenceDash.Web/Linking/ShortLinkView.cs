using InferenceDash.Store;

namespace InferenceDash.Web.Linking;

/// <summary>The page that makes a short link, resolved.</summary>
/// <param name="Address">The view that it leads to; null: none that gets one is named.</param>
/// <param name="Code">Its code; null: it has none yet.</param>
/// <param name="Problem">Why it gets none; null: it does.</param>
public sealed record ShortLinkView(string? Address, string? Code, string? Problem)
{
    /// <summary>The page for an address as it stands in the query.</summary>
    public static async Task<ShortLinkView> OfAsync(ShortLinks links, string? address, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(links);
        return Kept(address) switch
        {
            (null, var problem) => new ShortLinkView(null, null, address is null ? null : problem),
            ({ } kept, _) => new ShortLinkView(kept, await links.FindAsync(kept, cancellation), null),
        };
    }

    /// <summary>An address as a short link keeps it, or why it gets none.</summary>
    public static (string? Address, string? Problem) Kept(string? address) => SiteUrls.View(address) switch
    {
        null => (null, ShortLinkWords.NotOurs),
        { Length: > ShortLinks.MostCharacters } => (null, ShortLinkWords.TooLong),
        { } kept when SiteUrls.PathAndQuery(kept) is var (path, query) && SiteUrls.IsPrivate(path, query) => (null, ShortLinkWords.Private),
        { } kept => (kept, null),
    };
}
