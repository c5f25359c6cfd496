using System.Text.Json;
using System.Text.Json.Serialization;

namespace InferenceDash.Web.Tests.Serving;

internal static class JsonReading
{
    private static readonly JsonSerializerOptions ForScripts = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>What a circuit tells a script, as a page would hold it.</summary>
    public static string AsScriptsGetIt(object told) => JsonSerializer.Serialize(told, ForScripts);

    /// <summary>A number, or null where the answer says null; a missing property is a failure.</summary>
    public static double? Number(this JsonElement element, string property) =>
        element.GetProperty(property) is { ValueKind: not JsonValueKind.Null } value ? value.GetDouble() : null;

    public static string? Text(this JsonElement element, string property) => element.GetProperty(property).GetString();

    public static JsonElement[] Items(this JsonElement element, string property) => [.. element.GetProperty(property).EnumerateArray()];

    public static double[] Numbers(this JsonElement element, string property) => [.. element.Items(property).Select(n => n.GetDouble())];

    public static string?[] Texts(this JsonElement element, string property) => [.. element.Items(property).Select(n => n.GetString())];

    /// <summary>The names of an object's properties.</summary>
    public static string[] Names(this JsonElement element) => [.. element.EnumerateObject().Select(p => p.Name)];

    public static JsonElement[] Targets(this JsonElement comparison) => comparison.Items("targets");

    /// <summary>The operating point of a side at the first target.</summary>
    public static JsonElement First(this JsonElement comparison, string side) => comparison.Targets()[0].GetProperty(side);

    public static double[] Interactivities(this JsonElement comparison) =>
        [.. comparison.Targets().Select(t => t.GetProperty("interactivity").GetDouble())];

    public static string?[] NoteCodes(this JsonElement comparison) => [.. comparison.Items("notes").Select(n => n.Text("code"))];
}
