using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace InferenceDash.Web.Hosting;

/// <summary>
/// Who may say for whom a request comes, and whether it came by TLS (<c>X-Forwarded-For</c>, <c>X-Forwarded-Proto</c>); section
/// <c>Proxies</c> of the configuration. A proxy on the server's own machine may in any case.
/// </summary>
public sealed class ProxyOptions : IValidatableObject
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Proxies";

    private static readonly char[] Between = [',', ';', ' '];

    /// <summary>Addresses and networks of proxies, with commas between them: <c>192.0.2.7, 10.0.0.0/8</c>.</summary>
    public string Known { get; set; } = "";

    /// <summary>Proxies that a request passes, one after the other.</summary>
    [Range(1, 10)]
    public int Hops { get; set; } = 1;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Names
        .Where(name => !IPAddress.TryParse(name, out _) && !IPNetwork.TryParse(name, out _))
        .Select(name => new ValidationResult(
            $"{Section}:{nameof(Known)} has {name}, which is neither an address nor a network such as 10.0.0.0/8.", [nameof(Known)]));

    internal void Configure(ForwardedHeadersOptions options)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.ForwardLimit = Hops;
        foreach (var name in Names)
        {
            if (IPAddress.TryParse(name, out var address))
                options.KnownProxies.Add(address);
            else
                options.KnownIPNetworks.Add(IPNetwork.Parse(name));
        }
    }

    private string[] Names => Known.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
