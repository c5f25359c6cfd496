namespace InferenceDash.Web.Loads;

/// <summary>What serves a load over time. Numbers are unrounded; null is unknown.</summary>
public sealed record TrafficResponse(
    string Load, string Unit, double Hours, double PeakLoad, double MeanLoad, double Interactivity, string Sequence, string Snapshot,
    IReadOnlyList<string> Says, IReadOnlyList<TrafficSeriesResponse> Series, TrafficTotalsResponse? BetterAtEachLoad,
    IReadOnlyList<TrafficStepResponse> Steps, TraceResponse? Trace, IReadOnlyList<string> Notes)
{
    /// <summary>The answer of a comparison to the load of an address.</summary>
    public static IResult Result(Comparison comparison, ComparisonQuery query, Sequence sequence, string snapshot) =>
        query.Load is null ? Problems.Incomplete(QuestionWords.AskForLoad)
        : TrafficView.Of(comparison, query, sequence) is { } view ? TypedResults.Ok(Of(view, snapshot, trace: null))
        : Problems.Incomplete(TrafficWords.NoFigure);

    /// <summary>The answer of a view.</summary>
    /// <param name="view">The view.</param>
    /// <param name="snapshot">The data it was made from.</param>
    /// <param name="trace">The arrivals that the load was made of; null: none.</param>
    public static TrafficResponse Of(TrafficView view, string snapshot, ArrivalTrace? trace)
    {
        ArgumentNullException.ThrowIfNull(view);
        var (served, profile) = (view.Served, view.Profile);
        string? KeyOf(int? series) => series is { } i ? view.Comparison.Series[i].Key : null;
        return new TrafficResponse(
            LoadText.Of(profile), LoadWords.Name(profile.Unit), profile.Hours, profile.Peak, profile.Mean, served.Interactivity, view.Sequence.Label, snapshot,
            [.. view.Says, .. new[] { TrafficWords.Kept(served, view.Labels) }.Where(s => s.Length > 0)],
            [.. view.Comparison.Series.Select((series, i) => TrafficSeriesResponse.Of(series, i, served))],
            served.BetterOfEach is { } better ? TrafficTotalsResponse.Of(better) : null,
            [.. profile.Steps.Select((step, i) => new TrafficStepResponse(
                step.StartHour, step.Hours, step.Load, KeyOf(served.Better[i]), KeyOf(served.Kept.Fastest[i]),
                [.. served.Fleets.Select(f => f.Gpus.Count == 0 ? (double?)null : f.Gpus[i])],
                [.. served.Kept.Speeds.Select(s => new KeptSpeedResponse(s[i].Kind, s[i].Interactivity))]))],
            trace is null ? null : new TraceResponse(trace.Requests, trace.MeanInputTokens, trace.MeanOutputTokens),
            [TrafficWords.Caveat, FleetWords.Caveat]);
    }
}

/// <summary>One series; <paramref name="HoursBetter"/> and <paramref name="HoursFastest"/> count where it alone is ahead.</summary>
public sealed record TrafficSeriesResponse(
    string Key, string Label, OperatingPointStatus Status, bool IsBound, int GpusPerDeployment, TrafficTotalsResponse Totals, double HoursBetter,
    double? GpusKept, double HoursFastest)
{
    public static TrafficSeriesResponse Of(ComparedSeries series, int index, ServedLoad served)
    {
        var fleet = served.Fleets[index];
        return new(
            series.Key, series.Label, fleet.Status, fleet.IsBound, fleet.GpusPerDeployment, TrafficTotalsResponse.Of(fleet), served.HoursBetter(index),
            served.Kept.Gpus[index], served.Kept.HoursFastest(index, served.Profile));
    }
}

/// <summary>GPUs, energy and money of the whole load.</summary>
public sealed record TrafficTotalsResponse(double? PeakGpus, double? MeanGpus, double? GpuHours, double? MegawattHours, double? Usd)
{
    public static TrafficTotalsResponse Of(LoadFleet f) => new(f.Peak, f.Mean, f.GpuHours, f.MegawattHours, f.Usd);
}

/// <summary>One step: GPUs of each series in their order, and the interactivity of fleets that stay.</summary>
public sealed record TrafficStepResponse(
    double StartHour, double Hours, double Load, string? Better, string? Fastest, IReadOnlyList<double?> Gpus, IReadOnlyList<KeptSpeedResponse> Kept);

/// <summary>What is known of an interactivity: a value, a bound, or none.</summary>
public sealed record KeptSpeedResponse(KeptSpeedKind Kind, double? Interactivity);

/// <summary>The arrivals that a load was made of.</summary>
public sealed record TraceResponse(long Requests, double? MeanInputTokens, double? MeanOutputTokens);
