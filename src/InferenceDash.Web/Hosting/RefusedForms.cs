namespace InferenceDash.Web.Hosting;

/// <summary>What a form sent and is not taken is told by a page, which is made as if it had been asked for.</summary>
internal static class RefusedForms
{
    /// <summary>Goes on to a page that says why, under the status of the refusal.</summary>
    /// <param name="context">The request.</param>
    /// <param name="refusal">Why.</param>
    /// <param name="page">The page; null: that at the address it was sent to.</param>
    public static void TellOnPage(this HttpContext context, FormRefusal refusal, string? page = null)
    {
        context.Features.Set(refusal);
        context.Request.Method = HttpMethods.Get;
        if (page is not null)
            context.Request.Path = Uri.UnescapeDataString(page);
        context.Response.OnStarting(static state =>
        {
            var (answer, status) = ((HttpResponse, int))state;
            answer.StatusCode = status;
            if (status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable)
                answer.Headers.RetryAfter = "60";
            return Task.CompletedTask;
        }, (context.Response, refusal.Status));
    }
}
