using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace InferenceDash.Web.Describing;

/// <summary>
/// The description of the API as OpenAPI 3.1, made from the endpoints: routes and answers from how they are mapped, queries from
/// <see cref="QueryParameters"/>, words from Words.
/// </summary>
internal static class ApiDocument
{
    /// <summary>Its name in its address.</summary>
    public const string Name = "v1";

    /// <summary>The extension with addresses that an operation answers.</summary>
    public const string Examples = "x-examples";

    private const string Response = "Response";

    private const string Route = "/openapi/{documentName}.json";

    public static IServiceCollection AddApiDocument(this IServiceCollection services, string version) => services.AddOpenApi(Name, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = static endpoint => DescriptionOf(endpoint.ActionDescriptor.EndpointMetadata) is not null;
        options.CreateSchemaReferenceId = static type => NameOf(OpenApiOptions.CreateDefaultSchemaReferenceId(type));
        options.AddOperationTransformer(DescribeAsync);
        options.AddSchemaTransformer(static (schema, context, _) => RequireAll(schema, context.JsonTypeInfo.Type));
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = EndpointWords.Title, Description = EndpointWords.About, Version = version };
            document.Tags = new HashSet<OpenApiTag>(EndpointWords.Subjects.Select(s => new OpenApiTag { Name = s.Tag, Description = s.Title }));
            return Task.CompletedTask;
        });
    });

    public static void MapApiDocument(this IEndpointRouteBuilder app) => app.MapOpenApi(Route);

    // What an answer is called among types, a program's reader knows without being told that it is one. A file is no type of its own.
    private static string? NameOf(string? type) => type switch
    {
        nameof(Stream) => null,
        { } name when name.EndsWith(Response, StringComparison.Ordinal) => name[..^Response.Length],
        _ => type,
    };

    private static ApiDescription? DescriptionOf(IEnumerable<object> metadata) => metadata.OfType<ApiDescription>().FirstOrDefault();

    private static async Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var description = DescriptionOf(context.Description.ActionDescriptor.EndpointMetadata)!;
        var (path, query) = SiteUrls.PathAndQuery(description.Examples[0]);
        var asked = QueryParser.AskedIn(query);
        operation.Parameters =
        [
            .. (operation.Parameters ?? []).Select(p => InPath(p, ExampleInPath(context.Description.RelativePath ?? "", path, p.Name!))),
            .. description.Parameters.Append(QueryParameters.Language).Select(p => InQuery(p, asked.GetValueOrDefault(p.Name), context.Document!)),
        ];
        foreach (var (status, response) in operation.Responses ?? [])
            response.Description = status == "200" ? EndpointWords.Answer : EndpointWords.Problem;
        if (description.Body is { } body)
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
                {
                    [body.MediaType] = new OpenApiMediaType
                    {
                        Schema = await SchemaOfAsync(body.Kind, context, cancellation),
                        Example = body.Kind == typeof(string) ? JsonValue.Create(body.Example) : JsonNode.Parse(body.Example),
                    },
                },
            };
        }

        operation.Extensions ??= new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal);
        operation.Extensions[Examples] = new JsonNodeExtension(new JsonArray([.. description.Examples.Select(e => JsonValue.Create(e))]));
    }

    // The types of its lists are named, too, so that programs have them.
    private static async Task<IOpenApiSchema> SchemaOfAsync(Type sent, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        if (sent == typeof(string))
            return new OpenApiSchema { Type = JsonSchemaType.String };
        var schema = await context.GetOrCreateSchemaAsync(sent, parameterDescription: null, cancellation);
        foreach (var list in sent.GetProperties().Where(p => p.PropertyType.IsGenericType))
        {
            if (list.PropertyType.GetGenericArguments() is [{ Namespace: { } place } one] && place.StartsWith(nameof(InferenceDash), StringComparison.Ordinal))
                schema.Properties![JsonNamingPolicy.CamelCase.ConvertName(list.Name)] =
                    new OpenApiSchema { Type = JsonSchemaType.Array, Items = await SchemaOfAsync(one, context, cancellation) };
        }

        return Named(sent.Name, schema, context.Document!);
    }

    private static OpenApiParameter InPath(IOpenApiParameter parameter, string? example) => new()
    {
        Name = parameter.Name, In = ParameterLocation.Path, Required = true, Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        Description = parameter.Name switch
        {
            "slug" => EndpointWords.Slug,
            "by" => EndpointWords.By,
            "common" => EndpointWords.Common,
            "values" => EndpointWords.Values,
            _ => EndpointWords.Model,
        },
        Example = example,
    };

    // What stands in the example where the route has the parameter.
    private static string? ExampleInPath(string route, string path, string name)
    {
        var (parts, values) = (route.Trim('/').Split('/'), path.Trim('/').Split('/'));
        var at = Array.FindIndex(parts, part => part.StartsWith($"{{{name}}}", StringComparison.Ordinal));
        return at < 0 || at >= values.Length ? null : values[at][..^(parts[at].Length - name.Length - 2)];
    }

    private static OpenApiParameter InQuery(QueryParameter parameter, string? asked, OpenApiDocument document) => new()
    {
        Name = parameter.Name, In = ParameterLocation.Query, Description = parameter.Meaning,
        Style = ParameterStyle.Form, Explode = false,
        Schema = parameter.Most is { } most
            ? new OpenApiSchema { Type = JsonSchemaType.Array, MaxItems = most, Items = ValueOf(parameter, document) }
            : ValueOf(parameter, document),
        Example = ExampleOf(parameter, asked ?? parameter.Example),
    };

    private static JsonNode? ExampleOf(QueryParameter parameter, string? text)
    {
        if (text is null)
            return null;
        return parameter.Most is null ? Value(text) : new JsonArray([.. text.Split(',').Select(Value)]);

        JsonNode Value(string one) => parameter.Kind == ParameterKind.Text ? JsonValue.Create(one) : JsonNode.Parse(one)!;
    }

    private static IOpenApiSchema ValueOf(QueryParameter parameter, OpenApiDocument document)
    {
        if (parameter.ValueType is { } type)
            return Named(type, new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. parameter.Values.Select(v => JsonValue.Create(v))] }, document);
        return new OpenApiSchema
        {
            Type = parameter.Kind switch
            {
                ParameterKind.Number => JsonSchemaType.Number,
                ParameterKind.WholeNumber => JsonSchemaType.Integer,
                _ => JsonSchemaType.String,
            },
            Minimum = TextOf(parameter.Least),
            Maximum = TextOf(parameter.Greatest),
        };
    }

    // Said once, so that programs made from the document have one type for it.
    private static OpenApiSchemaReference Named(string name, IOpenApiSchema schema, OpenApiDocument document)
    {
        if (document.Components?.Schemas?.ContainsKey(name) != true)
            document.AddComponent(name, schema);
        return new OpenApiSchemaReference(name, document);
    }

    private static string? TextOf(double? bound) => bound?.ToString("0.######", CultureInfo.InvariantCulture);

    // Answers say everything, and null where it is unknown; of what is asked everything may be left out.
    private static Task RequireAll(OpenApiSchema schema, Type type)
    {
        // A name among others is text; that it may be unknown stands where it is used.
        if (schema.Enum is { Count: > 0 } names && (Nullable.GetUnderlyingType(type) ?? type).IsEnum)
            (schema.Type, schema.Enum) = (JsonSchemaType.String, [.. names.OfType<JsonNode>()]);
        if (type.IsDefined(typeof(WithMeasuredFieldsAttribute), inherit: false))
        {
            foreach (var field in MeasuredFields.All)
            {
                schema.Properties![JsonNamingPolicy.CamelCase.ConvertName(field.Name)] =
                    new OpenApiSchema { Type = JsonSchemaType.Number | JsonSchemaType.Null };
            }
        }

        if (schema.Properties is { Count: > 0 } properties && type.Namespace?.StartsWith(nameof(InferenceDash), StringComparison.Ordinal) == true
            && !type.Name.EndsWith("Request", StringComparison.Ordinal))
            schema.Required = new HashSet<string>(properties.Keys, StringComparer.Ordinal);
        return Task.CompletedTask;
    }
}
