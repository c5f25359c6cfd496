namespace InferenceDash.Web.Charts;

/// <summary>Axes with round ticks.</summary>
internal static class AxisTicks
{
    private static readonly double[] Steps = [1, 2, 2.5, 4, 5, 10];

    /// <summary>A linear axis from 0 to a round number above the greatest value.</summary>
    public static ChartAxis FromZero(string unit, double greatest, int mostTicks)
    {
        var step = Step(greatest > 0 ? greatest : 1, mostTicks);
        var count = (int)Math.Ceiling((greatest / step) - 1e-9);
        count = Math.Max(count, 1);
        return new ChartAxis(unit, 0, count * step, IsLog: false,
            [.. Enumerable.Range(0, count + 1).Select(i => new ChartTick(i * step, Label(i * step)))]);
    }

    /// <summary>An axis of ratios from 0, with 1 among its ticks as long as they stand for steps of at most 1.</summary>
    public static ChartAxis OfRatio(double greatest)
    {
        var step = greatest <= 1.5 ? 0.5 : greatest <= 3 ? 1 : greatest <= 6 ? 2 : Step(greatest, 4);
        var count = (int)Math.Ceiling((greatest / step) - 1e-9);
        return new ChartAxis("", 0, count * step, IsLog: false,
            [.. Enumerable.Range(0, count + 1).Select(i => i * step).Append(1).Distinct()
                .Where(v => step <= 2 || v != 1)
                .Select(v => new ChartTick(v, Label(v)))]);
    }

    /// <summary>A logarithmic axis whose ends and ticks are 1, 2 and 5 times powers of ten.</summary>
    public static ChartAxis Logarithmic(string unit, double least, double greatest)
    {
        var low = Round125(least, up: false);
        var high = Round125(greatest, up: true);
        if (high <= low)
            high = Round125(low * 1.5, up: true);
        var ticks = new List<ChartTick>();
        for (var value = low; value <= high * 1.0001; value = Round125(value * 1.5, up: true))
            ticks.Add(new ChartTick(value, Label(value)));
        // More than a handful: the decades and their halves alone.
        var shown = ticks.Count <= 8 ? ticks : [.. ticks.Where(t => IsDecade(t.Value) || (ticks.Count <= 14 && IsDecade(t.Value / 2)))];
        return new ChartAxis(unit, low, high, IsLog: true, shown);
    }

    /// <summary>Round ticks inside a stretch of an axis; on a logarithmic one 1, 2 and 5 times powers of ten, or steps where it is short.</summary>
    public static IReadOnlyList<ChartTick> Within(double low, double high, bool isLog, int mostTicks)
    {
        if (isLog && high / low > 4)
            return [.. Logarithmic("", low, high).Ticks.Where(t => t.Value >= low && t.Value <= high)];
        var step = Step(high - low, mostTicks);
        var first = (long)Math.Ceiling((low / step) - 1e-9);
        var last = (long)Math.Floor((high / step) + 1e-9);
        return [.. Enumerable.Range(0, (int)Math.Max(0, last - first + 1)).Select(i => (first + i) * step).Select(v => new ChartTick(v, Label(v)))];
    }

    public static string Label(double value) => value switch
    {
        0 => "0",
        >= 10_000 => (value / 1000).ToString("0.##") + "k",
        >= 1 => value.ToString("0.##"),
        _ => value.ToString("0.####"),
    };

    private static double Step(double greatest, int mostTicks)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(greatest / mostTicks)));
        foreach (var factor in Steps)
        {
            if (Math.Ceiling((greatest / (power * factor)) - 1e-9) <= mostTicks)
                return power * factor;
        }

        return power * 20;
    }

    private static double Round125(double value, bool up)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(value)));
        var mantissa = value / power;
        double[] grid = [1, 2, 5, 10];
        return power * (up
            ? grid.First(g => g >= mantissa * (1 - 1e-9))
            : grid.Last(g => g <= mantissa * (1 + 1e-9)));
    }

    private static bool IsDecade(double value)
    {
        var exponent = Math.Log10(value);
        return Math.Abs(exponent - Math.Round(exponent)) < 1e-9;
    }
}
