namespace InferenceDash.Words.Tests.Comparing;

public sealed class NarrativeTests
{
    private static readonly Curve Method = Given.CurveOn([20, 50, 80], 1000, 800, 600);
    private static readonly Curve Off = Given.CurveOn([20, 50, 80], 700, 500, 200);

    [Theory]
    [InlineData(20, "One H200 delivers 1,000.0 tok/s with MTP and 700.0 with Off. MTP is ahead by 43 %.")]
    [InlineData(50, "One H200 delivers 800.0 tok/s with MTP and 500.0 with Off. MTP is ahead by 60 %.")]
    [InlineData(80, "One H200 delivers 600.0 tok/s with MTP and 200.0 with Off. MTP delivers 3.00× as much.")]
    public void Target_and_place_stand_in_the_heading_and_are_not_said_again(double target, string beginning)
    {
        Said.Paragraph(Said.Comparison(Method, Off, target)).ShouldStartWith(beginning);
    }

    [Theory]
    [InlineData(39.9, "lower part of the measured range 20–80")]
    [InlineData(40, "middle of the measured range 20–80")]
    [InlineData(60, "middle of the measured range 20–80")]
    [InlineData(60.1, "upper part of the measured range 20–80")]
    [InlineData(10, "outside the measured range 20–80")]
    public void A_range_has_three_thirds(double target, string where)
    {
        Narrative.Of(Said.Comparison(Method, Off, target), "H200")[0].Where.ShouldBe(where);
    }

    [Fact]
    public void The_band_of_a_published_page_is_named()
    {
        var band = new InteractivityRange(60, 157);
        var (method, off) = (Curve.Of([Given.Published(84, 360.9, 1.005, band: band)]), Curve.Of([Given.Published(84, 213.9, 1.677, band: band)]));

        Said.Paragraph(Said.Published(method, off, 84)).ShouldBe(
            "One H200 delivers 360.9 tok/s with MTP and 213.9 with Off. MTP is ahead by 69 %. "
            + "A million tokens cost $1.005 with MTP and $1.677 with Off. MTP is 40 % cheaper per token.");
    }

    [Fact]
    public void Where_off_is_ahead_it_is_named()
    {
        var text = Said.Paragraph(Said.Comparison(Off, Method, 80));

        text.ShouldContain("Off delivers 3.00× as much.");
        text.ShouldContain("Off is 67 % cheaper per token.");
    }

    [Fact]
    public void A_tie_is_called_a_tie()
    {
        var text = Said.Paragraph(Said.Comparison(Given.CurveOn([20, 80], 1000, 600), Given.CurveOn([20, 80], 1005, 600), 20));

        text.ShouldContain("That is a tie within 1 %.");
        text.ShouldContain("The costs are the same within 1 %.");
        text.ShouldNotContain("ahead");
        text.ShouldNotContain("cheaper");
    }

    [Fact]
    public void Without_a_price_there_is_no_cost()
    {
        var comparison = Given.Compare(Method, Off, Given.NoRates, 50);

        Said.Paragraph(comparison).ShouldContain("Without a price for this GPU there is no cost.");
        Said.Paragraph(comparison).ShouldNotContain("$");
    }

    [Fact]
    public void Costs_too_coarse_for_a_percentage_are_stated_without_one()
    {
        var text = Said.Paragraph(Said.Published(Given.PublishedCurve((50, 800, 0.001)), Given.PublishedCurve((50, 700, 0.002)), 50));

        text.ShouldContain("A million tokens cost $0.001 with MTP and $0.002 with Off. The costs are rounded too coarsely for a percentage.");
    }

    [Fact]
    public void Concurrency_is_told_where_both_sides_have_it()
    {
        var method = Given.CurveWithConcurrency((20, 1000, 50), (50, 800, 16), (80, 600, 8));

        Said.Paragraph(Said.Comparison(method, Given.CurveWithConcurrency((20, 700, 40), (50, 500, 10), (80, 200, 3)), 50))
            .ShouldContain("That takes about 16 concurrent requests with MTP and about 10 with Off.");
        Said.Paragraph(Said.Comparison(method, Off, 50)).ShouldNotContain("requests");
    }

    [Fact]
    public void Interpolated_figures_name_the_points_they_lie_between()
    {
        Said.Paragraph(Said.Comparison(Method, Off, 60)).ShouldEndWith("Both figures are interpolated between 50 and 80 tok/s/user.");
        Said.Paragraph(Said.Comparison(Given.CurveOn([20, 40, 80], 1000, 900, 600), Off, 60))
            .ShouldEndWith("Both figures are interpolated: MTP between 40 and 80 tok/s/user, Off between 50 and 80.");
        Said.Paragraph(Said.Comparison(Given.CurveOn([20, 40, 80], 1000, 900, 600), Off, 40))
            .ShouldEndWith("The Off figure is interpolated between 20 and 50 tok/s/user.");
        Said.Paragraph(Said.Comparison(Method, Given.CurveOn([20, 40, 80], 700, 600, 200), 40))
            .ShouldEndWith("The MTP figure is interpolated between 20 and 50 tok/s/user.");
        Said.Paragraph(Said.Comparison(Method, Off, 50)).ShouldNotContain("interpolated");
    }

    [Fact]
    public void A_bound_is_told_as_a_bound_and_has_no_winner()
    {
        Said.Paragraph(Said.Comparison(Method, Off, 10)).ShouldBe(
            "At 10 tok/s/user, MTP and Off cannot be compared. "
            + "MTP delivers at least 1,000.0 tok/s per GPU, its figure at its slowest point (20 tok/s/user). "
            + "Off delivers at least 700.0 tok/s per GPU, its figure at its slowest point (20 tok/s/user). A bound does not tell who leads.");
    }

    [Fact]
    public void Where_slower_points_are_worse_the_lowest_point_of_the_frontier_speaks_and_the_slower_ones_are_told_of()
    {
        var collapsed = Given.CurveOn([15, 100, 150], 300, 800, 600);

        Said.Paragraph(Said.Comparison(collapsed, Off, 50)).ShouldContain("MTP is ahead by 60 %.");
        Said.Paragraph(Said.Comparison(collapsed, Off, 50)).ShouldEndWith("The MTP figure is that of 100 tok/s/user: its slower points are worse.");
        Said.Paragraph(Said.Comparison(collapsed, Off, 90)).ShouldContain("(from its point at 100, slower ones are worse)");
        Said.Paragraph(Said.Comparison(collapsed, Off, 10)).ShouldContain(
            "MTP delivers at least 800.0 tok/s per GPU, its figure at 100 tok/s/user; slower points, down to 15, are worse.");
    }

    [Fact]
    public void A_side_that_does_not_reach_the_target_is_told_so()
    {
        var text = Said.Paragraph(Said.Comparison(Given.CurveOn([20, 120], 1000, 600), Off, 120));

        text.ShouldStartWith("Only MTP reaches 120 tok/s/user. MTP delivers 600.0 tok/s per GPU at $");
        text.ShouldEndWith("per million tokens (measured). Off tops out at 80 tok/s/user.");
    }

    [Fact]
    public void A_side_without_points_is_told_so()
    {
        var text = Said.Paragraph(Said.Comparison(Method, Curve.Empty, 50));

        text.ShouldStartWith("At 50 tok/s/user, only MTP has a figure.");
        text.ShouldEndWith("Off has no points.");
    }

    [Fact]
    public void Each_target_has_its_paragraph_in_order()
    {
        Narrative.Of(Said.Comparison(Method, Off, 80, 20, 10), "H200").Select(p => p.Interactivity).ShouldBe([80, 20, 10]);
    }
}
