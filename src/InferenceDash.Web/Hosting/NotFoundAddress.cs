namespace InferenceDash.Web.Hosting;

/// <summary>An address whose page says that there is nothing, and what comes near.</summary>
internal static class NotFoundAddress
{
    /// <summary>The page is rendered as usual, and the answer is 404.</summary>
    public static void AnswerNotFoundOnceRendered(this HttpContext context) =>
        // Not before: Blazor renders nothing into an answer that is 404 already.
        context.Response.OnStarting(static state =>
        {
            ((HttpContext)state).Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }, context);
}
