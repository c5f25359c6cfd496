using System.Collections.Concurrent;
using InferenceDash.Store;

namespace InferenceDash.Web.Linking;

/// <summary>Where short links lead. Those that were asked for are remembered: they never change, and hold while the store does not answer.</summary>
public sealed class KnownLinks(ShortLinks links)
{
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>The address of a code; null: there is no such link.</summary>
    public async ValueTask<string?> AddressAsync(string code, CancellationToken cancellation)
    {
        if (_known.TryGetValue(code, out var known))
            return known;
        var address = await links.AddressAsync(code, cancellation);
        if (address is not null && _known.Count < Most)
            _known[code] = address;
        return address;
    }
}
