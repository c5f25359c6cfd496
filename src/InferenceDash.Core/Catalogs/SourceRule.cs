namespace InferenceDash.Core.Catalogs;

/// <summary>Which points a comparison shows unless its reader asks for others (methodology, Sources).</summary>
internal static class SourceRule
{
    /// <summary>
    /// The reader's own points where every series has them, or as many series as have any other. Else measurements where
    /// every series has them, or where nothing is published; else the published points. Of more than two series the source
    /// that more of them have, the published one among equals. Points that are composed only where there are no others.
    /// </summary>
    /// <param name="series">How many series are compared.</param>
    /// <param name="measured">How many of them have measurements.</param>
    /// <param name="published">How many have published points.</param>
    /// <param name="own">How many have points that the reader brought.</param>
    /// <param name="composed">How many have points that are composed of the times of single steps.</param>
    public static PointSource Of(int series, int measured, int published, int own = 0, int composed = 0)
    {
        if (composed > 0 && measured + published + own == 0)
            return PointSource.Composed;
        if (own > 0 && own >= Math.Max(measured, published))
            return PointSource.Own;
        return measured == series || published == 0 || measured > published ? PointSource.Measured : PointSource.Published;
    }
}
