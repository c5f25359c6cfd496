namespace InferenceDash.Web.Exploring;

/// <summary>What the points of one series have in common; null is what the view does not split by.</summary>
internal sealed record SeriesParts(string Gpu, Sequence Sequence, PointSource Source, Precision? Precision, SpecMethod? Method, string? Engine);

/// <summary>The parts, keys and names of the series and points of a view.</summary>
internal sealed class SeriesNaming
{
    private readonly SeriesSplit _split;
    private readonly bool _isOneSequence, _saysEngine, _saysSource, _saysSequence;

    public SeriesNaming(ExplorerView view, IReadOnlyList<StoredPoint> points)
    {
        (_split, _isOneSequence) = (view.Split, view.Sequence is not null);
        _saysEngine = points.Select(p => p.Engine).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1;
        _saysSource = points.Select(p => p.Source).Distinct().Count() > 1;
        _saysSequence = points.Select(p => p.Series.Sequence).Distinct().Count() > 1;
    }

    /// <summary>The parts of the series that points of one precision, method and engine belong to.</summary>
    public SeriesParts PartsOf(SeriesKey subject, string? engine, PointSource source) => new(
        subject.Gpu, subject.Sequence, source,
        _split.HasFlag(SeriesSplit.Precision) ? subject.Precision : null,
        _split.HasFlag(SeriesSplit.Method) ? subject.Method : null,
        _split.HasFlag(SeriesSplit.Engine) ? Plain(engine) : null);

    /// <summary>The key of a series in an address.</summary>
    public string KeyOf(SeriesParts parts) => string.Join('-', new[]
    {
        parts.Gpu, parts.Precision?.Key, parts.Method?.Key,
        parts.Source == PointSource.Published ? SourceWords.Name(PointSource.Published) : parts.Engine,
        parts.Source is PointSource.Own or PointSource.Composed ? SourceWords.Name(parts.Source) : null,
        _isOneSequence ? null : parts.Sequence.Key,
    }.OfType<string>());

    /// <summary>The name of a series.</summary>
    /// <param name="gpu">Its GPU.</param>
    /// <param name="parts">What its points have in common.</param>
    /// <param name="engine">An engine of it, as its first point writes it.</param>
    public string NameOf(Gpu gpu, SeriesParts parts, string? engine) =>
        Name(gpu, parts.Precision, parts.Method, parts.Sequence, parts.Engine is null ? null : engine, parts.Source);

    /// <summary>The name of a point.</summary>
    public string NameOf(Gpu gpu, SeriesKey subject, string? engine, PointSource source) =>
        Name(gpu, subject.Precision, subject.Method, subject.Sequence, engine, source);

    /// <summary>What stands at the end of a line, where there is little room.</summary>
    /// <param name="gpu">Its GPU.</param>
    /// <param name="parts">What its points have in common.</param>
    /// <param name="engine">An engine of it, as its first point writes it.</param>
    public string LabelOf(Gpu gpu, SeriesParts parts, string? engine)
    {
        var label = (parts.Precision, parts.Method) switch
        {
            ({ } precision, _) => $"{ShortLabel(gpu)} {precision.Label}",
            (null, { } method) => $"{ShortLabel(gpu)} {method.Label}",
            _ => ShortLabel(gpu),
        };
        // Ink, dash and mark say nothing of the engine.
        return parts.Engine is not null && _saysEngine ? $"{label} {engine}" : label;
    }

    /// <summary>A GPU's label without its rack: <c>GB200</c> for <c>GB200 NVL72</c>.</summary>
    public static string ShortLabel(Gpu gpu) => gpu.Label.Split(' ')[0];

    /// <summary>An engine as it can stand in an address; names that differ in case alone are one engine, as in the filters.</summary>
    public static string? Plain(string? engine) =>
        engine is null ? null : string.Concat(engine.Select(c => char.IsLetterOrDigit(c) || c == '.' ? char.ToLowerInvariant(c) : '-'));

    private string Name(Gpu gpu, Precision? precision, SpecMethod? method, Sequence sequence, string? engine, PointSource source) =>
        string.Join(' ', new[] { ShortLabel(gpu), precision?.Label, method?.Label, _saysSequence ? sequence.Label : null }.OfType<string>())
        + (engine is not null && _saysEngine ? Say.Of($", {engine}") : "")
        + (source == PointSource.Published && _saysSource ? Say.Of(", published") : "")
        + (source switch { PointSource.Own => Say.Of(", yours"), PointSource.Composed => Say.Of(", composed"), _ => "" });
}
