namespace InferenceDash.Core.Loads;

/// <summary>
/// Arrivals of requests, counted by the second as they are read, in any order. Where all of them say how many tokens they had,
/// the load is in tokens, else in requests.
/// </summary>
public sealed class ArrivalTrace
{
    /// <summary>Longest trace, s: 31 days.</summary>
    public const double LongestSeconds = 31 * 24 * 3600;

    /// <summary>Most steps of a profile made of a trace unless another step length is asked for.</summary>
    public const int UsualSteps = 288;

    private const double SecondsPerHour = 3600;

    // A step shorter than a minute shows single requests, and no fleet follows it.
    private static readonly double[] StepLengths = [60, 300, 900, 1800, 3600, 7200, 10_800];

    private readonly Dictionary<long, (long Requests, double Tokens)> _seconds = [];
    private double _first = double.PositiveInfinity, _last = double.NegativeInfinity;
    private double _input, _output;

    /// <summary>How many requests arrived.</summary>
    public long Requests { get; private set; }

    /// <summary>Whether every request so far said how many tokens it had.</summary>
    public bool KnowsTokens { get; private set; } = true;

    /// <summary>Input tokens of a request, mean; null: unknown.</summary>
    public double? MeanInputTokens => KnowsTokens && Requests > 0 ? _input / Requests : null;

    /// <summary>Output tokens of a request, mean; null: unknown.</summary>
    public double? MeanOutputTokens => KnowsTokens && Requests > 0 ? _output / Requests : null;

    /// <summary>From the first arrival to the last, s.</summary>
    public double Seconds => Requests == 0 ? 0 : _last - _first;

    /// <summary>Counts one request.</summary>
    /// <param name="seconds">When it arrived, s from midnight of the first day or from any other beginning.</param>
    /// <param name="inputTokens">Input tokens; null: unknown.</param>
    /// <param name="outputTokens">Output tokens; null: unknown.</param>
    /// <returns>Whether it was counted; false: it lies too far from the others, or is no time.</returns>
    public bool Add(double seconds, double? inputTokens = null, double? outputTokens = null)
    {
        var (first, last) = (Math.Min(_first, seconds), Math.Max(_last, seconds));
        if (!(last - first <= LongestSeconds))
            return false;
        (_first, _last) = (first, last);
        KnowsTokens &= inputTokens is not null && outputTokens is not null;
        _input += inputTokens ?? 0;
        _output += outputTokens ?? 0;
        var second = (long)Math.Floor(seconds);
        var (requests, tokens) = _seconds.GetValueOrDefault(second);
        _seconds[second] = (requests + 1, tokens + (inputTokens ?? 0) + (outputTokens ?? 0));
        Requests++;
        return true;
    }

    /// <summary>
    /// The load over time, in steps of one length from the second of the first arrival on. The trace ends with its last arrival:
    /// the last step is as long as what is left, and where that is less than half a step it belongs to the one before.
    /// </summary>
    /// <param name="stepSeconds">Length of a step, s; null: the shortest of a minute, 5, 15, 30 minutes and 1 to 3 hours that makes at most
    /// <see cref="UsualSteps"/> steps.</param>
    /// <returns>The profile; null: there is no request, all arrived within one second, or the steps are too many.</returns>
    public LoadProfile? ToProfile(double? stepSeconds = null)
    {
        var (first, last) = (Math.Floor(_first), Math.Ceiling(_last));
        if (Requests < 2 || last - first < 1)
            return null;
        var length = stepSeconds ?? StepLengths.First(s => (last - first) / s <= UsualSteps);
        var whole = (int)Math.Min(Math.Floor((last - first) / length), LoadProfile.MostSteps + 1);
        var rest = last - first - (whole * length);
        var count = Math.Max(1, rest >= length / 2 ? whole + 1 : whole);
        if (count > LoadProfile.MostSteps)
            return null;
        var sums = new double[count];
        foreach (var (second, (requests, tokens)) in _seconds)
            sums[Math.Min((int)((second - first) / length), count - 1)] += KnowsTokens ? tokens : requests;
        var unit = KnowsTokens ? LoadUnit.TokensPerSecond : LoadUnit.RequestsPerSecond;
        return sums.All(s => s == 0) ? null : LoadProfile.Of(unit, [.. sums.Select((sum, i) => (Hour(i), sum / SecondsOf(i)))], last / SecondsPerHour);

        double Hour(int step) => (first + (step * length)) / SecondsPerHour;

        double SecondsOf(int step) => step == count - 1 ? last - first - (step * length) : length;
    }
}
