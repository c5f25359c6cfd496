using InferenceDash.Store;

namespace InferenceDash.Web.Loads;

/// <summary>A load over time that is sent as a body, as files have it: it need not fit into an address.</summary>
internal static class TrafficBody
{
    /// <summary>How the body is written.</summary>
    public static ApiBody Described { get; } = new(typeof(string), "text/csv", ApiExamples.LoadBody);

    /// <summary>Reads the body; or why it cannot be read.</summary>
    /// <remarks>The server bounds its length and its pace.</remarks>
    public static async Task<(LoadFile? Load, IResult? Refusal)> ReadAsync(HttpContext http)
    {
        using var content = new MemoryStream();
        await http.Request.Body.CopyToAsync(content, http.RequestAborted);
        content.Position = 0;
        try
        {
            return (LoadFiles.Read(content, QueryParser.LoadUnitOf(http.Request.QueryString.Value)), null);
        }
        catch (StoreException exception)
        {
            return (null, Problems.Of(StatusCodes.Status400BadRequest, Say.Of("Unusable load"), exception.Message));
        }
    }

    /// <summary>The answer of a comparison to a body that was read.</summary>
    public static IResult Result(LoadFile load, Comparison comparison, ComparisonQuery query, Sequence sequence, string snapshot) =>
        TrafficView.Of(comparison, load.Profile, query.FleetInteractivity, sequence) is { } view
            ? TypedResults.Ok(TrafficResponse.Of(view, snapshot, load.Trace))
            : Problems.Incomplete(TrafficWords.NoFigure);
}
