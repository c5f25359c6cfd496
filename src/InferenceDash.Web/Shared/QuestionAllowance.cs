namespace InferenceDash.Web.Shared;

/// <summary>How many answers a reader may have, for a request that asks for several at once.</summary>
/// <param name="SecondsToWait">Counts more answers against the reader's share; after how many seconds to ask again, or null: they are granted.</param>
internal sealed record QuestionAllowance(Func<HttpContext, int, int?> SecondsToWait);
