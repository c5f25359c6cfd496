using InferenceDash.Words.Quality;

namespace InferenceDash.Words.Comparing;

/// <summary>The short words of a comparison's cells.</summary>
public static class SeriesWords
{
    /// <summary>An amount of money: <c>$0.043</c>, <c>≤ $0.043</c>.</summary>
    public static string Dollars(string figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var bound = figure.StartsWith('≤') ? $"≤{Words.Figure.Nbsp}" : "";
        return $"{bound}${figure.TrimStart('≤', Words.Figure.Nbsp[0])}";
    }

    /// <summary>A figure of a cell, money with its sign: <c>$0.043</c>, <c>10,109.8</c>.</summary>
    public static string Figure(Metric metric, OperatingPoint point)
    {
        ArgumentNullException.ThrowIfNull(metric);
        var figure = metric.Print(point);
        return metric == Metrics.Cost && metric.Value(point) is not null ? Dollars(figure) : figure;
    }

    /// <summary>What a leader is called.</summary>
    public static string Leads(Metric metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return metric.Better == Better.Lower ? Say.Of("cheapest") : Say.Of("highest");
    }

    /// <summary>What a strip of leads shows.</summary>
    public static string Strip(Metric metric) => metric == Metrics.Cost ? Say.Of("Cheapest per million tokens")
        : metric == Metrics.PerMegawatt ? Say.Of("Highest throughput per megawatt")
        : Say.Of("Highest throughput per GPU");

    /// <summary>A stretch of a strip of leads, for those who hear it.</summary>
    /// <param name="leader">Who leads it; null: nobody can be said to.</param>
    /// <param name="range">The stretch.</param>
    public static string Stretch(string? leader, InteractivityRange range)
    {
        var (low, high) = (Words.Figure.About(range.Low), Words.Figure.About(range.High));
        return leader is null ? Say.Of($"no leader from {low} to {high}") : Say.Of($"{leader} from {low} to {high}");
    }

    /// <summary>A figure beside the baseline's: <c>70 % less</c>, <c>3.84×</c>; empty where one of the two is no value.</summary>
    public static string Against(Metric metric, TargetRow row, int series, int baseline)
    {
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(row);
        if (metric.Better == Better.Neither || row.Ratio(metric, series, baseline) is not { } ratio)
            return "";
        if (metric.Better == Better.Higher)
            return Words.Figure.Ratio(ratio);
        return ratio < 1 ? Say.Of($"{Words.Figure.Saving((1 - ratio) * 100)} less")
            : ratio > 1 ? Say.Of($"{Words.Figure.Percent((ratio - 1) * 100)} more", "share")
            : Say.Of("the same");
    }

    /// <summary>Why a series has no figure at a target.</summary>
    public static string WhyNone(OperatingPoint point, SeriesCurve curve, string label, double target)
    {
        ArgumentNullException.ThrowIfNull(point);
        ArgumentNullException.ThrowIfNull(curve);
        if (curve.Range is not { } range)
            return Say.Of("no points");
        return curve.IsOutOfReach(target)
            ? Say.Of($"not reached: {label} tops out at {Words.Figure.Knot(Top(curve)!.Value)}")
            : Say.Of($"not published above {Words.Figure.Knot(range.High)}");
    }

    /// <summary>Where a series that does not reach a target ends, tok/s/user; null: it has no points.</summary>
    internal static double? Top(SeriesCurve curve) => curve.Band?.High ?? curve.Range?.High;

    /// <summary>Method and engines behind a figure: <c>MTP on vLLM</c>.</summary>
    internal static string Recipe(OperatingPoint point)
    {
        string[] engines = [.. point.Bracket.Select(k => k.Engine).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
        return (point.Method?.Label, engines.Length) switch
        {
            (null, 0) => Say.Of("engine not published"),
            (null, _) => Say.Of($"on {Listed.Of(engines)}"),
            ({ } method, 0) => Say.Of($"{method}, engine not published"),
            ({ } method, _) => Say.Of($"{method} on {Listed.Of(engines)}"),
        };
    }

    /// <summary>An evidence mark of a figure in a word or two, a flagged one with what is wrong: <c>flagged: TTFT stall</c>.</summary>
    public static string Of(EvidenceMark mark, OperatingPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return mark == EvidenceMark.Flagged
            ? Say.Of($"{Of(mark)}: {QualityWords.NamesOf(QualityFlags.Of(point.Bracket.SelectMany(p => p.Quality)))}")
            : Of(mark);
    }

    /// <summary>An evidence mark in a word or two.</summary>
    public static string Of(EvidenceMark mark) => mark switch
    {
        EvidenceMark.Bound => Say.Of("bound"),
        EvidenceMark.Sparse => Say.Of("sparse"),
        EvidenceMark.Steep => Say.Of("steep"),
        EvidenceMark.MixedEngines => Say.Of("mixed engines"),
        _ => Say.Of("flagged"),
    };
}
