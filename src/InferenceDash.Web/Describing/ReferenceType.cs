using System.Globalization;
using Microsoft.OpenApi;

namespace InferenceDash.Web.Describing;

/// <summary>A type in words, and the name of the one that is explained elsewhere on the page.</summary>
/// <param name="Text">In words, with <see cref="Named"/> in them.</param>
/// <param name="Named">The type that it names; null: none.</param>
public sealed record ReferenceType(string Text, string? Named)
{
    public static ReferenceType Of(IOpenApiSchema schema)
    {
        if (schema is OpenApiSchemaReference { Reference.Id: { } id })
            return new(id, id);
        if (schema.OneOf is { Count: > 0 } either)
            return either.FirstOrDefault(s => s is OpenApiSchemaReference) is { } known ? Of(known).Then(ReferenceWords.OrNull) : Plain(schema);
        var type = schema.Type ?? JsonSchemaType.Object;
        var core = type & ~JsonSchemaType.Null;
        var read = core switch
        {
            JsonSchemaType.Array when schema.MaxItems is { } most => Of(schema.Items!).Then(one => ReferenceWords.ListOf(one, most)),
            JsonSchemaType.Array => Of(schema.Items!).Then(ReferenceWords.ListOf),
            JsonSchemaType.Object when schema.AdditionalProperties is { } values => Of(values).Then(ReferenceWords.MapOf),
            _ => Plain(schema),
        };
        return type.HasFlag(JsonSchemaType.Null) ? read.Then(ReferenceWords.OrNull) : read;
    }

    private ReferenceType Then(Func<string, string> words) => this with { Text = words(Text) };

    private static ReferenceType Plain(IOpenApiSchema schema)
    {
        if (schema.Enum is { Count: > 0 } values)
            return new(ReferenceWords.OneOf(values.Select(v => v?.ToString() ?? "null")), null);
        var name = ((schema.Type ?? JsonSchemaType.Object) & ~JsonSchemaType.Null) switch
        {
            JsonSchemaType.Number => "number",
            JsonSchemaType.Integer => "integer",
            JsonSchemaType.Boolean => "boolean",
            JsonSchemaType.String => schema.Format ?? "string",
            JsonSchemaType.Null => "null",
            _ => "object",
        };
        return schema is { Minimum: { } least, Maximum: { } greatest }
            ? new(ReferenceWords.Between(name, double.Parse(least, CultureInfo.InvariantCulture), double.Parse(greatest, CultureInfo.InvariantCulture)), null)
            : new(name, null);
    }
}
