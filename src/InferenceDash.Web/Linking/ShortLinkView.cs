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
        return ProblemOf(address) is { } problem
            ? new ShortLinkView(null, null, address is null ? null : problem)
            : new ShortLinkView(address, await links.FindAsync(address!, cancellation), null);
    }

    /// <summary>Why an address gets no short link; null: it does.</summary>
    public static string? ProblemOf(string? address) =>
        !SiteUrls.IsView(address) || address!.Length > ShortLinks.MostCharacters ? ShortLinkWords.NotOurs
        : SiteUrls.IsPrivate(SiteUrls.PathAndQuery(address).Path, SiteUrls.PathAndQuery(address).Query) ? ShortLinkWords.Private
        : null;
}
