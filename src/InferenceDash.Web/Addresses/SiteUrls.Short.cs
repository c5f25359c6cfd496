namespace InferenceDash.Web.Addresses;

/// <content>Short links.</content>
public static partial class SiteUrls
{
    // What stands under these is a view: uploads, forms and the API's answers are none.
    private static readonly string[] Viewed =
    [
        Comparisons, LineUps, Ranks, Explorer, Acceptance, Evaluations, AssumptionSets, Data, Changes, Documents, Glossary, Search, Embed,
    ];

    /// <summary>Where short links are made, and what each begins with.</summary>
    public const string Short = "/s";

    /// <summary>A short link.</summary>
    public static string ShortLink(string code) => $"{Short}/{Escaped(code)}";

    /// <summary>The page that makes one of an address.</summary>
    public static string Shorten(string address) => WithFields(Short, [new(Keys.GoTo, address)]);

    /// <summary>The code of a short link; empty: the page that makes them; null: neither.</summary>
    public static string? CodeOf(string path) =>
        path.Equals(Short, StringComparison.OrdinalIgnoreCase) || path.Equals(Short + "/", StringComparison.OrdinalIgnoreCase) ? ""
            : path.StartsWith(Short + "/", StringComparison.OrdinalIgnoreCase) ? path[(Short.Length + 1)..].TrimEnd('/').ToLowerInvariant()
            : null;

    /// <summary>
    /// The address of a view of this site as it is kept: path and query in the code of addresses, without a place on the page; null:
    /// it is none. What a browser would take for another site, for another path, or for something that goes away is none.
    /// </summary>
    public static string? View(string? address)
    {
        if (address is not ['/', ..] || address.StartsWith("//", StringComparison.Ordinal) || address.Any(c => char.IsControl(c) || c == '\\')
            || !Uri.TryCreate("http://localhost" + address, UriKind.Absolute, out var whole) || whole.Host != "localhost" || !whole.IsDefaultPort)
        {
            return null;
        }

        return IsPageOfFigures(whole.AbsolutePath) ? whole.PathAndQuery : null;
    }

    private static bool IsPageOfFigures(string path) =>
        path == Home || Viewed.Contains('/' + path.Split('/')[1], StringComparer.OrdinalIgnoreCase);
}
