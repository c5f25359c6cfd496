namespace InferenceDash.Core.Tests.Ranking;

public sealed class CommonTargetTests
{
    [Fact]
    public void It_is_the_middle_of_what_most_series_cover()
    {
        // Three cover 30 to 61; the middle is 45.5.
        CommonTarget.Of([new(10, 61), new(20, 90), new(30, 200), new(100, 300)]).ShouldBe(46);
    }

    [Fact]
    public void Of_equally_covered_stretches_the_widest_counts()
    {
        CommonTarget.Of([new(10, 20), new(10, 20), new(30, 70), new(30, 70)]).ShouldBe(50);
    }

    [Fact]
    public void Decimals_are_used_where_no_integer_lies_inside()
    {
        CommonTarget.Of([new(10.2, 10.5)]).ShouldBe(10.4);
        CommonTarget.Of([new(0.31, 0.31)]).ShouldBe(0.31);
    }

    [Fact]
    public void Series_without_points_do_not_count_and_alone_they_have_no_target()
    {
        CommonTarget.Of([null, new(40, 60)]).ShouldBe(50);
        CommonTarget.Of([null]).ShouldBeNull();
        CommonTarget.Of([]).ShouldBeNull();
    }

    [Fact]
    public void Round_targets_are_those_that_some_series_covers()
    {
        CommonTarget.RoundOnes([new(9, 45), new(30, 61), null, new(140, 310)]).ShouldBe([10, 20, 40, 60, 150, 200, 300]);
        CommonTarget.RoundOnes([new(41, 59)]).ShouldBeEmpty();
        CommonTarget.RoundOnes([null]).ShouldBeEmpty();
    }
}
