using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>Limits come from the configuration, reach who keeps them, and are refused at the start where they make no sense.</summary>
public sealed class LimitOptionsTests
{
    [Theory]
    [InlineData("Limits:PagesPerMinute", "-1")]
    [InlineData("Limits:Circuits", "-1")]
    [InlineData("Limits:MessageBytes", "10")]
    [InlineData("Limits:AddressCharacters", "40000")]
    [InlineData("Limits:HeaderSeconds", "0")]
    [InlineData("Limits:Connections", "0")]
    [InlineData("Limits:BodyGraceSeconds", "1")]
    [InlineData("Limits:LostCircuitSeconds", "-1")]
    [InlineData("Proxies:Hops", "0")]
    [InlineData("Proxies:Known", "10.0.0.0/99")]
    [InlineData("Proxies:Known", "192.0.2.7, proxy.example")]
    public void What_makes_no_sense_is_refused_when_the_server_starts(string key, string value)
    {
        using var services = Services((key, value));

        Should.Throw<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate())
            .Message.ShouldContain(key.Split(':')[1]);
    }

    [Fact]
    public void Proxies_are_named_by_address_and_by_network_and_the_machine_itself_is_always_one()
    {
        using var services = Services(("Proxies:Known", "192.0.2.7, 10.0.0.0/8; 2001:db8::/32"), ("Proxies:Hops", "2"));

        var headers = services.GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value;

        headers.KnownProxies.ShouldBe([IPAddress.IPv6Loopback, IPAddress.Parse("192.0.2.7")]);
        headers.KnownIPNetworks.Select(network => network.ToString()).ShouldBe(["127.0.0.0/8", "10.0.0.0/8", "2001:db8::/32"]);
        headers.ForwardLimit.ShouldBe(2);
    }

    [Fact]
    public async Task Limits_reach_the_server_the_hub_and_the_circuits()
    {
        await using var site = new RunningSite(static host => host
            .UseSetting("Limits:Connections", "50").UseSetting("Limits:HeaderBytes", "8192").UseSetting("Limits:HeaderSeconds", "7")
            .UseSetting("Limits:BodyBytesPerSecond", "99").UseSetting("Limits:MessageBytes", "2048").UseSetting("Limits:UnansweredRenders", "3")
            .UseSetting("Limits:BodyGraceSeconds", "20").UseSetting("Limits:LostCircuitSeconds", "5"));

        var server = site.Of<IOptions<KestrelServerOptions>>().Value.Limits;

        server.MaxConcurrentConnections.ShouldBe(50);
        server.MaxRequestHeadersTotalSize.ShouldBe(8_192);
        server.RequestHeadersTimeout.ShouldBe(TimeSpan.FromSeconds(7));
        server.MinRequestBodyDataRate.ShouldNotBeNull().BytesPerSecond.ShouldBe(99);
        server.MinResponseDataRate.ShouldNotBeNull().BytesPerSecond.ShouldBe(99);
        server.MinRequestBodyDataRate.GracePeriod.ShouldBe(TimeSpan.FromSeconds(20));
        site.Of<IOptions<HubOptions>>().Value.MaximumReceiveMessageSize.ShouldBe(2_048);
        var circuits = site.Of<IOptions<CircuitOptions>>().Value;
        circuits.MaxBufferedUnacknowledgedRenderBatches.ShouldBe(3);
        circuits.DisconnectedCircuitRetentionPeriod.ShouldBe(TimeSpan.FromSeconds(5));
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value))).Build();
        return new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddInferenceDash().BuildServiceProvider();
    }
}
