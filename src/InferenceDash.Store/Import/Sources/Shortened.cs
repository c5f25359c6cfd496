namespace InferenceDash.Store.Import.Sources;

/// <summary>A value as a message shows it.</summary>
internal static class Shortened
{
    private const int Longest = 60;

    public static string Of(string value) => value.Length <= Longest ? value : value[..Longest] + "…";
}
