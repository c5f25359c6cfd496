namespace InferenceDash.Web.Ranking;

/// <summary>One row of a ranking, as the table prints it.</summary>
/// <param name="Status">Whether it has a place.</param>
/// <param name="Key">Its name in an address.</param>
/// <param name="Place">Its place; a dash: it has none.</param>
/// <param name="Label">GPU and precision.</param>
/// <param name="Rate">The rate that its figure rests on.</param>
/// <param name="Url">The comparison it opens; null: there is nothing to compare it with.</param>
/// <param name="IsPicked">Whether it is ticked.</param>
public sealed record RankLine(RankStatus Status, string Key, string Place, string Label, string Rate, string? Url, bool IsPicked)
{
    /// <summary>What is drawn of it.</summary>
    public IReadOnlyList<RankMark> Marks { get; init; } = [];

    /// <summary>The figure it ranks by.</summary>
    public string Figure { get; init; } = "";

    /// <summary>The figure it is read against.</summary>
    public string Beside { get; init; } = "";

    /// <summary>Both compared.</summary>
    public string Against { get; init; } = "";

    /// <summary>The colour of those words: that of the method that is better; null: neither is.</summary>
    public string? AgainstInk { get; init; }

    public string Method { get; init; } = "";

    public bool IsOff { get; init; }

    public string Engines { get; init; } = "";

    public string Source { get; init; } = "";

    /// <summary>What weakens the figure.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Where the points lie that the figure rests on.</summary>
    public string Points { get; init; } = "";

    /// <summary>Why it has no place.</summary>
    public string Why { get; init; } = "";

    /// <summary>A ranking in which it has a place: words and address; null: there is none.</summary>
    public (string Words, string Url)? Nearest { get; init; }

    public static RankLine Of(RankView view, RankAxis? axis, RankedRow row)
    {
        var line = new RankLine(
            row.Status, row.Series.Key, row.Rank is { } rank ? $"{rank}" : "—", row.Series.Label, RateOf(view.By, row.Series.Rates),
            RowComparison.Of(view, row),
            view.Query.Picked.Contains(row.Series.Key, StringComparer.Ordinal));
        if (row.Status != RankStatus.Ranked)
        {
            return line with
            {
                Why = RankWords.WhyNoPlace(view.By, row),
                Nearest = row.NearestTarget is { } at ? (RankWords.RankAt(at), view.Url(q => q with { Interactivity = at })) : null,
            };
        }

        return line with
        {
            Marks = axis?.MarksOf(row) ?? [],
            Figure = view.By.Print(row.Point),
            Beside = row.Beside is { } beside ? $"{beside.Method.Label} {view.By.Print(beside.Point)}" : "",
            Against = RankWords.Against(view.By, row),
            AgainstInk = RankWords.Ahead(view.By, row) is not { } ahead ? null : ahead.IsOff ? "off-ink" : "mtp-ink",
            Method = row.Point.Method?.Label ?? SpecMethod.Best.Label,
            IsOff = row.Point.Method is { IsOff: true },
            Engines = RankSourceWords.Engines(row),
            Source = RankSourceWords.Of(row),
            Tags = [.. row.Point.Marks.Where(m => m != EvidenceMark.Bound).Select(m => SeriesWords.Of(m, row.Point))],
            Points = RankWords.Place(row),
        };
    }

    private static string RateOf(Metric by, GpuRates rates) => by == Metrics.PerMegawatt ? RateWords.KwPerGpu(rates) : RateWords.PerGpuHour(rates);
}
