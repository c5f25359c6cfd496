using System.Globalization;
using System.Text.Encodings.Web;

namespace InferenceDash.Web.Hosting;

/// <summary>
/// Why a request is not answered: problem details to programs, a page to people. The page is made of nothing but words, so that it
/// costs less than what was refused and needs nothing of the request to be sound.
/// </summary>
/// <param name="Status">The status of the answer.</param>
/// <param name="Title">What is wrong.</param>
/// <param name="Detail">What to do about it.</param>
internal sealed record Refusal(int Status, string Title, string Detail)
{
    public static Refusal Malformed => new(StatusCodes.Status400BadRequest, RequestWords.Malformed, RequestWords.MalformedDetail);

    public static Refusal NoHost => new(StatusCodes.Status400BadRequest, RequestWords.Malformed, RequestWords.NoHost);

    public static Refusal OtherHost => new(StatusCodes.Status400BadRequest, RequestWords.Malformed, RequestWords.OtherHost);

    public static Refusal OtherMethod => new(StatusCodes.Status405MethodNotAllowed, RequestWords.OtherMethod, RequestWords.OtherMethodDetail);

    public static Refusal OtherEncoding => new(StatusCodes.Status415UnsupportedMediaType, RequestWords.OtherEncoding, RequestWords.OtherEncodingDetail);

    public static Refusal Failed => new(StatusCodes.Status500InternalServerError, PageWords.OurError, PageWords.ErrorDetail);

    /// <summary>Nothing was read from the store yet.</summary>
    public static Refusal NotReady => new(StatusCodes.Status503ServiceUnavailable, RequestWords.NotReady, RequestWords.NotReadyDetail) { Seconds = 5 };

    /// <summary>Nobody else can be served live for now.</summary>
    public static Refusal NoRoom => new(StatusCodes.Status503ServiceUnavailable, RequestWords.NoRoom, RequestWords.NoRoomDetail) { Seconds = 30 };

    /// <summary>Seconds after which the same may be asked again; null: it will never be answered.</summary>
    public int? Seconds { get; init; }

    public static Refusal TooLong(int most) => new(StatusCodes.Status414UriTooLong, RequestWords.TooLong, RequestWords.TooLongDetail(most));

    public static Refusal TooMany(int seconds) =>
        new(StatusCodes.Status429TooManyRequests, RequestWords.TooMany, RequestWords.TooManyDetail(seconds)) { Seconds = seconds };

    /// <summary>What to say of a status that came without words; null: somebody else knows better.</summary>
    public static Refusal? Of(int status) => status switch
    {
        StatusCodes.Status400BadRequest => Malformed,
        StatusCodes.Status405MethodNotAllowed => OtherMethod,
        StatusCodes.Status415UnsupportedMediaType => OtherEncoding,
        _ => null,
    };

    /// <summary>Answers a request with it.</summary>
    public Task AnswerAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = Status;
        response.Headers.CacheControl = "no-store";
        if (Seconds is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (ErrorAnswers.IsForPrograms(context))
            return TypedResults.Problem(Detail, statusCode: Status, title: Title).ExecuteAsync(context);
        response.ContentType = "text/html; charset=utf-8";
        // To whoever left it is written like to anybody: what goes wrong is told once, and not that its reader left, too.
        return response.WriteAsync(Page, CancellationToken.None);
    }

    private string Page =>
        $"""
        <!DOCTYPE html>
        <html lang="{Language.Current.Tag}">
        <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>{Encoded(Title)} · InferenceDash</title>
            {ThemeScript.Element.Value}
            <link rel="stylesheet" href="/css/site.css" />
        </head>
        <body>
            <main id="main" class="wrap">
                <div class="hero slim"><div class="title"><h1>{Encoded(Title)}</h1></div></div>
                <section class="empty"><p>{Encoded(Detail)}</p><a class="btn" href="{SiteUrls.Home}">{RequestWords.Home}</a></section>
            </main>
        </body>
        </html>
        """;

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);
}
