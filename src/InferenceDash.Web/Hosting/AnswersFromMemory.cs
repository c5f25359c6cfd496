using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Options;

namespace InferenceDash.Web.Hosting;

/// <summary>
/// Answers that depend on their address and the data alone are made once and then sent from memory, compressed, until there is newer
/// data. What may not be kept goes through as it is: what is private or sets a cookie, what was not found, what failed.
/// </summary>
public static class AnswersFromMemory
{
    public static IApplicationBuilder UseAnswersFromMemory(this IApplicationBuilder app)
    {
        var memory = app.ApplicationServices.GetRequiredService<AnswerMemory>();
        var catalogs = app.ApplicationServices.GetRequiredService<CatalogCache>();
        var tokenCookie = app.ApplicationServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie.Name ?? "";
        var answers = new Asked(memory, catalogs, tokenCookie);
        return app.Use((context, next) =>
            AnswerKey.IsFor(context.Request, memory.Options) ? answers.AnswerAsync(context, next) : next(context));
    }

    private sealed class Asked(AnswerMemory memory, CatalogCache catalogs, string tokenCookie)
    {
        public async Task AnswerAsync(HttpContext context, RequestDelegate next)
        {
            try
            {
                await FindAsync(context, next);
            }
            catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
            {
                // The reader left.
            }
        }

        private async Task FindAsync(HttpContext context, RequestDelegate next)
        {
            if (await catalogs.VersionAsync(context.RequestAborted) is not { } version)
            {
                await next(context);
                return;
            }

            var key = AnswerKey.Of(context.Request, version);
            while (true)
            {
                var (held, making) = memory.Find(key);
                if (held is not null)
                {
                    await held.SendAsync(context, memory, key);
                    return;
                }

                if (making is null)
                {
                    await MakeAsync(context, next, key);
                    return;
                }

                var outcome = await making.WaitAsync(context.RequestAborted);
                if (outcome.Answer is { } made)
                {
                    memory.Shared();
                    await made.SendAsync(context, memory, key);
                    return;
                }

                // Nobody can have it from another one's answer.
                if (outcome.IsDone)
                {
                    await next(context);
                    return;
                }
            }
        }

        private async Task MakeAsync(HttpContext context, RequestDelegate next, AnswerKey key)
        {
            var outcome = AnswerMemory.Outcome.GivenUp;
            byte[]? body;
            try
            {
                await using var captured = new CapturedAnswer(context, tokenCookie, memory.Options.BytesPerAnswer);
                await next(context);
                body = await captured.FinishAsync();
                // Whoever left may have left half a page behind.
                if (!context.RequestAborted.IsCancellationRequested)
                    outcome = AnswerMemory.Outcome.Of(body is null ? null : KeptAnswer.Of(context.Response.StatusCode, context.Response.Headers, body));
            }
            finally
            {
                memory.Finish(key, outcome);
            }

            if (outcome.Answer is { } answer)
                await answer.SendAsync(context, memory, key);
            else if (body is { Length: > 0 })
                await context.Response.Body.WriteAsync(body);
        }
    }
}
