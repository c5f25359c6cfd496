using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace InferenceDash.Web.Hosting;

/// <summary>Hands the limits of the configuration to those who keep them.</summary>
internal static class LimitRegistration
{
    // An address beyond LimitOptions.AddressCharacters is told so by a page; one beyond this by the bare status.
    private const int RequestLineBytes = 32 * 1024;

    // A page has one or none.
    private const int IslandsOfAPage = 8;

    // Uploads ask for more, one by one.
    private const int BodyBytes = 1024 * 1024;

    // Proxies give an idle connection up after a minute; whoever gives up second loses no request.
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(130);

    public static void AddLimits(this IServiceCollection services)
    {
        services.AddOptions<LimitOptions>().BindConfiguration(LimitOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ProxyOptions>().BindConfiguration(ProxyOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ProxyOptions>>(static (headers, proxies) => proxies.Value.Configure(headers));
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<LimitOptions>>(static (server, limits) => Configure(server, limits.Value));
        services.AddOptions<CircuitOptions>().Configure<IOptions<LimitOptions>>(
            static (circuits, limits) =>
            {
                circuits.MaxBufferedUnacknowledgedRenderBatches = limits.Value.UnansweredRenders;
                circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromSeconds(limits.Value.LostCircuitSeconds);
                circuits.RootComponents.MaxJSRootComponents = IslandsOfAPage;
            });
        services.AddOptions<HubOptions>().Configure<IOptions<LimitOptions>>(
            static (hubs, limits) =>
            {
                hubs.MaximumReceiveMessageSize = limits.Value.MessageBytes;
                hubs.AddFilter<CircuitRoom>();
            });
        // UseSoundRequests looks at hosts: the framework would refuse them before there are headers.
        services.Configure<HostFilteringOptions>(static hosts => hosts.AllowedHosts = ["*"]);
        services.AddAntiforgery(static antiforgery => antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        services.AddSingleton<CircuitRoom>();
        services.AddSingleton<Drain>();
        services.AddHostedService(static services => services.GetRequiredService<Drain>());
        services.AddHealthChecks().AddCheck<Drain>("drain", tags: [HealthEndpoints.Readiness]);
        services.AddRateLimits();
    }

    /// <summary>Believes what known proxies say of a request. Most requests come with nothing of that and pass by.</summary>
    public static IApplicationBuilder UseProxies(this IApplicationBuilder app) => app.UseWhen(
        static context => context.Request.Headers.ContainsKey(ForwardedHeadersDefaults.XForwardedForHeaderName)
            || context.Request.Headers.ContainsKey(ForwardedHeadersDefaults.XForwardedProtoHeaderName),
        static proxied => proxied.UseForwardedHeaders());

    private static void Configure(KestrelServerOptions server, LimitOptions limits)
    {
        server.Limits.MaxConcurrentConnections = limits.Connections;
        server.Limits.MaxRequestLineSize = RequestLineBytes;
        server.Limits.MaxRequestHeadersTotalSize = limits.HeaderBytes;
        server.Limits.MaxRequestBodySize = BodyBytes;
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(limits.HeaderSeconds);
        server.Limits.KeepAliveTimeout = Idle;
        var slowest = new MinDataRate(limits.BodyBytesPerSecond, TimeSpan.FromSeconds(limits.BodyGraceSeconds));
        server.Limits.MinRequestBodyDataRate = slowest;
        server.Limits.MinResponseDataRate = slowest;
    }
}
