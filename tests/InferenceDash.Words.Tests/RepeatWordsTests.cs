using static InferenceDash.Core.Tests.Sweep;

namespace InferenceDash.Words.Tests;

public sealed class RepeatWordsTests
{
    [Fact]
    public void Repeats_are_counted_with_their_spread()
    {
        var knot = Curve(Point(50, 812, 8), Point(52, 840, 8), Point(51, 820, 8)).Knots[0];

        RepeatWords.Of(knot).ShouldBe("3 repeats, 812–840 tok/s/GPU");
        RepeatWords.OneOf(knot).ShouldBe("1 of 3 repeats, 812–840 tok/s/GPU; the curve passes through their centre");
        RepeatWords.Of(Curve(Point(50, 812)).Knots[0]).ShouldBeEmpty();
    }

    [Fact]
    public void A_tooltip_tells_repeats_and_flags()
    {
        var tip = ChartWords.Source(Curve(Cold(50, 812, 8), Point(52, 840, 8)).Knots[0], Given.Rates);

        tip.ShouldContain("2 repeats, 812–840 tok/s/GPU");
        tip.ShouldContain("Flagged: p99 TTFT is 113 times the median");
    }
}
