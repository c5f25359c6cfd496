using System.Net;
using InferenceDash.Store;

namespace InferenceDash.Web.Mcp;

/// <summary>
/// Which web pages may call tools. A browser names the origin of the page that calls; a name that was made to lead to this machine
/// (DNS rebinding) is an origin of somebody else's, whatever host the request names. Programs that are no browsers name none.
/// </summary>
internal static class OriginCheck
{
    /// <summary>The configuration's list of further origins, with semicolons between.</summary>
    public const string Key = "Mcp:AllowedOrigins";

    public static Func<HttpContext, bool> Of(IConfiguration configuration)
    {
        var known = (configuration[Key] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Append(PublicAddress.Of(configuration) is { } site ? new Uri(site).GetLeftPart(UriPartial.Authority) : null)
            .OfType<string>()
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return context => context.Request.Headers.Origin.All(origin => origin is null || known.Contains(origin) || IsOfThisMachine(origin));
    }

    private static bool IsOfThisMachine(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        && (address.Host == "localhost" || (IPAddress.TryParse(address.DnsSafeHost, out var ip) && IPAddress.IsLoopback(ip)));
}
