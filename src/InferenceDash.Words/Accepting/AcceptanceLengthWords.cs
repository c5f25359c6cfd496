using InferenceDash.Core.Accepting;

namespace InferenceDash.Words.Accepting;

/// <summary>What the page of acceptance lengths says.</summary>
public static class AcceptanceLengthWords
{
    /// <summary>The page's name.</summary>
    public static string Title => Say.Of("Acceptance lengths");

    /// <summary>What they are.</summary>
    public static string About =>
        Say.Of("Tokens that one verification step yields on average, the model's own token included, by the number of draft tokens. "
        + "Measured for themselves, not within a sweep.");

    /// <summary>Title of a store without any.</summary>
    public static string None => Say.Of("No acceptance lengths yet.");

    /// <summary>The way to the description of the file.</summary>
    public static string ToImport => Say.Of("How to import some");

    /// <summary>How to read the last columns of the table.</summary>
    public static string AboutIndependent =>
        Say.Of("The independent model takes the acceptance rate from the fewest draft tokens that were measured and assumes that every draft token "
            + "is accepted "
        + "with that probability. The last two columns show it where it is farthest off.");

    /// <summary>The way to how it is calculated.</summary>
    public static string ToMethod => Say.Of("How it is calculated");

    /// <summary>How to read the charts.</summary>
    public static string AboutCharts =>
        Say.Of("Lines with marks are measured, dotted lines without marks are the independent model. Between the marks nothing is measured.");

    /// <summary>What the table holds, for those who cannot see it.</summary>
    public static string Caption => Say.Of("Acceptance length of each served model and method by the number of draft tokens");

    /// <summary>What stands below the heading of a picture: the answer, and how to read the charts.</summary>
    public static string PictureSays(IReadOnlyList<AcceptanceCurve> curves) => curves.Count == 0 ? None : Say.Of($"{Headline(curves)}. {AboutCharts}");

    /// <summary>The source line of a picture.</summary>
    public static string PictureSource(IReadOnlyList<AcceptanceCurve> curves, string snapshot) => curves.Count == 0
        ? Say.Of($"Snapshot {snapshot} · InferenceDash")
        : Say.Of($"{Sources(curves)} Snapshot {snapshot} · InferenceDash");

    /// <summary>The answer in a sentence: the span of what was measured.</summary>
    public static string Headline(IReadOnlyList<AcceptanceCurve> curves)
    {
        var points = curves.SelectMany(curve => curve.Points).ToList();
        var (least, most) = (points.MinBy(point => point.Length)!, points.MaxBy(point => point.Length)!);
        return least.Length == most.Length
            ? Say.Of($"One verification step yields {Length(least.Length)} tokens")
            : Say.Of($"One verification step yields {Length(least.Length)} to {Length(most.Length)} tokens");
    }

    /// <summary>Which lengths the ends of the span are, and how far the independent model is off.</summary>
    public static IEnumerable<string> Findings(IReadOnlyList<AcceptanceCurve> curves)
    {
        var points = curves.SelectMany(curve => curve.Points).ToList();
        var most = points.MaxBy(point => point.Length)!;
        yield return Say.Of($"The most is {Of(most.Key)}, with {Count.Of(most.DraftTokens, "draft token")}.");
        if (curves.Where(curve => curve.WorstError is not null).MaxBy(curve => Math.Abs(curve.WorstError!.Relative)) is { WorstError: { } error } worst)
        {
            var measured = worst.LengthAt(error.DraftTokens)!.Value;
            yield return Say.Of($"Taken from {Count.Of(worst.Points[0].DraftTokens, "draft token")}, the independent model is at worst {Deviation(error)}: "
                + $"{Length(error.Length)} for {Of(worst.Key)} with {Count.Of(error.DraftTokens, "draft token")}, where {Length(measured)} was measured.");
        }
    }

    /// <summary>What else the page is found by.</summary>
    public static IReadOnlyList<string> Keywords { get; } = ["AL", "acceptance rate", "draft tokens", "k", "speculative decoding"];

    /// <summary>How much there is: <c>14 curves of 7 served models</c>.</summary>
    public static string Holding(IReadOnlyList<AcceptanceCurve> curves)
    {
        var models = curves.Select(curve => curve.Key.ServedModel).Distinct(StringComparer.Ordinal).Count();
        return Say.Of($"{Count.Of(curves.Count, "curve")} of {Count.Of(models, "served model")}");
    }

    /// <summary>A length as its sources print it: two decimals.</summary>
    public static string Length(double length) => Figure.TwoDecimals(length);

    /// <summary>How far the independent model is off: <c>112 % too high</c>.</summary>
    public static string Deviation(IndependentError error) =>
        Math.Abs(error.Relative) < 0.0005
            ? Say.Of("the same")
            : error.Relative > 0 ? Say.Of($"{Figure.Percent(100 * error.Relative)} too high")
            : Say.Of($"{Figure.Percent(-100 * error.Relative)} too low");

    /// <summary>A curve within a sentence: <c>Qwen 3.5 with MTP, thinking on</c>.</summary>
    public static string Of(AcceptanceKey key) => Say.Of($"{key.ServedModel} with {Row(key)}");

    /// <summary>A curve among those of its model: <c>MTP, thinking on, GQA draft head</c>.</summary>
    public static string Row(AcceptanceKey key) =>
        Listed.Commas(new[] { key.Method.Label, Thinking(key), key.Variant }.OfType<string>());

    /// <summary>Where a curve was measured: <c>SPEED-Bench coding, vLLM on B300</c>; empty: unknown.</summary>
    public static string Where(AcceptanceKey key, string? gpu) => Listed.Commas(new[]
    {
        key.Workload,
        (key.Engine, gpu) switch { ({ } engine, { } on) => Say.Of($"{engine} on {on}"), ({ } engine, null) => engine, (null, { } on) => on, _ => null },
    }.OfType<string>());

    /// <summary>A chart of a served model, for those who do not see it.</summary>
    public static string Chart(string servedModel, IEnumerable<AcceptanceCurve> curves) =>
        Listed.Sentences(curves.Select(InWords).Prepend(Say.Of($"{servedModel}: acceptance length by draft tokens.")));

    private static string InWords(AcceptanceCurve curve)
    {
        var lengths = curve.Points.Select(point => Say.Of($"{Length(point.Length)} with {Figure.AsTyped(point.DraftTokens)}", "draft tokens"));
        return Say.Of($"{Row(curve.Key)}: {Listed.Of(lengths)}.");
    }

    /// <summary>Where the lengths come from, one sentence for each source.</summary>
    public static string Sources(IReadOnlyList<AcceptanceCurve> curves)
    {
        var files = curves.SelectMany(curve => curve.Points).Select(point => point.Source).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return files.Count switch
        {
            0 => Say.Of("No source is stated."),
            <= 3 => Say.Of($"Source: {Listed.Of(files)}."),
            _ => Say.Of($"Sources: {Listed.Of(files.Take(2))} and {Count.Of(files.Count - 2, "more file", "more files")}; the CSV names each."),
        };
    }

    /// <summary>Whether the model was thinking: <c>thinking on</c>; null: unknown.</summary>
    internal static string? Thinking(AcceptanceKey key) => key.IsThinking switch
    {
        true => Say.Of("thinking on"),
        false => Say.Of("thinking off"),
        null => null,
    };
}
