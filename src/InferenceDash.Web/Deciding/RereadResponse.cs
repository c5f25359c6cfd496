namespace InferenceDash.Web.Deciding;

/// <summary>
/// The acceptance length below which Off wins at each target and, where one is asked for, what the method would deliver at
/// another acceptance length. An estimate; null is unknown.
/// </summary>
public sealed record RereadResponse(
    double? AcceptanceLength, bool? KnowsPrefill, int? PointsLeftOut, IReadOnlyList<RereadTargetResponse> Targets, RereadErrorResponse? Error,
    IReadOnlyList<KnownLengthResponse> MeasuredLengths)
{
    public static IResult Result(ComparisonView view) => TypedResults.Ok(Of(view));

    /// <summary>The answer of a view.</summary>
    public static RereadResponse Of(ComparisonView view)
    {
        var reread = view.Reread;
        var evens = Questions.AcceptanceBreakEvens(view).ToDictionary(even => even.Interactivity);
        var rows = reread is null ? [] : RereadRow.Of(reread, view.Comparison);
        return new RereadResponse(
            reread?.Length, reread?.KnowsPrefill, reread?.LeftOut,
            [.. view.Comparison.Rows.Select((row, i) => new RereadTargetResponse(
                row.Interactivity,
                reread is null ? null : EndOf(rows[i].Scaled),
                reread is null ? null : EndOf(rows[i].Prefilled),
                reread is not null && rows[i].Ratio is { } ratio ? new SpanResponse(ratio.Low, ratio.High) : null,
                evens.TryGetValue(row.Interactivity, out var even) ? new SpanResponse(even.Least, even.Greatest) : null))],
            Questions.RereadErrorOf(view) is { } error ? new RereadErrorResponse(error) : null,
            [.. Questions.KnownLengths(view).Select(known => new KnownLengthResponse(known))]);
    }

    private static RereadEndResponse EndOf(OperatingPoint point) =>
        new(point.ThroughputPerGpu, point.CostPerMillionTokens, point.Concurrency, point.IsBound);
}

/// <summary>One target of it.</summary>
public sealed record RereadTargetResponse(
    double Interactivity, RereadEndResponse? Scaled, RereadEndResponse? Prefilled, SpanResponse? ThroughputRatio, SpanResponse? BreakEvenAcceptanceLength);

/// <summary>What one end of the estimate says; all null where that end does not reach the target.</summary>
public sealed record RereadEndResponse(double? ThroughputPerGpu, double? CostPerMillionTokens, double? Concurrency, bool IsBound);

/// <summary>From the lower to the higher end.</summary>
public sealed record SpanResponse(double Low, double High);

/// <summary>How far such estimates were off where both lengths were measured, as shares.</summary>
public sealed record RereadErrorResponse(int Estimates, double Interactivity, double WorstInteractivity, double Throughput, double WorstThroughput)
{
    public RereadErrorResponse(RereadError error)
        : this(error.Pairs, error.Interactivity, error.WorstInteractivity, error.Throughput, error.WorstThroughput)
    {
    }
}

/// <summary>An acceptance length that was measured for the model with the same number of draft tokens.</summary>
public sealed record KnownLengthResponse(double AcceptanceLength, int DraftTokens, string ServedModel, string? Variant, string? Thinking, string? Workload)
{
    public KnownLengthResponse(KnownLength known)
        : this(
            known.Length, known.DraftTokens, known.Key.ServedModel, known.Key.Variant, known.Key.Thinking, known.Key.Workload)
    {
    }
}
