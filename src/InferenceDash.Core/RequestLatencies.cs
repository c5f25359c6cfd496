using System.Buffers.Text;
using System.Text;

namespace InferenceDash.Core;

/// <summary>
/// What became of each request of one measurement: time to first token and time per output token of those that completed, and
/// how many did not. Kept as bytes, about five for each request, in the order of the times: which request came when is not kept.
/// Times are whole microseconds, rounded up, so that a share within limits of whole microseconds is the one of the times
/// themselves. Immutable.
/// </summary>
public sealed class RequestLatencies : IEquatable<RequestLatencies>
{
    /// <summary>Most requests that are kept of one measurement.</summary>
    public const int Most = 50_000;

    /// <summary>The longest time to first token that can be kept, s; and the longest time per token.</summary>
    public const double LongestSeconds = 100_000;

    private const byte Layout = 1;

    // A figure that went through milliseconds and back may be above the whole microsecond that was meant.
    private const double Noise = 1e-3;

    private readonly byte[] _bytes;
    private readonly int _pairs;

    private RequestLatencies(byte[] bytes, Head head)
    {
        (_bytes, _pairs) = (bytes, head.Length);
        (Completed, Failed, CutOff, DurationSeconds) = (head.Completed, head.Failed, head.CutOff, head.DurationSeconds);
    }

    /// <summary>Requests that completed.</summary>
    public int Completed { get; }

    /// <summary>Requests that failed. They are within no limit.</summary>
    public int Failed { get; }

    /// <summary>Requests that the tool itself cut off, such as at the end of the run: nobody knows what would have become of them.</summary>
    public int CutOff { get; }

    /// <summary>How long the run took, s; null: unknown.</summary>
    public double? DurationSeconds { get; }

    /// <summary>Requests that count: completed and failed ones.</summary>
    public int Requests => Completed + Failed;

    /// <summary>The record of a measurement.</summary>
    /// <param name="completed">
    /// Of each completed request the time to first token and the time per output token after the first, s; at most
    /// <see cref="Most"/>. A request with one output token has no time per token.
    /// </param>
    /// <param name="failed">Requests that failed.</param>
    /// <param name="cutOff">Requests that the tool cut off.</param>
    /// <param name="durationSeconds">How long the run took, s, above 0; null: unknown.</param>
    /// <exception cref="ArgumentOutOfRangeException">A time is negative, not finite or too long.</exception>
    /// <exception cref="ArgumentException">There are too many requests.</exception>
    public static RequestLatencies Of(
        IEnumerable<(double TtftSeconds, double? TpotSeconds)> completed, int failed, int cutOff = 0, double? durationSeconds = null)
    {
        ArgumentNullException.ThrowIfNull(completed);
        List<(long Ttft, long Tpot)> pairs = [.. completed.Select(r => (Microseconds(r.TtftSeconds), r.TpotSeconds is { } tpot ? Microseconds(tpot) + 1 : 0))];
        if (pairs.Count + failed > Most)
            throw new ArgumentException($"More than {Most} requests.", nameof(completed));
        pairs.Sort();
        var bytes = new List<byte>(16 + (5 * pairs.Count));
        new Head(pairs.Count, failed, cutOff, durationSeconds, 0).WriteTo(bytes);
        var before = 0L;
        foreach (var (ttft, tpot) in pairs)
        {
            Number.Write(bytes, ttft - before);
            Number.Write(bytes, tpot);
            before = ttft;
        }

        return Parse([.. bytes])!;
    }

    /// <summary>A record from its bytes; null: they are none.</summary>
    public static RequestLatencies? Parse(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (Head.Read(bytes) is not { } head || head.Completed < 0 || head.Failed < 0 || (long)head.Completed + head.Failed > Most)
            return null;
        var at = head.Length;
        for (var i = 0; i < 2 * head.Completed; i++)
        {
            if (!Number.TryRead(bytes, ref at, out _))
                return null;
        }

        return at == bytes.Length ? new RequestLatencies(bytes, head) : null;
    }

    /// <summary>A record from the text that <see cref="ToString"/> makes; null: it is none.</summary>
    public static RequestLatencies? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Base64Url.IsValid(text) ? Parse(Base64Url.DecodeFromChars(text)) : null;
    }

    /// <summary>How many requests are within limits.</summary>
    public GoodRequests Within(GoodputLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var (mostTtft, mostTpot) = (Limit(limits.TtftSeconds), Limit(limits.TpotSeconds));
        var (both, first, each) = (0, 0, 0);
        foreach (var (ttft, tpot) in Pairs())
        {
            var (isFirst, isEach) = (ttft <= mostTtft, tpot is not { } time || time <= mostTpot);
            first += isFirst ? 1 : 0;
            each += isEach ? 1 : 0;
            both += isFirst && isEach ? 1 : 0;
        }

        return new GoodRequests(both, first, each, Requests);
    }

    /// <summary>The medians of both times of the completed requests, s; null: no request has one.</summary>
    public (double? TtftSeconds, double? TpotSeconds) Medians() =>
        (Median([.. Pairs().Select(p => p.Ttft)]), Median([.. Pairs().Select(p => p.Tpot).OfType<long>()]));

    /// <summary>The record as bytes.</summary>
    public byte[] ToBytes() => [.. _bytes];

    /// <summary>The record as text, of letters, digits, hyphens and underscores.</summary>
    public override string ToString() => Base64Url.EncodeToString(_bytes);

    /// <inheritdoc/>
    public bool Equals(RequestLatencies? other) => other is not null && _bytes.AsSpan().SequenceEqual(other._bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RequestLatencies);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(_bytes);
        return hash.ToHashCode();
    }

    // By rising time to first token.
    private IEnumerable<(long Ttft, long? Tpot)> Pairs()
    {
        var (at, ttft) = (_pairs, 0L);
        for (var i = 0; i < Completed; i++)
        {
            Number.TryRead(_bytes, ref at, out var more);
            Number.TryRead(_bytes, ref at, out var tpot);
            ttft += more;
            yield return (ttft, tpot == 0 ? null : tpot - 1);
        }
    }

    private static long Microseconds(double seconds) => seconds is >= 0 and <= LongestSeconds
        ? (long)Math.Ceiling((seconds * GoodputLimits.PerSecond) - Noise)
        : throw new ArgumentOutOfRangeException(nameof(seconds), seconds, "It is no time.");

    private static long Limit(double? seconds) =>
        seconds is { } given && given < LongestSeconds ? (long)Math.Floor((given * GoodputLimits.PerSecond) + Noise) : long.MaxValue;

    private static double? Median(long[] times)
    {
        if (times.Length == 0)
            return null;
        Array.Sort(times);
        return (times[(times.Length - 1) / 2] + times[times.Length / 2]) / 2.0 / GoodputLimits.PerSecond;
    }

    private sealed record Head(int Completed, int Failed, int CutOff, double? DurationSeconds, int Length)
    {
        public void WriteTo(List<byte> bytes)
        {
            bytes.Add(Layout);
            Number.Write(bytes, Completed);
            Number.Write(bytes, Failed);
            Number.Write(bytes, CutOff);
            bytes.AddRange(BitConverter.GetBytes(DurationSeconds ?? double.NaN));
        }

        public static Head? Read(byte[] bytes)
        {
            var at = 1;
            if (bytes.Length == 0 || bytes[0] != Layout
                || !Number.TryRead(bytes, ref at, out var completed) || !Number.TryRead(bytes, ref at, out var failed)
                || !Number.TryRead(bytes, ref at, out var cutOff) || at + sizeof(double) > bytes.Length
                || Math.Max(completed, Math.Max(failed, cutOff)) > int.MaxValue)
                return null;
            var duration = BitConverter.ToDouble(bytes, at);
            return new Head((int)completed, (int)failed, (int)cutOff, duration is > 0 and < double.PositiveInfinity ? duration : null, at + sizeof(double));
        }
    }

    // Seven bits of a number a byte, the lowest first; the highest bit says that more follow.
    private static class Number
    {
        private const int MostBytes = 7;

        public static void Write(List<byte> bytes, long number)
        {
            for (; number >= 0x80; number >>= 7)
                bytes.Add((byte)(number | 0x80));
            bytes.Add((byte)number);
        }

        public static bool TryRead(byte[] bytes, ref int at, out long number)
        {
            number = 0;
            for (var shift = 0; shift < 7 * MostBytes && at < bytes.Length; shift += 7)
            {
                var part = bytes[at++];
                number |= (long)(part & 0x7F) << shift;
                if (part < 0x80)
                    return true;
            }

            return false;
        }
    }
}
