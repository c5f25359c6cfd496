using Microsoft.AspNetCore.Http.Extensions;

namespace InferenceDash.Web.Addresses;

/// <content>Short links.</content>
public static partial class SiteUrls
{
    /// <summary>Where short links are made, and what each begins with.</summary>
    public const string Short = "/s";

    /// <summary>A short link.</summary>
    public static string ShortLink(string code) => $"{Short}/{Escaped(code)}";

    /// <summary>The page that makes one of an address.</summary>
    public static string Shorten(string address) => Short + new QueryBuilder { { Keys.GoTo, address } };

    /// <summary>The code of a short link; empty: the page that makes them; null: neither.</summary>
    public static string? CodeOf(string path) =>
        path.Equals(Short, StringComparison.OrdinalIgnoreCase) || path.Equals(Short + "/", StringComparison.OrdinalIgnoreCase) ? ""
            : path.StartsWith(Short + "/", StringComparison.OrdinalIgnoreCase) ? path[(Short.Length + 1)..].TrimEnd('/').ToLowerInvariant()
            : null;

    /// <summary>Whether an address is that of a view of this site: a path and a query, and nothing that a browser takes for another site.</summary>
    public static bool IsView(string? address) =>
        address is ['/', ..] && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal)
        && !address.Any(char.IsControl) && CodeOf(PathAndQuery(address).Path) is null
        && !address.StartsWith(Bring, StringComparison.OrdinalIgnoreCase) && !address.StartsWith("/_", StringComparison.Ordinal);
}
