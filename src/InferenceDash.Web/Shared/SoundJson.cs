using System.Text.Json;

namespace InferenceDash.Web.Shared;

/// <summary>JSON may hold what is no text: half a character, or bytes that are none. It is found when it is read, and too late then.</summary>
internal static class SoundJson
{
    /// <summary>Whether every name and every text within can be read.</summary>
    public static bool IsText(this JsonElement element)
    {
        try
        {
            return element.ValueKind switch
            {
                JsonValueKind.String => element.GetString() is not null,
                JsonValueKind.Array => element.EnumerateArray().All(IsText),
                JsonValueKind.Object => element.EnumerateObject().All(property => property.Name is not null && property.Value.IsText()),
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
