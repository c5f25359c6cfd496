namespace InferenceDash.Web.Linking;

/// <summary>Why a short link is not made: the page that was sent says so.</summary>
/// <param name="Status">The status of the answer.</param>
/// <param name="Reason">What is wrong.</param>
public sealed record ShortLinkRefusal(int Status, string Reason)
{
    /// <summary>The refusal that a page has to tell; null: there is none.</summary>
    public static ShortLinkRefusal? Of(HttpContext? context) => context?.Features.Get<ShortLinkRefusal>();
}
