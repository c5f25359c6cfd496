using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace InferenceDash.Web.Hosting;

/// <summary>
/// What a request has to be before anything looks at it: the server lets hosts pass that make no address, and pages stand at one.
/// What the server refuses by itself never comes here (docs/reliability.md).
/// </summary>
internal static class SoundRequests
{
    public static IApplicationBuilder UseSoundRequests(this IApplicationBuilder app)
    {
        var hosts = new Hosts(app.ApplicationServices.GetRequiredService<IConfiguration>()["AllowedHosts"]);
        var most = app.ApplicationServices.GetRequiredService<IOptions<LimitOptions>>().Value.AddressCharacters;
        return app.Use((context, next) => Flaw(context, hosts, most) is { } refusal ? refusal.AnswerAsync(context) : next(context));
    }

    private static Refusal? Flaw(HttpContext context, Hosts hosts, int most)
    {
        var request = context.Request;
        if (request.Scheme is not ("http" or "https"))
            return Refusal.Malformed;
        if (hosts.Flaw(request.Headers.Host) is { } flaw)
            return flaw;
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (target.Length > most)
            return Refusal.TooLong(most);
        // What may not stand in an address may not stand in one that a reader is led to, and queries are taken along as they are.
        if (target.AsSpan().ContainsAnyExceptInRange('!', '~'))
            return Refusal.Malformed;
        return HttpMethods.IsGet(request.Method) || IsReadable(request.ContentType) ? null : Refusal.OtherEncoding;
    }

    // Browsers send forms as UTF-8, whatever else there once was.
    private static bool IsReadable(string? type) =>
        type is null || !MediaTypeHeaderValue.TryParse(type, out var media) || !media.Charset.HasValue
        || HeaderUtilities.RemoveQuotes(media.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    /// <summary>The hosts that the site answers for: those of the configuration's <c>AllowedHosts</c>, in the framework's form.</summary>
    private sealed class Hosts
    {
        private const int Longest = 255;

        private readonly StringSegment[] _allowed;

        // Nearly every request names the same one, and to look at a host takes longer than to compare two.
        private volatile string? _sound;

        public Hosts(string? allowed)
        {
            var names = (allowed ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            _allowed = names.Contains("*", StringComparer.Ordinal) ? [] : [.. names.Select(name => (StringSegment)name)];
        }

        public Refusal? Flaw(StringValues named)
        {
            if (named.Count != 1 || named[0] is not { Length: > 0 and <= Longest } host)
                return Refusal.NoHost;
            if (string.Equals(host, _sound, StringComparison.Ordinal))
                return null;
            if (!MakesAnAddress(host))
                return Refusal.NoHost;
            if (_allowed.Length > 0 && !HostString.MatchesAny(host, _allowed))
                return Refusal.OtherHost;
            _sound = host;
            return null;
        }

        private static bool MakesAnAddress(string host)
        {
            try
            {
                return Uri.TryCreate($"{Uri.UriSchemeHttp}://{host}/", UriKind.Absolute, out var address)
                    && address is { Host.Length: > 0, UserInfo.Length: 0, AbsolutePath: "/" }
                    // This is how the framework reads it.
                    && HostString.FromUriComponent(host).HasValue;
            }
            catch (ArgumentException)
            {
                // A name that begins like an encoded one and is none.
                return false;
            }
        }
    }
}
