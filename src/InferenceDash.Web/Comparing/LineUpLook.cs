namespace InferenceDash.Web.Comparing;

/// <summary>How the series of a comparison are drawn: GPUs in their own colours, others by their place.</summary>
internal static class LineUpLook
{
    // Inks that two series share would make them one: then all take those of their places.
    public static IReadOnlyList<SeriesLook> Of(LineUpView view)
    {
        var all = view.LineUp.Values.ToList();
        var places = view.Values.Select(v => all.IndexOf(v)).ToList();
        if (view.LineUp.By == Dimension.Method)
            return [.. view.Values.Zip(places, (v, p) => v.Spec.Method.IsOff ? SeriesLook.Off : SeriesLook.At(p))];
        if (view.LineUp.By != Dimension.Gpu)
            return [.. places.Select(p => SeriesLook.At(p))];
        var inks = view.Values.Select(v => GpuInk.Of(view.Catalog.GpuOf(v.Spec.Gpu))).ToList();
        return inks.Distinct(StringComparer.Ordinal).Count() == inks.Count
            ? [.. inks.Zip(places, (ink, p) => SeriesLook.At(p, ink))]
            : [.. places.Select(p => SeriesLook.At(p))];
    }
}
