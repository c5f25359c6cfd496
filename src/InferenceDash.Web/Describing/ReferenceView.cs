using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace InferenceDash.Web.Describing;

/// <summary>The description of the API as a page shows it: made from the document that programs read.</summary>
/// <param name="About">What the API is.</param>
/// <param name="Parts">Its operations by subject.</param>
/// <param name="Types">The types of their answers, by name.</param>
public sealed record ReferenceView(string About, IReadOnlyList<ReferencePart> Parts, IReadOnlyList<ReferenceSchema> Types)
{
    public static ReferenceView Of(OpenApiDocument document)
    {
        var operations =
            from path in document.Paths
            from operation in path.Value.Operations ?? []
            let tag = operation.Value.Tags?.FirstOrDefault()?.Name ?? ""
            select (Tag: tag, Operation: ReferenceOperation.Of(path.Key, operation.Key, operation.Value));
        return new ReferenceView(
            document.Info.Description ?? "",
            [
                .. (document.Tags ?? new HashSet<OpenApiTag>()).GroupJoin(
                    operations, tag => tag.Name, o => o.Tag,
                    (tag, own) => new ReferencePart(tag.Name!, tag.Description ?? "", [.. own.Select(o => o.Operation).OrderBy(o => o.Path.Length)])),
            ],
            [.. (document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>()).OrderBy(s => s.Key, StringComparer.Ordinal)
                .Select(s => ReferenceSchema.Of(s.Key, s.Value))]);
    }
}

/// <summary>Operations of one subject.</summary>
public sealed record ReferencePart(string Name, string Title, IReadOnlyList<ReferenceOperation> Operations)
{
    /// <summary>Its name in an address.</summary>
    public string Id => $"about-{Name}";
}

/// <summary>One operation.</summary>
/// <param name="Id">Its name, also in an address.</param>
/// <param name="Method">The method of its requests.</param>
/// <param name="Path">Its route.</param>
/// <param name="Summary">What it answers.</param>
/// <param name="Examples">Addresses that it answers.</param>
/// <param name="Parameters">Those of the path, then those of the query.</param>
/// <param name="Body">What is sent to it; null: nothing.</param>
/// <param name="MediaType">The type of its answer's content.</param>
/// <param name="Answer">What its JSON is; null: it is a file.</param>
/// <param name="Problems">Statuses of its problems.</param>
public sealed record ReferenceOperation(
    string Id, string Method, string Path, string Summary, IReadOnlyList<string> Examples, IReadOnlyList<ReferenceField> Parameters, ReferenceBody? Body,
    string MediaType, ReferenceType? Answer, IReadOnlyList<string> Problems)
{
    private const string Json = "application/json", Found = "200";

    public bool IsGet => Method == HttpMethods.Get;

    public static ReferenceOperation Of(string path, HttpMethod method, OpenApiOperation operation)
    {
        var answer = operation.Responses![Found].Content!.First();
        return new ReferenceOperation(
            operation.OperationId!, method.Method, path, operation.Summary ?? "", ExamplesOf(operation),
            [.. (operation.Parameters ?? []).Select(ReferenceField.Of)], ReferenceBody.Of(operation.RequestBody), answer.Key,
            answer.Key == Json ? ReferenceType.Of(answer.Value.Schema!) : null, [.. operation.Responses.Keys.Where(status => status != Found)]);
    }

    private static IReadOnlyList<string> ExamplesOf(OpenApiOperation operation) =>
        operation.Extensions?.TryGetValue(ApiDocument.Examples, out var examples) == true && examples is JsonNodeExtension { Node: JsonArray addresses }
            ? [.. addresses.Select(a => (string)a!)]
            : [];
}

/// <summary>What is sent.</summary>
public sealed record ReferenceBody(string MediaType, string Example)
{
    public static ReferenceBody? Of(IOpenApiRequestBody? body) => body?.Content?.FirstOrDefault() is { Value: { } content, Key: var type }
        ? new ReferenceBody(type, content.Example is JsonValue text ? text.ToString() : content.Example?.ToJsonString(Indented) ?? "")
        : null;

    private static readonly System.Text.Json.JsonSerializerOptions Indented = new() { WriteIndented = true };
}

/// <summary>A parameter, or a field of a type.</summary>
public sealed record ReferenceField(string Name, ReferenceType Type, string Meaning, bool IsInPath)
{
    public static ReferenceField Of(IOpenApiParameter p) =>
        new(p.Name!, ReferenceType.Of(p.Schema!), p.Description ?? "", p.In == ParameterLocation.Path);
}

/// <summary>A type of answers: its fields, or the values that it has.</summary>
public sealed record ReferenceSchema(string Name, IReadOnlyList<ReferenceField> Fields, IReadOnlyList<string> Values)
{
    /// <summary>Its name in an address.</summary>
    public string Id => IdOf(Name);

    public static string IdOf(string name) => $"type-{name}";

    public static ReferenceSchema Of(string name, IOpenApiSchema schema) => new(
        name, [.. (schema.Properties ?? new Dictionary<string, IOpenApiSchema>()).Select(p => new ReferenceField(p.Key, ReferenceType.Of(p.Value), "", false))],
        [.. (schema.Enum ?? []).Select(value => value?.ToString() ?? "null")]);
}
