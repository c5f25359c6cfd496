using FsCheck;
using FsCheck.Fluent;

namespace InferenceDash.Core.Tests;

/// <summary>What became of single requests, kept in a few bytes: shares at any limits are those of the times themselves.</summary>
public class RequestLatenciesTests
{
    private sealed record Case((double Ttft, double? Tpot)[] Requests, int Failed, GoodputLimits Limits);

    // Times and limits on a coarse grid, so that a time at a limit is frequent, and off it.
    private static Gen<double> AnyTime(int most) => Gen.OneOf(
        Gen.Choose(0, most).Select(ms => ms / 1000.0), Gen.Choose(0, most * 10_000).Select(hundredNs => hundredNs / 10_000_000.0));

    private static Gen<double?> AnyLimit(int most) => Gen.OneOf(Gen.Constant<double?>(null), Gen.Choose(0, most).Select(ms => (double?)(ms / 1000.0)));

    private static Gen<Case> AnyCase { get; } =
        from count in Gen.Choose(0, 40)
        from ttft in AnyTime(30).ArrayOf(count)
        from tpot in AnyTime(12).ArrayOf(count)
        from isSingle in Gen.Choose(0, 5).ArrayOf(count)
        from failed in Gen.Choose(0, 3)
        from limitTtft in AnyLimit(30)
        from limitTpot in AnyLimit(12)
        select new Case(
            [.. Enumerable.Range(0, count).Select(i => (ttft[i], isSingle[i] == 0 ? null : (double?)tpot[i]))],
            failed,
            new GoodputLimits(limitTtft, limitTpot));

    [Fact]
    public void Shares_are_those_of_the_times_one_by_one() => Always.For(AnyCase, c =>
    {
        var counted = RequestLatencies.Of(c.Requests, c.Failed).Within(c.Limits);

        // Counted as vLLM does it: a time at the limit is good, and one token has no time per token.
        var first = c.Requests.Where(r => r.Ttft <= (c.Limits.TtftSeconds ?? double.MaxValue)).ToList();
        bool IsEach((double Ttft, double? Tpot) r) => (r.Tpot ?? 0) <= (c.Limits.TpotSeconds ?? double.MaxValue);
        counted.ShouldBe(new GoodRequests(first.Count(IsEach), first.Count, c.Requests.Count(IsEach), c.Requests.Length + c.Failed));
    });

    [Fact]
    public void No_share_falls_when_a_limit_is_loosened() => Always.For(AnyCase, c =>
    {
        var latencies = RequestLatencies.Of(c.Requests, c.Failed);
        var tight = latencies.Within(c.Limits);
        var loose = latencies.Within(new GoodputLimits(c.Limits.TtftSeconds + 0.003, c.Limits.TpotSeconds));
        var looser = latencies.Within(new GoodputLimits(c.Limits.TtftSeconds + 0.003, c.Limits.TpotSeconds + 0.001));

        loose.Both.ShouldBeGreaterThanOrEqualTo(tight.Both);
        looser.Both.ShouldBeGreaterThanOrEqualTo(loose.Both);
        looser.Tpot.ShouldBeGreaterThanOrEqualTo(tight.Tpot);
        latencies.Within(new GoodputLimits(null, null)).Both.ShouldBe(c.Requests.Length);
    });

    [Fact]
    public void Both_limits_are_kept_by_no_more_than_either_and_by_no_fewer_than_must_keep_both() => Always.For(AnyCase, c =>
    {
        var within = RequestLatencies.Of(c.Requests, c.Failed).Within(c.Limits);

        within.Both.ShouldBeLessThanOrEqualTo(Math.Min(within.Ttft, within.Tpot));
        within.Both.ShouldBeGreaterThanOrEqualTo(within.Ttft + within.Tpot - c.Requests.Length);
    });

    [Fact]
    public void Bytes_and_text_read_back_to_the_same() => Always.For(AnyCase, c =>
    {
        var latencies = RequestLatencies.Of(c.Requests, c.Failed, cutOff: 7, durationSeconds: c.Failed == 0 ? null : 61.5);

        RequestLatencies.Parse(latencies.ToBytes()).ShouldBe(latencies);
        var read = RequestLatencies.Parse(latencies.ToString()).ShouldNotBeNull();
        read.ShouldBe(latencies);
        (read.Completed, read.Failed, read.CutOff, read.DurationSeconds).ShouldBe((c.Requests.Length, c.Failed, 7, c.Failed == 0 ? null : 61.5));
    });

    [Fact]
    public void A_time_that_went_through_milliseconds_is_still_at_its_limit()
    {
        // 50.00000000000001 ms is what dividing and multiplying leaves of 50 ms.
        var latencies = RequestLatencies.Of([(2.0000000000000004, 0.05000000000000001), (2.000001, 0.050001)], failed: 0);

        latencies.Within(new GoodputLimits(2, 0.05)).ShouldBe(new GoodRequests(1, 1, 1, 2));
    }

    [Fact]
    public void Medians_are_of_completed_requests_and_of_those_with_a_time_per_token()
    {
        var latencies = RequestLatencies.Of([(0.3, 0.02), (0.1, null), (0.2, 0.04)], failed: 5);

        latencies.Medians().ShouldBe((0.2, 0.03));
        RequestLatencies.Of([], failed: 1).Medians().ShouldBe((null, null));
    }

    [Fact]
    public void What_is_no_record_is_none()
    {
        var bytes = RequestLatencies.Of([(0.1, 0.01), (0.2, 0.02)], failed: 1).ToBytes();

        RequestLatencies.Parse([]).ShouldBeNull();
        RequestLatencies.Parse(bytes[..^1]).ShouldBeNull();
        RequestLatencies.Parse([.. bytes, 0]).ShouldBeNull();
        RequestLatencies.Parse([9, .. bytes[1..]]).ShouldBeNull();
        RequestLatencies.Parse("not a record").ShouldBeNull();
    }

    [Fact]
    public void A_record_of_a_thousand_requests_takes_a_few_kilobytes()
    {
        var random = new Random(7);
        (double, double?)[] times = [.. Enumerable.Range(0, 1000).Select(_ => (random.NextDouble(), (double?)(0.02 + (random.NextDouble() / 100))))];
        var latencies = RequestLatencies.Of(times, 0);

        latencies.ToBytes().Length.ShouldBeLessThan(5_500);
    }

    [Fact]
    public void Times_and_numbers_that_cannot_be_are_refused()
    {
        Should.Throw<ArgumentException>(() => RequestLatencies.Of([(-0.1, null)], 0));
        Should.Throw<ArgumentException>(() => RequestLatencies.Of([(double.NaN, null)], 0));
        Should.Throw<ArgumentException>(() => RequestLatencies.Of([(0.1, 1e9)], 0));
        Should.Throw<ArgumentException>(() => RequestLatencies.Of([], RequestLatencies.Most + 1));
    }
}
