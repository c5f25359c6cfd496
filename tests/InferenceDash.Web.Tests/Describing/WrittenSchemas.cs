using System.Text.Json;

namespace InferenceDash.Web.Tests.Describing;

/// <summary>Compares answers with the schemas of an OpenAPI document, as far as it uses them: types, fields, lists, values, references.</summary>
internal sealed class WrittenSchemas(JsonElement document)
{
    /// <summary>Where a value is not what a schema says; empty: it is.</summary>
    public IReadOnlyList<string> Differences(JsonElement value, JsonElement schema) => [.. Found(value, schema, "$")];

    private IEnumerable<string> Found(JsonElement value, JsonElement schema, string at)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return Found(value, Referred(reference.GetString()!), at);
        if (schema.TryGetProperty("oneOf", out var either))
            return either.EnumerateArray().Any(one => !Found(value, one, at).Any()) ? [] : Found(value, either.EnumerateArray().Last(), at);
        if (schema.TryGetProperty("type", out var type) && !TypesOf(type).Any(name => Is(value, name)))
            return [$"{at} is {value.ValueKind}"];
        if (schema.TryGetProperty("enum", out var values) && value.ValueKind == JsonValueKind.String
            && !values.EnumerateArray().Any(v => v.ValueKind == JsonValueKind.String && v.GetString() == value.GetString()))
            return [$"{at} has {value}"];
        return value.ValueKind switch
        {
            JsonValueKind.Object => OfFields(value, schema, at),
            JsonValueKind.Array when schema.TryGetProperty("items", out var items) =>
                value.EnumerateArray().SelectMany((one, i) => Found(one, items, $"{at}[{i}]")),
            _ => [],
        };
    }

    private IEnumerable<string> OfFields(JsonElement value, JsonElement schema, string at)
    {
        var known = schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().ToDictionary(p => p.Name, p => p.Value) : [];
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var missing in required.EnumerateArray().Select(r => r.GetString()!).Where(name => !value.TryGetProperty(name, out _)))
                yield return $"{at} lacks {missing}";
        }

        var hasOthers = schema.TryGetProperty("additionalProperties", out var others);
        foreach (var field in value.EnumerateObject())
        {
            if (known.TryGetValue(field.Name, out var of) || (hasOthers && others.ValueKind == JsonValueKind.Object && (of = others).ValueKind != default))
            {
                foreach (var difference in Found(field.Value, of, $"{at}.{field.Name}"))
                    yield return difference;
            }
            else if (!hasOthers)
            {
                yield return $"{at} has {field.Name}";
            }
        }
    }

    private JsonElement Referred(string reference) =>
        reference["#/".Length..].Split('/').Aggregate(document, (element, part) => element.GetProperty(part));

    private static IEnumerable<string> TypesOf(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()!) : [type.GetString()!];

    private static bool Is(JsonElement value, string type) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && double.IsInteger(value.GetDouble()),
        "array" => value.ValueKind == JsonValueKind.Array,
        _ => value.ValueKind == JsonValueKind.Object,
    };
}
