namespace InferenceDash.Core.Tests.Comparing;

/// <summary>Series made from curves, for tests that care about figures alone.</summary>
internal static class LineOf
{
    /// <summary>One series for each curve, all on GPUs of their own: <c>gpu-0</c>, <c>gpu-1</c>, ….</summary>
    public static ComparedSeries[] Series(params Curve[] curves) => [.. curves.Select((c, i) => Priced(c, i, usdPerGpuHour: 1))];

    /// <summary>A series on a GPU of its own at a price.</summary>
    public static ComparedSeries Priced(Curve curve, int index, double? usdPerGpuHour, double? kwPerGpu = 1) =>
        Best(index, usdPerGpuHour, kwPerGpu, new RecipeCurve(SpecMethod.Mtp, curve));

    /// <summary>A series of several recipes.</summary>
    public static ComparedSeries Best(int index, double? usdPerGpuHour, double? kwPerGpu, params RecipeCurve[] recipes) =>
        new(new SeriesSpec("a-model", $"gpu-{index}", new Precision("fp8"), recipes.Length > 1 ? SpecMethod.Best : SpecMethod.Mtp),
            $"gpu-{index}", $"GPU {index}", SeriesCurve.Of(recipes),
            new GpuRates("2026-07", PriceBasis.Hyperscaler, usdPerGpuHour, kwPerGpu));
}
