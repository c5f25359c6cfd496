namespace InferenceDash.Web.Shared;

/// <summary>Why what a form sent is not taken: the page that it was sent from says so.</summary>
/// <param name="Status">The status of the answer.</param>
/// <param name="Reason">What is wrong, and what to do about it.</param>
public sealed record FormRefusal(int Status, string Reason)
{
    /// <summary>The refusal that a page has to tell; null: there is none.</summary>
    public static FormRefusal? Of(HttpContext? context) => context?.Features.Get<FormRefusal>();
}
