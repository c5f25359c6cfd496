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
        if (ProblemOf(address) is { } problem)
            return new ShortLinkView(null, null, address is null ? null : problem);
        var kept = SiteUrls.View(address)!;
        return new ShortLinkView(kept, await links.FindAsync(kept, cancellation), null);
    }

    /// <summary>Why an address gets no short link; null: it does.</summary>
    public static string? ProblemOf(string? address) =>
        SiteUrls.View(address) is not { } kept ? ShortLinkWords.NotOurs
        : kept.Length > ShortLinks.MostCharacters ? ShortLinkWords.TooLong
        : SiteUrls.IsPrivate(SiteUrls.PathAndQuery(kept).Path, SiteUrls.PathAndQuery(kept).Query) ? ShortLinkWords.Private
        : null;
}
