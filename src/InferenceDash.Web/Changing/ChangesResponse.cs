namespace InferenceDash.Web.Changing;

/// <summary>What differs between two snapshots. Null is unknown.</summary>
/// <param name="Since">The earlier snapshot; null: what there was before the first import.</param>
/// <param name="Snapshot">The later one.</param>
/// <param name="Models">Slugs of models that only the later one knows.</param>
/// <param name="Gpus">Keys of GPUs that only the later one knows.</param>
/// <param name="AssumptionSets">Assumption sets that are new, or have other figures.</param>
/// <param name="AcceptanceLengths">How many acceptance lengths came and went.</param>
/// <param name="Evaluations">How many evaluations came and went.</param>
/// <param name="Answers">Pairs of the map whose figures are others.</param>
/// <param name="Series">Series that count with other points.</param>
public sealed record ChangesResponse(
    string? Since, string Snapshot, IReadOnlyList<string> Models, IReadOnlyList<string> Gpus, IReadOnlyList<string> AssumptionSets,
    MovedResponse AcceptanceLengths, MovedResponse Evaluations,
    IReadOnlyList<ChangedAnswerResponse> Answers, IReadOnlyList<ChangedSeriesResponse> Series)
{
    public static ChangesResponse Of(ChangesView view) => new(
        view.Since, view.Snapshot, [.. view.Change.Models.Select(m => m.Slug)], [.. view.Change.Gpus.Select(g => g.Key)],
        [.. view.Change.Sets.Select(s => s.Id)],
        MovedResponse.Of(view.Change.AcceptanceLengths), MovedResponse.Of(view.Change.Evaluations),
        [.. view.Change.Pairs.Select(pair => ChangedAnswerResponse.Of(view, pair))], [.. view.Change.Series.Select(ChangedSeriesResponse.Of)]);
}

/// <summary>How many rows came, and how many went.</summary>
public sealed record MovedResponse(int Came, int Went)
{
    public static MovedResponse Of((int Came, int Went) moved) => new(moved.Came, moved.Went);
}

/// <summary>A figure before and after, and the difference, %.</summary>
public sealed record ChangedFigureResponse(double? Before, double? After, double? Percent)
{
    public static ChangedFigureResponse Of(Change change) => new(change.Before, change.After, change.Percent);
}

/// <summary>A spec method against Off at one speed, tok/s/user: throughput with it over Off, and its cost, $ per million tokens.</summary>
public sealed record ChangedAnswerResponse(
    string Comparison, string Url, double Interactivity, ChangedFigureResponse ThroughputRatio, ChangedFigureResponse CostPerMillionTokens, string Why)
{
    public static ChangedAnswerResponse Of(ChangesView view, PairChange change) => new(
        change.Matchup.Slug, view.UrlOf(change), change.Interactivity, ChangedFigureResponse.Of(change.Ratio), ChangedFigureResponse.Of(change.Cost),
        ChangeWords.Why(change));
}

/// <summary>A series at one speed, tok/s/user.</summary>
public sealed record ChangedSeriesResponse(
    string Model, string Gpu, string Precision, string Sequence, string Method, string Source, SeriesChangeKind Kind, int PointsBefore, int PointsAfter,
    int Came, int Went, DateOnly? Newest, double? Interactivity, ChangedFigureResponse ThroughputPerGpu, ChangedFigureResponse CostPerMillionTokens)
{
    public static ChangedSeriesResponse Of(SeriesChange change) => new(
        change.Key.Model, change.Key.Gpu, change.Key.Precision.Key, change.Key.Sequence.Key, change.Key.Method.Key, SourceWords.Name(change.Source),
        change.Kind, (int)change.Points.Before!.Value, (int)change.Points.After!.Value, change.Came, change.Went, change.Newest, change.Middle?.Interactivity,
        ChangedFigureResponse.Of(change.Throughput), ChangedFigureResponse.Of(change.Cost));
}
