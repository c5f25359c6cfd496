using InferenceDash.Store;

namespace InferenceDash.Web.Commands;

/// <summary>Where readers find the site that a command works for, by the configuration that the server reads too.</summary>
internal static class SiteAddress
{
    // What Kestrel listens on when nobody says otherwise.
    private const string Default = "http://localhost:5000";

    /// <summary>The public address; without one, the first that the server listens on; without any, the one it takes then. No slash at its end.</summary>
    /// <exception cref="StoreException">The public address is no address.</exception>
    public static string Of(IConfiguration configuration) => PublicAddress.Of(configuration) ?? Listened(configuration) ?? Default;

    private static string? Listened(IConfiguration configuration)
    {
        var first = configuration["urls"]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault()
            ?? configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).FirstOrDefault(url => url is not null);
        if (first is not null)
            return Reachable(first);
        return configuration["http_ports"]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() is { } port
            ? $"http://localhost:{port}"
            : null;
    }

    // A server may listen on every address of its machine; a reader on that machine opens localhost.
    private static string? Reachable(string url)
    {
        var plain = url.Replace("//*", "//localhost", StringComparison.Ordinal).Replace("//+", "//localhost", StringComparison.Ordinal);
        if (plain.Contains("//unix:", StringComparison.Ordinal) || !Uri.TryCreate(plain, UriKind.Absolute, out var address))
            return null;
        var host = address.Host is "0.0.0.0" or "[::]" ? "localhost" : address.Host;
        return address.IsDefaultPort ? $"{address.Scheme}://{host}" : $"{address.Scheme}://{host}:{address.Port}";
    }
}
