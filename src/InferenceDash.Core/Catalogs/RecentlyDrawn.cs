using System.Collections.Concurrent;

namespace InferenceDash.Core.Catalogs;

/// <summary>
/// Curves that were drawn, each once. There are a few engines and draft lengths, and those curves stay; of those as of a day, of
/// which there may be very many, only the latest do.
/// </summary>
internal sealed class RecentlyDrawn
{
    private const int MostDated = 256;

    private readonly ConcurrentDictionary<(SeriesSpec Spec, Sequence Sequence, PointSource Source), Lazy<SeriesCurve>> _kept = new(), _dated = new();

    public SeriesCurve Of(
        (SeriesSpec Spec, Sequence Sequence, PointSource Source) key,
        SeriesPool pool,
        Func<(SeriesSpec Spec, Sequence Sequence, PointSource Source), SeriesPool, SeriesCurve> draw)
    {
        var curves = key.Spec.AsOf is null ? _kept : _dated;
        if (curves.TryGetValue(key, out var drawn))
            return drawn.Value;
        if (_dated.Count >= MostDated)
            _dated.Clear();
        return curves.GetOrAdd(key, k => new Lazy<SeriesCurve>(() => draw(k, pool))).Value;
    }
}
