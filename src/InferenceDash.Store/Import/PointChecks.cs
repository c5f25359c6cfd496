using System.Globalization;

namespace InferenceDash.Store.Import;

/// <summary>Something about a point that cannot be true, or that is unlikely to be.</summary>
/// <param name="IsRefused">Whether the point is refused; else the reader is warned.</param>
internal readonly record struct PointFinding(bool IsRefused, string? Field, string? Value, string Reason);

/// <summary>
/// What every benchmark point must satisfy, whatever the format it came in. Fields go by their names in our own CSV.
/// </summary>
internal static class PointChecks
{
    private const double SumTolerance = 0.02;

    /// <summary>What composed points are made of, and why they are refused where measurements are judged or brought.</summary>
    public const string OnlyStepTimes = "times of steps, which only the command import takes: what is composed of them is no measurement of a server";

    /// <param name="point">The point.</param>
    /// <param name="takesComposed">Whether it may be composed.</param>
    public static IReadOnlyList<PointFinding> Of(BenchmarkPoint point, bool takesComposed = true)
    {
        // Almost every point is sound, and there may be millions: nothing is allocated for those.
        List<PointFinding>? findings = null;
        if (point.IsComposed && !takesComposed)
            (findings ??= []).Add(new PointFinding(true, "composed", "true", $"is a point composed of {OnlyStepTimes}"));
        CheckBounds(point, ref findings);
        if (findings is not null)
            return findings;
        CheckOrder("median_ttft_s", point.MedianTtftSeconds, "p99_ttft_s", point.P99TtftSeconds, ref findings);
        CheckOrder("median_tpot_s", point.MedianTpotSeconds, "p90_tpot_s", point.P90TpotSeconds, ref findings);
        CheckOrder("median_tpot_s", point.MedianTpotSeconds, "p99_tpot_s", point.P99TpotSeconds, ref findings);
        CheckOrder("p90_tpot_s", point.P90TpotSeconds, "p99_tpot_s", point.P99TpotSeconds, ref findings);
        if (!point.Configuration.Disaggregated)
            CheckSum(point, ref findings);

        return findings ?? (IReadOnlyList<PointFinding>)[];
    }

    private static void CheckBounds(BenchmarkPoint point, ref List<PointFinding>? findings)
    {
        Check("concurrency", point.Concurrency, Bounds.Concurrency, ref findings);
        Check("throughput_tok_s_gpu", point.ThroughputPerGpu, Bounds.Throughput, ref findings);
        foreach (var field in MeasuredFields.All)
        {
            if (field.Of(point) is { } figure)
                Check(field.Column, figure, field.Bounds, ref findings);
        }

        // Where the time per token is out of bounds, what follows from it is not told once more.
        if (!(point.MedianTpotSeconds > Bounds.SecondsPerToken.Greatest))
            Check("interactivity_tok_s_user", point.Interactivity, Bounds.Interactivity, ref findings);
        CheckMethod(point.Series.Method, ref findings);
    }

    private static void CheckMethod(SpecMethod method, ref List<PointFinding>? findings)
    {
        const string reason = "is a method of published points only: a measurement ran with one method";
        if (method.IsBest)
            (findings ??= []).Add(new PointFinding(true, "spec_method", method.Key, reason));
    }

    private static void Check(string field, double figure, Bounds bounds, ref List<PointFinding>? findings)
    {
        if (FigureFlaws.Of(figure, bounds) is { } flaw)
            Refuse(field, figure, flaw, ref findings);
    }

    private static void CheckOrder(string field, double? lower, string otherField, double? higher, ref List<PointFinding>? findings)
    {
        if (lower > higher)
            Refuse(field, lower.Value, $"is above {otherField}, {Text(higher.Value)}: percentiles are out of order", ref findings);
    }

    private static void CheckSum(BenchmarkPoint point, ref List<PointFinding>? findings)
    {
        var sum = point.InputThroughputPerGpu + point.OutputThroughputPerGpu;
        if (sum is { } both && Math.Abs(both - point.ThroughputPerGpu) > SumTolerance * point.ThroughputPerGpu)
        {
            Warn("throughput_tok_s_gpu", point.ThroughputPerGpu,
                $"differs by more than {SumTolerance:P0} from input and output throughput together, {Text(both)}", ref findings);
        }
    }

    private static void Refuse(string field, double value, string reason, ref List<PointFinding>? findings) =>
        (findings ??= []).Add(new PointFinding(true, field, Text(value), reason));

    private static void Warn(string field, double value, string reason, ref List<PointFinding>? findings) =>
        (findings ??= []).Add(new PointFinding(false, field, Text(value), reason));

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
