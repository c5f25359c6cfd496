using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace InferenceDash.Web.Hosting;

/// <summary>
/// How often one address may ask, for each kind of traffic (<see cref="LimitOptions"/>). The machine itself is never limited, and
/// neither are files: they cost next to nothing.
/// </summary>
internal static class RateLimits
{
    private const int SecondsOfAMinute = 60;

    private enum Traffic
    {
        Page,
        Api,
        Circuit,
        Upload,
    }

    public static void AddRateLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(static _ => { });
        services.AddSingleton(static services => AllowanceOf(
            services.GetRequiredService<IOptions<RateLimiterOptions>>().Value, services.GetRequiredService<IOptions<LimitOptions>>().Value));
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<LimitOptions>>(static (limiter, limits) =>
        {
            limiter.GlobalLimiter = LimiterOf(limits.Value);
            limiter.OnRejected = static (refused, _) => new ValueTask(Refusal.TooMany(SecondsUntil(refused.Lease)).AnswerAsync(refused.HttpContext));
        });
    }

    public static IApplicationBuilder UseRateLimits(this IApplicationBuilder app) =>
        app.UseWhen(static context => IsFromElsewhere(context) && TrafficOf(context.Request) is not null, static limited => limited.UseRateLimiter());

    // A question among others counts like a question by itself. Where all of a share is less than what may be asked at once, it is all of it.
    private static QuestionAllowance AllowanceOf(RateLimiterOptions limiter, LimitOptions limits) => new((context, questions) =>
    {
        var counted = Math.Min(questions, limits.AnswersPerMinute - 1);
        if (counted <= 0 || !IsFromElsewhere(context))
            return null;
        using var lease = limiter.GlobalLimiter!.AttemptAcquire(context, counted);
        return lease.IsAcquired ? null : SecondsUntil(lease);
    });

    private static PartitionedRateLimiter<HttpContext> LimiterOf(LimitOptions limits)
    {
        var buckets = new Dictionary<Traffic, TokenBucketRateLimiterOptions?>
        {
            [Traffic.Page] = Bucket(limits.PagesPerMinute),
            [Traffic.Api] = Bucket(limits.AnswersPerMinute),
            [Traffic.Circuit] = Bucket(limits.CircuitsPerMinute),
            [Traffic.Upload] = Bucket(limits.UploadsPerMinute),
        };
        return PartitionedRateLimiter.Create<HttpContext, (Traffic, IPAddress)>(context =>
        {
            var traffic = TrafficOf(context.Request)!.Value;
            return buckets[traffic] is { } bucket
                ? RateLimitPartition.GetTokenBucketLimiter((traffic, NetworkOf(context.Connection.RemoteIpAddress!)), _ => bucket)
                : RateLimitPartition.GetNoLimiter((traffic, IPAddress.Any));
        });
    }

    // The smallest portions that make up the number exactly, so that whoever waits waits no longer than it takes.
    private static TokenBucketRateLimiterOptions? Bucket(int perMinute)
    {
        if (perMinute == 0)
            return null;
        var portion = (perMinute + SecondsOfAMinute - 1) / SecondsOfAMinute;
        return new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = portion,
            ReplenishmentPeriod = TimeSpan.FromSeconds((double)SecondsOfAMinute * portion / perMinute),
            QueueLimit = 0,
        };
    }

    private static int SecondsUntil(RateLimitLease lease) =>
        lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : SecondsOfAMinute;

    // A request without an address comes by a socket file, or from a test.
    private static bool IsFromElsewhere(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && !IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    // Whoever has one address of the sixth version has all that begin with the same half.
    private static IPAddress NetworkOf(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(bytes.Length / 2).Clear();
        return new IPAddress(bytes);
    }

    private static Traffic? TrafficOf(HttpRequest request)
    {
        if (ErrorAnswers.IsOfTheApi(request))
            return Traffic.Api;
        if (Circuits.IsOpening(request))
            return Traffic.Circuit;
        if (AnswerKey.IsOther(request.Path.Value ?? ""))
            return null;
        return HttpMethods.IsPost(request.Method) && (request.Path.StartsWithSegments(SiteUrls.Bring, StringComparison.OrdinalIgnoreCase)
                || SiteUrls.CodeOf(request.Path.Value ?? "") is "")
            ? Traffic.Upload
            : Traffic.Page;
    }
}
