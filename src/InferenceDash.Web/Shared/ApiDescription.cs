namespace InferenceDash.Web.Shared;

/// <summary>What an endpoint of the API takes and answers, as the API's description says it. Each endpoint is mapped with one.</summary>
/// <param name="Name">The name of the operation, as programs call it.</param>
/// <param name="Summary">What it answers.</param>
/// <param name="Answer">The type that its JSON, or the text of its file, comes from.</param>
/// <param name="MediaType">The type of its content.</param>
/// <param name="Parameters">The keys of its query.</param>
/// <param name="Examples">Addresses that it answers.</param>
internal sealed record ApiDescription(
    string Name, string Summary, Type Answer, string MediaType, IReadOnlyList<QueryParameter> Parameters, IReadOnlyList<string> Examples)
{
    /// <summary>What is sent to it; null: nothing.</summary>
    public ApiBody? Body { get; init; }

    public static ApiDescription Json<T>(string name, string summary, IEnumerable<QueryParameter> parameters, params string[] examples) =>
        new(name, summary, typeof(T), "application/json", [.. parameters.DistinctBy(p => p.Name)], examples);

    public static ApiDescription Csv(string name, string summary, IEnumerable<QueryParameter> parameters, params string[] examples) =>
        new(name, summary, typeof(string), "text/csv", [.. parameters.DistinctBy(p => p.Name)], examples);

    public static ApiDescription Svg(string name, string summary, IEnumerable<QueryParameter> parameters, params string[] examples) =>
        new(name, summary, typeof(string), "image/svg+xml", [.. parameters.DistinctBy(p => p.Name)], examples);

    public static ApiDescription Png(string name, string summary, IEnumerable<QueryParameter> parameters, params string[] examples) =>
        new(name, summary, typeof(Stream), "image/png", [.. parameters.DistinctBy(p => p.Name)], examples);
}

/// <summary>What is sent to an endpoint.</summary>
/// <param name="Kind">The type that it is read into; a string: a file as it is.</param>
/// <param name="MediaType">The type of its content.</param>
/// <param name="Example">One that is answered.</param>
internal sealed record ApiBody(Type Kind, string MediaType, string Example);

/// <summary>Endpoints with their descriptions.</summary>
internal static class DescribedEndpoints
{
    private static readonly int[] Problems =
        [StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status429TooManyRequests, StatusCodes.Status503ServiceUnavailable];

    /// <summary>Describes an endpoint.</summary>
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, ApiDescription description)
    {
        endpoint.WithName(description.Name).WithSummary(description.Summary).WithMetadata(description)
            .Produces(StatusCodes.Status200OK, description.Answer, description.MediaType);
        foreach (var status in Problems)
            endpoint.ProducesProblem(status);
        return endpoint;
    }
}
