using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;

namespace InferenceDash.Web.Comparing;

/// <summary>Many comparisons in one request, described in docs/api.md: each is answered by what answers its own address.</summary>
internal static class EvaluateEndpoints
{
    /// <summary>Most questions of one request.</summary>
    public const int MostQuestions = 1_000;

    /// <summary>Most bytes of its body.</summary>
    public const int MostBytes = 1024 * 1024;

    private const string Questions = "questions", Snapshot = "snap";

    private static readonly JsonDocumentOptions Flat = new() { MaxDepth = 8 };

    public static void MapEvaluate(this IEndpointRouteBuilder app) => app.MapPost(SiteUrls.EvaluateApi, AnswerAsync).WithTags("compare")
        .Describe(ApiDescription.Json<EvaluateResponse>("evaluate", EndpointWords.Evaluate, [], SiteUrls.EvaluateApi) with
        {
            Body = new ApiBody(typeof(EvaluateRequest), "application/json", ApiExamples.EvaluateBody),
        });

    private static async Task<IResult> AnswerAsync(HttpContext http, CatalogCache catalogs, QuestionAllowance allowance)
    {
        using var body = await ReadAsync(http);
        if (body is null)
            return Problems.Of(StatusCodes.Status413PayloadTooLarge, EvaluateWords.Unusable, EvaluateWords.TooLong(MostBytes));
        JsonDocument sent;
        try
        {
            sent = JsonDocument.Parse(body, Flat);
        }
        catch (JsonException)
        {
            return Refused(EvaluateWords.NoJson);
        }

        using (sent)
        {
            if (!sent.RootElement.IsText())
                return Refused(EvaluateWords.NoJson);
            var (questions, snapshot, fault) = Read(sent.RootElement);
            if (fault is not null)
                return Refused(fault);
            if (await catalogs.AsOfAsync(snapshot, http.RequestAborted) is not { } catalog)
                return Problems.UnknownSnapshot(snapshot!);
            // The request counts as one already.
            if (allowance.SecondsToWait(http, questions.Count - 1) is { } seconds)
            {
                http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
                return Problems.Of(StatusCodes.Status429TooManyRequests, RequestWords.TooMany, RequestWords.TooManyDetail(seconds));
            }

            return TypedResults.Ok(EvaluateResponse.Of(catalog.Dataset.Snapshot, [.. questions.Select(question => AnswerOf(question, catalog, http))]));
        }
    }

    private static ProblemHttpResult Refused(string why) => Problems.Of(StatusCodes.Status400BadRequest, EvaluateWords.Unusable, why);

    private static (IReadOnlyList<JsonElement> Questions, string? Snapshot, string? Fault) Read(JsonElement sent)
    {
        if (sent.ValueKind != JsonValueKind.Object)
            return ([], null, EvaluateWords.NoJson);
        if (!sent.TryGetProperty(Questions, out var questions) || questions.ValueKind != JsonValueKind.Array || questions.GetArrayLength() == 0)
            return ([], null, EvaluateWords.NoQuestions);
        if (questions.GetArrayLength() > MostQuestions)
            return ([], null, EvaluateWords.TooMany(questions.GetArrayLength(), MostQuestions));
        string? snapshot = null;
        if (sent.TryGetProperty(Snapshot, out var named) && named.ValueKind != JsonValueKind.Null)
        {
            if (named.ValueKind != JsonValueKind.String)
                return ([], null, EvaluateWords.NoSnapshot);
            snapshot = named.GetString()!.Trim().ToLowerInvariant();
        }

        return ([.. questions.EnumerateArray()], snapshot, null);
    }

    private static EvaluatedResponse AnswerOf(JsonElement question, Catalog catalog, HttpContext http)
    {
        http.RequestAborted.ThrowIfCancellationRequested();
        var (asked, fault) = AskedComparisonAddress.Of(question);
        fault ??= asked!.AsksForOwn ? EvaluateWords.NoOwn
            : QueryParser.SnapshotOf(asked.Query) is { } other && other != catalog.Dataset.Snapshot ? EvaluateWords.OtherSnapshot(catalog.Dataset.Snapshot)
            : null;
        if (fault is not null)
            return EvaluatedResponse.Refused(StatusCodes.Status400BadRequest, EvaluateWords.UnusableQuestion, fault);
        var parsed = QueryParser.Parse(asked!.Query, isPlain: true);
        if (asked.Slug is { } slug)
        {
            var (pair, refusal) = ComparisonAnswers.Find(catalog, slug, parsed);
            return pair is null ? Refused(refusal) : EvaluatedResponse.Of(pair);
        }

        var (series, why) = LineUpEndpoints.Find(catalog, asked.By!, asked.Common!, asked.Values, parsed);
        return series is null ? Refused(why) : EvaluatedResponse.Of(series);
    }

    private static EvaluatedResponse Refused(IResult? refusal)
    {
        var problem = ((ProblemHttpResult)refusal!).ProblemDetails;
        return EvaluatedResponse.Refused(problem.Status!.Value, problem.Title!, problem.Detail!);
    }

    // Null: it is too long.
    private static async Task<MemoryStream?> ReadAsync(HttpContext http)
    {
        if (http.Request.ContentLength > MostBytes)
            return null;
        var body = new MemoryStream();
        var part = new byte[16 * 1024];
        int read;
        while ((read = await http.Request.Body.ReadAsync(part, http.RequestAborted)) > 0)
        {
            body.Write(part, 0, read);
            if (body.Length > MostBytes)
            {
                await body.DisposeAsync();
                return null;
            }
        }

        body.Position = 0;
        return body;
    }
}
