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
    private const double GreatestInteractivity = 10_000;
    private const double GreatestThroughput = 1e7;
    private const double SlowestTpotSeconds = 5;
    private const double SumTolerance = 0.02;
    private const double LeastLittleRatio = 0.4;
    private const double GreatestLittleRatio = 1.1;

    public static IReadOnlyList<PointFinding> Of(BenchmarkPoint point)
    {
        // Almost every point is sound, and there may be millions: nothing is allocated for those.
        List<PointFinding>? findings = null;
        CheckNumbers(point, ref findings);
        if (findings is not null)
            return findings;
        CheckRanges(point, ref findings);
        CheckOrder("median_ttft_s", point.MedianTtftSeconds, "p99_ttft_s", point.P99TtftSeconds, ref findings);
        CheckOrder("median_tpot_s", point.MedianTpotSeconds, "p90_tpot_s", point.P90TpotSeconds, ref findings);
        CheckOrder("median_tpot_s", point.MedianTpotSeconds, "p99_tpot_s", point.P99TpotSeconds, ref findings);
        CheckOrder("p90_tpot_s", point.P90TpotSeconds, "p99_tpot_s", point.P99TpotSeconds, ref findings);
        if (!point.Configuration.Disaggregated)
        {
            CheckSum(point, ref findings);
            CheckLittle(point, ref findings);
        }

        return findings ?? (IReadOnlyList<PointFinding>)[];
    }

    private static void CheckNumbers(BenchmarkPoint point, ref List<PointFinding>? findings)
    {
        CheckPositive("concurrency", point.Concurrency, ref findings);
        CheckPositive("interactivity_tok_s_user", point.Interactivity, ref findings);
        CheckPositive("throughput_tok_s_gpu", point.ThroughputPerGpu, ref findings);
        CheckNumber("output_throughput_tok_s_gpu", point.OutputThroughputPerGpu, ref findings);
        CheckNumber("input_throughput_tok_s_gpu", point.InputThroughputPerGpu, ref findings);
        CheckNumber("median_ttft_s", point.MedianTtftSeconds, ref findings);
        CheckNumber("p99_ttft_s", point.P99TtftSeconds, ref findings);
        CheckNumber("median_e2el_s", point.MedianE2eLatencySeconds, ref findings);
        CheckNumber("median_tpot_s", point.MedianTpotSeconds, ref findings);
        CheckNumber("p90_tpot_s", point.P90TpotSeconds, ref findings);
        CheckNumber("p99_tpot_s", point.P99TpotSeconds, ref findings);
        CheckNumber("joules_per_token", point.JoulesPerTotalToken, ref findings);
        CheckNumber("acceptance_length", point.AcceptanceLength, ref findings);
    }

    private static void CheckPositive(string field, double number, ref List<PointFinding>? findings)
    {
        if (!double.IsFinite(number))
            Refuse(field, number, "is not a finite number", ref findings);
        else if (number <= 0)
            Refuse(field, number, "is not above 0", ref findings);
    }

    private static void CheckNumber(string field, double? number, ref List<PointFinding>? findings)
    {
        if (number is not { } given)
            return;
        if (!double.IsFinite(given))
            Refuse(field, given, "is not a finite number", ref findings);
        else if (given < 0)
            Refuse(field, given, "is below 0", ref findings);
    }

    private static void CheckRanges(BenchmarkPoint point, ref List<PointFinding>? findings)
    {
        if (point.Interactivity > GreatestInteractivity)
            Refuse("interactivity_tok_s_user", point.Interactivity, $"is above {GreatestInteractivity:N0} tok/s/user: seconds labelled as milliseconds?", ref findings);
        if (point.ThroughputPerGpu > GreatestThroughput)
            Refuse("throughput_tok_s_gpu", point.ThroughputPerGpu, $"is above {GreatestThroughput:N0} tok/s/GPU", ref findings);
        if (point.MedianTpotSeconds > SlowestTpotSeconds)
            Refuse("median_tpot_s", point.MedianTpotSeconds.Value, $"is above {SlowestTpotSeconds} s per token: milliseconds labelled as seconds?", ref findings);
        else if (point.Interactivity < 1 / SlowestTpotSeconds)
            Refuse("interactivity_tok_s_user", point.Interactivity, $"is a time per token above {SlowestTpotSeconds} s: milliseconds labelled as seconds?", ref findings);
        if (point.AcceptanceLength < 1)
            Refuse("acceptance_length", point.AcceptanceLength.Value, "is below 1, the token that every verification step yields", ref findings);
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

    // Little's law: with one token more in flight per user's request, tokens per second follow. Disaggregated rows count
    // their GPUs differently from source to source, so the law says nothing about them.
    private static void CheckLittle(BenchmarkPoint point, ref List<PointFinding>? findings)
    {
        if (point.Configuration.TotalGpus is not { } gpus)
            return;
        var sequence = point.Series.Sequence;
        var tokensPerOutputToken = ((double)sequence.InputTokens + sequence.OutputTokens) / sequence.OutputTokens;
        var ratio = point.ThroughputPerGpu * gpus / (point.Concurrency * point.Interactivity * tokensPerOutputToken);
        if (ratio is < LeastLittleRatio or > GreatestLittleRatio)
        {
            Warn("throughput_tok_s_gpu", point.ThroughputPerGpu,
                $"is {ratio.ToString("G3", CultureInfo.InvariantCulture)} times what concurrency and interactivity allow on {gpus} GPUs "
                + $"(Little's law: {LeastLittleRatio} to {GreatestLittleRatio}): GPU count or token basis wrong?", ref findings);
        }
    }

    private static void Refuse(string field, double value, string reason, ref List<PointFinding>? findings) =>
        (findings ??= []).Add(new PointFinding(true, field, Text(value), reason));

    private static void Warn(string field, double value, string reason, ref List<PointFinding>? findings) =>
        (findings ??= []).Add(new PointFinding(false, field, Text(value), reason));

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
