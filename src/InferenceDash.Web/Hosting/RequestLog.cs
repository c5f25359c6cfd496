using System.Diagnostics;

namespace InferenceDash.Web.Hosting;

/// <summary>
/// One line a request, for those who turn it on (<c>Logging:LogLevel:InferenceDash.Requests</c> = <c>Information</c>); of those that
/// failed or took long, in any case. What carries the name of an upload is told without it.
/// </summary>
internal static partial class RequestLog
{
    private const string Category = "InferenceDash.Requests";

    // A page is made in milliseconds.
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(2);

    public static IApplicationBuilder UseRequestLog(this IApplicationBuilder app)
    {
        var log = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger(Category);
        return app.Use(async (context, next) =>
        {
            var begun = Stopwatch.GetTimestamp();
            try
            {
                await next(context);
            }
            finally
            {
                Log(log, context, Stopwatch.GetElapsedTime(begun));
            }
        });
    }

    /// <summary>Whether a request is one of many that nobody reads of: files, sockets, and whoever asks whether the server lives.</summary>
    internal static bool IsRoutine(HttpRequest request) => AnswerKey.IsOther(request.Path.Value ?? "");

    private static void Log(ILogger log, HttpContext context, TimeSpan took)
    {
        var (request, status) = (context.Request, context.Response.StatusCode);
        // A socket is open as long as its page.
        var isSlow = took > Slow && !IsRoutine(request);
        if (status >= StatusCodes.Status500InternalServerError || isSlow)
            LogWorse(log, request.Method, Loggable(request), status, took.TotalMilliseconds);
        else if (log.IsEnabled(LogLevel.Information) && !IsRoutine(request))
            LogOne(log, request.Method, Loggable(request), status, took.TotalMilliseconds);
    }

    private static string Loggable(HttpRequest request) => SiteUrls.IsPrivate(request.Path.Value, request.QueryString.Value)
        ? "(private)"
        : request.Path.ToUriComponent() + request.QueryString.ToUriComponent();

    [LoggerMessage(LogLevel.Information, "{Method} {Address} {Status} in {Milliseconds:0.0} ms")]
    private static partial void LogOne(ILogger logger, string method, string address, int status, double milliseconds);

    [LoggerMessage(LogLevel.Warning, "{Method} {Address} {Status} in {Milliseconds:0.0} ms")]
    private static partial void LogWorse(ILogger logger, string method, string address, int status, double milliseconds);
}
