using System.Text.Json;
using System.Text.Json.Serialization;

namespace InferenceDash.Web.Shared;

/// <summary>How answers are written as JSON, by the API and by commands.</summary>
internal static class ApiJson
{
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        // A number is a number, not a text of one.
        options.NumberHandling = JsonNumberHandling.Strict;
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        return options;
    }
}
