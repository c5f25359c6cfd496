using static InferenceDash.Core.Tests.Sweep;

namespace InferenceDash.Words.Tests.Comparing;

public sealed class IntervalWordsTests
{
    private static readonly Curve Method = Curve([.. Repeated(50, 1000, 20), .. Repeated(90, 500, 10)]);

    [Fact]
    public void A_ratio_is_followed_by_its_interval_and_by_noise_where_it_holds_one()
    {
        IntervalWords.Behind(new RatioInterval(1.31, new Interval(1.27, 1.36), 3)).ShouldBe(" (1.27–1.36)");
        IntervalWords.Behind(new RatioInterval(1.02, new Interval(0.97, 1.09), 3)).ShouldBe(" (0.97–1.09), within noise");
        IntervalWords.Behind(null).ShouldBeEmpty();
    }

    [Fact]
    public void The_ratio_of_the_baseline_has_the_turned_interval() =>
        IntervalWords.Behind(new RatioInterval(0.8, new Interval(0.5, 0.8), 3), isTurned: true).ShouldBe(" (1.25–2.00)");

    [Fact]
    public void A_note_says_what_intervals_rest_on_and_what_would_decide()
    {
        var near = Curve([.. Repeated(50, 980, 20), .. Repeated(90, 490, 10)]);

        var note = Notes.Of(Said.Comparison(Method, near, 70)).Single(n => n.Code == "repeats").Text.Plain();

        note.ShouldStartWith("Ratios whose points were all measured several times have a 95 % interval in brackets, from 3 repeats or more. "
            + "With fewer than 5, they hold the true ratio less often than that.");
        note.ShouldMatch(@"At 70, MTP and Off are within noise: about \d+ more repeats? of each point would decide, if the ratio stays\.$");
        SeriesNotes.Of(Said.Comparison(Method, near, 70), []).Single(n => n.Code == "repeats").Series.ShouldBe([0, 1]);
    }

    [Fact]
    public void A_tie_is_not_decided_by_more_repeats()
    {
        var same = Curve([.. Repeated(50, 1001, 20), .. Repeated(90, 501, 10)]);

        IntervalWords.Of(Said.Comparison(Method, same, 70)).Plain().ShouldEndWith("At 70, MTP and Off are within noise and within 1 % of each other.");
    }

    [Fact]
    public void The_block_of_the_verdict_names_the_targets_that_repeats_leave_open()
    {
        var near = Curve([.. Repeated(50, 980, 20), .. Repeated(90, 490, 10)]);

        IntervalWords.InNoise(Said.Comparison(Method, near, 60, 70))
            .ShouldBe("At 60 and 70 tok/s/user, the difference is within noise: the repeats leave open who is ahead.");
        IntervalWords.InNoise(Comparison.Of(LineOf.Series(Method, Method, near), 2, [70])).ShouldBe("At 70 tok/s/user, a ratio to GPU 2 is within noise.");
        IntervalWords.InNoise(Said.Comparison(Method, Curve([.. Repeated(50, 500, 20), .. Repeated(90, 200, 10)]), 70)).ShouldBeEmpty();
    }

    [Fact]
    public void Without_repeats_nothing_is_said()
    {
        IntervalWords.Of(Said.Comparison(Method, Curve(Point(50, 900), Point(90, 400)), 70)).ShouldBeEmpty();
        IntervalWords.Of((BreakEvenInterval?)null).ShouldBeEmpty();
    }

    [Fact]
    public void A_break_even_says_between_what_it_lies() =>
        IntervalWords.Of(new BreakEvenInterval(64, new Interval(61.23, 66.8), 3)).Plain()
            .ShouldBe("By 3 repeats of each point around it, it lies between 61.2 and 66.8 tok/s/user (95 % interval).");

    private static IEnumerable<BenchmarkPoint> Repeated(double interactivity, double throughput, double concurrency) =>
        new[] { 0.96, 1, 1.04 }.Select(f => Point(interactivity, f * throughput, concurrency));
}
