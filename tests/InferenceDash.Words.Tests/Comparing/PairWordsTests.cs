namespace InferenceDash.Words.Tests.Comparing;

public sealed class PairWordsTests
{
    [Fact]
    public void The_cheaper_side_is_named_with_what_it_saves() => Cheaper(Given.CostGap(1, 2)).ShouldBe("MTP 50 % cheaper");

    [Fact]
    public void Costs_within_a_percent_are_a_tie() => Cheaper(Given.CostGap(1, 1.005)).ShouldBe("tie within 1 %");

    [Fact]
    public void Of_coarse_costs_no_percentage_is_stated()
    {
        Cheaper(Given.CostGap(0.06, 0.08, decimals: 2)).ShouldBe("MTP cheaper");
        Cheaper(Given.CostGap(0.06, 0.07, decimals: 2)).ShouldBe("rounded too coarsely to compare");
        Cheaper(Given.CostGap(0.06, 0.06, decimals: 2)).ShouldBe("equal as published");
    }

    [Theory]
    [InlineData(10, "bounds only")]
    [InlineData(30, "MTP: starts at 40")]
    [InlineData(90, "Off: not reached (max 80)")]
    [InlineData(200, "MTP: not reached (max 100) · Off: not reached (max 80)")]
    public void Without_a_ratio_the_side_without_a_value_is_named(double at, string words)
    {
        var comparison = Said.Comparison(Given.Curve((40, 900), (100, 500)), Given.Curve((20, 600), (80, 200)), at);

        PairWords.WhyNoRatio(comparison.Rows[0], comparison).ShouldBe(words);
    }

    [Fact]
    public void A_figure_below_the_frontier_is_a_bound_only_where_no_slower_point_was_tried()
    {
        var comparison = Said.Comparison(Given.Curve((9, 100), (40, 900)), Given.Curve((30, 500), (80, 200)), 5, 20);

        PairWords.WhyNoRatio(comparison.Rows[0], comparison).ShouldBe("bounds only");
        PairWords.WhyNoRatio(comparison.Rows[1], comparison).ShouldBe("Off: starts at 30");
    }

    [Fact]
    public void What_is_announced_is_each_new_target_with_both_figures_and_the_outcome()
    {
        var comparison = Said.Comparison(Given.Curve((20, 900), (80, 500)), Given.Curve((20, 600), (80, 600)), 20, 80, 100);

        ComparisonWords.Announcement(comparison, [.. comparison.Rows.Take(2)]).ShouldBe("At 100: MTP —, Off —, not reached (max 80).");
        ComparisonWords.Announcement(comparison, [])
            .ShouldBe("At 20: MTP 900.0, Off 600.0, MTP 1.50×. At 80: MTP 500.0, Off 600.0, Off 1.20×. At 100: MTP —, Off —, not reached (max 80).");
    }

    [Theory]
    [InlineData(37, 37, "All 37 comparisons")]
    [InlineData(1, 1, "All 1 comparison")]
    [InlineData(5, 37, "5 of 37 comparisons")]
    public void A_list_says_how_much_of_it_is_shown(int shown, int all, string words) => IndexWords.Heading(shown, all).ShouldBe(words);

    private static string Cheaper(CostGap? gap) => PairWords.Cheaper(gap.ShouldNotBeNull(), Said.Comparison(Curve.Empty, Curve.Empty)).Plain();
}
