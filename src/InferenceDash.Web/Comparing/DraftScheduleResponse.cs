namespace InferenceDash.Web.Comparing;

/// <summary>The schedule of a comparison of draft lengths. Numbers are unrounded; null is unknown.</summary>
public sealed record DraftScheduleResponse(
    string Common, string Title, string Sequence, PointSource Source, string Snapshot, string Says, ScheduledDeploymentResponse? Deployment,
    IReadOnlyList<DraftPlaceResponse> ByConcurrency, IReadOnlyList<DraftStepResponse> Steps, IReadOnlyList<DraftStepResponse> EngineSteps,
    IReadOnlyList<DraftStretchResponse> ByInteractivity, IReadOnlyList<FlatStretchResponse> Flat, IReadOnlyList<EngineSettingResponse> Settings,
    IReadOnlyList<DynamicRunResponse> Dynamic, IReadOnlyList<string> Notes)
{
    private const string Concurrency = "concurrency", Interactivity = "interactivity";

    /// <summary>The schedule of a view; null: it does not compare draft lengths.</summary>
    public static DraftScheduleResponse? Of(LineUpView view)
    {
        if (view.Schedule is not { } of)
            return null;
        var (byConcurrency, byInteractivity) = (of.Schedule.ByConcurrency, of.Schedule.ByInteractivity);
        return new(
            view.LineUp.Key, Say.Of($"{view.Common}: {view.Versus}"), view.Sequence.Label, view.Source, view.Catalog.Dataset.Snapshot, of.Says,
            ScheduledDeploymentResponse.Of(byConcurrency?.Deployment),
            [.. byConcurrency?.Places.Select(DraftPlaceResponse.Of) ?? []], [.. of.Steps.Select(DraftStepResponse.Of)],
            [.. byConcurrency?.EngineSteps.Select(DraftStepResponse.Of) ?? []], [.. byInteractivity.Stretches.Select(DraftStretchResponse.Of)],
            [
                .. byConcurrency?.Flat.Select(f => FlatStretchResponse.Of(Concurrency, f)) ?? [],
                .. byInteractivity.Flat.Select(f => FlatStretchResponse.Of(Interactivity, f)),
            ],
            [.. of.Settings.Select(EngineSettingResponse.Of)], [.. of.Dynamic.SelectMany(DynamicRunResponse.Of)], [.. of.Notes, .. of.DynamicSays]);
    }

    public static IResult Result(LineUpView view) => Of(view) is { } response
        ? TypedResults.Ok(response)
        : Problems.Of(StatusCodes.Status404NotFound, Say.Of("No schedule"), Say.Of("Only comparisons by draft have a schedule."));
}

/// <summary>The deployment that the schedule by concurrency was measured on.</summary>
public sealed record ScheduledDeploymentResponse(string Engine, int? Gpus, int Workers, bool DataParallelAttention, int OthersLeftOut)
{
    public static ScheduledDeploymentResponse? Of(DraftDeployment? d) =>
        d is null ? null : new(d.Configuration.Engine, d.Configuration.TotalGpus, d.Workers, d.HasDataParallelAttention, d.Others);
}

/// <summary>The best draft length at one measured concurrency; <paramref name="Gain"/> is its throughput over that of Off there.</summary>
public sealed record DraftPlaceResponse(
    double Concurrency, int DraftTokens, double? Gain, double ThroughputPerGpu, double? Interactivity, IReadOnlyList<int> WithinTie)
{
    public static DraftPlaceResponse Of(DraftPlace p) => new(p.Concurrency, p.DraftTokens, p.Gain, p.ThroughputPerGpu, p.Interactivity, p.Ties);
}

/// <summary>A step over whole numbers of requests.</summary>
public sealed record DraftStepResponse(int First, int Last, int DraftTokens, double? LeastGain, double? GreatestGain)
{
    public static DraftStepResponse Of(DraftStep s) => new(s.First, s.Last, s.DraftTokens, s.Gain?.Least, s.Gain?.Most);
}

/// <summary>A stretch of interactivity; <paramref name="Gain"/> is over Off in its middle.</summary>
public sealed record DraftStretchResponse(double Low, double High, int? DraftTokens, double? Gain, double? LeastGain, double? GreatestGain, LeadBasis Basis)
{
    public static DraftStretchResponse Of(DraftStretch s) =>
        new(s.Range.Low, s.Range.High, s.DraftTokens, s.Gain, s.GainRange?.Least, s.GainRange?.Most, s.Basis);
}

/// <summary>A stretch over which several draft lengths are within 1 % of the best.</summary>
public sealed record FlatStretchResponse(string By, double Low, double High, IReadOnlyList<int> DraftTokens)
{
    public static FlatStretchResponse Of(string by, FlatStretch f) => new(by, f.Low, f.High, f.DraftTokens);
}

/// <summary>The schedule as the setting of one engine; without a text the remark says why.</summary>
public sealed record EngineSettingResponse(string Engine, string? Text, string Remark, string Version, string Source)
{
    public static EngineSettingResponse Of(EngineSetting s) => new(s.Key, s.Text, s.Remark, s.Version, s.Source);
}

/// <summary>A dynamic run against Off, at a concurrency at which the schedule drafts nothing.</summary>
public sealed record DynamicRunResponse(
    string Run, double Concurrency, double ThroughputRatio, double InteractivityRatio, Interval? ThroughputInterval,
    Interval? InteractivityInterval, bool EqualsOff)
{
    public static IEnumerable<DynamicRunResponse> Of(DynamicRun run) => run.Places.Select(p => new DynamicRunResponse(
        run.Label, p.Concurrency, p.ThroughputRatio, p.InteractivityRatio, p.ThroughputNoise, p.InteractivityNoise, p.IsOff));
}
