namespace InferenceDash.Words;

/// <summary>Counted things: the one rule for singular and plural.</summary>
public static class Count
{
    /// <summary>A number of things by itself: <c>0</c>, <c>1,234</c>.</summary>
    public static string Of(long count) => Figure.Print(count, 0);

    /// <summary>A number with its noun: <c>1 point</c>, <c>2 points</c>, <c>0 points</c>.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">The noun for one: <c>point</c>.</param>
    /// <param name="many">The noun for several; null: with an s.</param>
    public static string Of(long count, string one, string? many = null) => Counted(Of(count), count == 1, one, many);

    /// <summary>A number that need not be whole, with its noun: <c>1,000 users</c>, <c>12.5 users</c>.</summary>
    public static string Of(double count, string one) => Counted(Figure.Grouped(count), count == 1, one, many: null);

    /// <summary>A word that follows the number of what it belongs to, such as a verb: <c>is</c>, <c>are</c>. Other languages than English need none.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">The word for one.</param>
    /// <param name="many">The word for several.</param>
    public static string Agree(long count, string one, string many) => Language.Current != Language.English ? "" : count == 1 ? one : many;

    /// <summary>The template under which the resources have a noun with its number.</summary>
    internal static string Template(string one) => $"{{0}} {one}";

    // A noun has one form in the languages that are translated to, and stands under the one for a single thing.
    private static string Counted(string number, bool isOne, string one, string? many) => Language.Current.Translations is { IsEmpty: false } translations
        ? translations.Text(Template(one), [number])
        : $"{number} {(isOne ? one : many ?? $"{one}s")}";
}
