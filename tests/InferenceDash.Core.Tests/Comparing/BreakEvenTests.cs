namespace InferenceDash.Core.Tests.Comparing;

public class BreakEvenTests
{
    private static readonly double[] Interactivity = [10, 20, 30, 40];

    [Fact]
    public void Curves_that_share_no_interactivity_have_none()
    {
        var found = Between(Given.Curve((10, 400), (20, 300)), Given.Curve((21, 200), (30, 100)));
        found.Status.ShouldBe(BreakEvenStatus.NoOverlap);
        found.Winner.ShouldBeNull();
        found.Interactivity.ShouldBeEmpty();
        found.CostInteractivity.ShouldBeEmpty();
        found.Leads.ShouldBeEmpty();
    }

    [Fact]
    public void A_side_without_points_has_none() =>
        Between(Given.Curve((10, 400), (20, 300)), Curve.Empty).Status.ShouldBe(BreakEvenStatus.NoOverlap);

    [Fact]
    public void One_side_ahead_throughout_is_the_winner()
    {
        var found = Between(On(400, 300, 200, 100), On(350, 250, 150, 50));
        found.Status.ShouldBe(BreakEvenStatus.OneSided);
        found.Winner.ShouldBe(0);
        found.Interactivity.ShouldBeEmpty();
        found.Leads.ShouldBe([new LeadStretch(new InteractivityRange(10, 40), 0, LeadBasis.Compared)]);
    }

    [Fact]
    public void One_crossing_cuts_the_overlap_in_two()
    {
        // Two straight lines, 400 − 10 x' and 350 − 5 x', meet 10 above their start.
        var found = Between(Given.Curve((10, 400), (30, 200)), Given.Curve((10, 350), (30, 250)));
        found.Status.ShouldBe(BreakEvenStatus.Crossings);
        found.Winner.ShouldBeNull();
        found.Interactivity.ShouldHaveSingleItem().ShouldBe(20, 1e-12);
        found.Leads.Select(l => l.Leader).ShouldBe([0, 1]);
        found.Leads[0].Range.High.ShouldBe(found.Leads[1].Range.Low);
    }

    [Fact]
    public void Two_crossings_cut_it_in_three()
    {
        var found = Between(On(400, 350, 200, 100), On(450, 300, 180, 150));
        found.Interactivity.Count.ShouldBe(2);
        found.Leads.Select(l => l.Leader).ShouldBe([1, 0, 1]);
    }

    [Fact]
    public void A_crossing_on_a_knot_is_that_knot() =>
        Between(On(400, 300, 200, 100), On(450, 300, 150, 50)).Interactivity.ShouldBe([20.0]);

    [Fact]
    public void A_touch_is_none()
    {
        var found = Between(On(450, 300, 250, 150), On(400, 300, 200, 100));
        found.Status.ShouldBe(BreakEvenStatus.OneSided);
        found.Winner.ShouldBe(0);
    }

    [Fact]
    public void A_touch_at_either_end_of_the_overlap_is_none()
    {
        Between(On(400, 350, 250, 150), On(400, 300, 200, 100)).Winner.ShouldBe(0);
        Between(On(450, 350, 250, 100), On(400, 300, 200, 100)).Winner.ShouldBe(0);
    }

    [Fact]
    public void A_crossing_after_which_nobody_leads_by_more_than_a_tie_is_none()
    {
        var found = Between(On(400, 300, 200, 100), On(350, 270, 190, 100.9));
        found.Status.ShouldBe(BreakEvenStatus.OneSided);
        found.Winner.ShouldBe(0);
        Between(On(400, 300, 200, 100), On(350, 270, 190, 101.1)).Status.ShouldBe(BreakEvenStatus.Crossings);
    }

    [Fact]
    public void Ties_before_a_lead_of_the_side_that_began_are_its_stretch()
    {
        // The method is a tie ahead at 10, Off at 20; from 30 on the method is ahead, at last by 4 %.
        var method = Given.CurveOn([10, 20, 30, 40, 50], 400, 300, 200, 150, 100);
        var off = Given.CurveOn([10, 20, 30, 40, 50], 399, 300.8, 199.5, 149, 96);
        Crossings.Between(method.Throughput!, off.Throughput!).Count.ShouldBe(3);
        Between(method, off).Leads.ShouldBe([new LeadStretch(new InteractivityRange(10, 50), 0, LeadBasis.Compared)]);
    }

    [Fact]
    public void A_tie_before_the_first_lead_is_a_stretch_without_a_leader()
    {
        var found = Between(On(400, 300, 200, 100), On(402, 270, 150, 50));
        found.Status.ShouldBe(BreakEvenStatus.Crossings);
        found.Leads.Select(l => l.Leader).ShouldBe([null, 0]);
    }

    [Fact]
    public void A_lead_of_more_than_a_tie_counts_though_no_knot_of_either_shows_it()
    {
        // A straight line against a sag: equal at both knots they share.
        var sag = Given.Curve((9, 900), (10, 400), (40, 100), (60, 99));
        Between(Given.Curve((10, 400), (40, 100)), sag).Winner.ShouldBe(0);

        // A lead that falls all the way, 7.9 of 800 to 4.9 of 500: less than 1 % at both ends, 1.04 % halfway.
        var bulge = Given.Curve((40, 1107.9), (70, 807.9), (100, 504.9), (130, 198.9));
        Between(bulge, Given.Curve((70, 800), (100, 500))).Winner.ShouldBe(0);
        Between(Given.Curve((70, 800), (100, 500)), bulge).Winner.ShouldBe(1);
    }

    [Fact]
    public void A_tie_between_two_stretches_of_one_leader_is_one_stretch()
    {
        // Off is less than half a percent ahead from 20 to 30, the method more than one percent before and after.
        var found = Between(On(400, 300, 200, 100), On(395, 300.5, 200.5, 96));
        Crossings.Between(On(400, 300, 200, 100).Throughput!, On(395, 300.5, 200.5, 96).Throughput!).Count.ShouldBe(3);
        found.Status.ShouldBe(BreakEvenStatus.OneSided);
        found.Winner.ShouldBe(0);
        found.Leads.ShouldHaveSingleItem().Range.ShouldBe(new InteractivityRange(10, 40));
    }

    [Fact]
    public void Curves_that_never_differ_by_more_than_a_tie_have_no_winner()
    {
        var found = Between(On(400, 300, 200, 100), On(401, 299, 201, 99.5));
        found.Status.ShouldBe(BreakEvenStatus.OneSided);
        found.Winner.ShouldBeNull();
        found.Leads.ShouldHaveSingleItem().Leader.ShouldBeNull();
    }

    [Fact]
    public void A_curve_against_itself_has_no_winner() =>
        Between(On(400, 300, 200, 100), On(400, 300, 200, 100)).Winner.ShouldBeNull();

    [Fact]
    public void An_overlap_of_one_knot_is_decided_there()
    {
        var found = Between(Given.Curve((10, 400), (20, 300)), Given.Curve((20, 350), (30, 100)));
        found.Status.ShouldBe(BreakEvenStatus.OneSided);
        found.Winner.ShouldBe(1);
        found.Leads.ShouldBe([new LeadStretch(new InteractivityRange(20, 20), 1, LeadBasis.Compared)]);
        Between(Given.Curve((10, 400), (20, 300)), Given.Curve((20, 301), (30, 100))).Winner.ShouldBeNull();
        Between(Given.Curve((20, 310)), Given.Curve((10, 350), (30, 250))).Winner.ShouldBe(0);
    }

    [Fact]
    public void An_overlap_of_one_knot_has_no_cost_crossing_either()
    {
        var found = Given.Compare(
            Given.PublishedCurve((10, 400, 1.0), (20, 300, 1.4)), Given.PublishedCurve((20, 350, 1.2), (30, 100, 4.0)), Given.PublishedRates).BreakEven;
        found.Status.ShouldBe(BreakEvenStatus.OneSided);
        found.CostInteractivity.ShouldBeEmpty();
    }

    [Fact]
    public void Derived_costs_cross_where_throughput_does()
    {
        var found = Between(On(400, 350, 200, 100), On(450, 300, 180, 150));
        found.CostInteractivity.ShouldBe(found.Interactivity);
    }

    [Fact]
    public void Without_a_price_throughput_crosses_and_cost_does_not()
    {
        var found = Given.Compare(On(400, 300, 200, 100), On(450, 300, 150, 50), Given.NoRates).BreakEven;
        found.Interactivity.ShouldNotBeEmpty();
        found.CostInteractivity.ShouldBeEmpty();
    }

    [Fact]
    public void Published_costs_cross_elsewhere_than_throughput()
    {
        var found = DeepSeekOnH200(Given.PublishedRates);
        Math.Round(found.Interactivity.ShouldHaveSingleItem(), 1).ShouldBe(30.6);
        Math.Round(found.CostInteractivity.ShouldHaveSingleItem(), 1).ShouldBe(29.7);
    }

    [Fact]
    public void Under_another_rate_published_points_cross_at_one_place()
    {
        var found = DeepSeekOnH200(Given.Rates);
        found.CostInteractivity.ShouldBe(found.Interactivity);
    }

    [Fact]
    public void Swapping_the_sides_swaps_the_leaders_and_keeps_the_crossings() => Always.For(Always.AnyTwoCurves, given =>
    {
        var straight = Between(given.Method, given.Off);
        var swapped = Between(given.Off, given.Method);
        swapped.Status.ShouldBe(straight.Status);
        swapped.Interactivity.ShouldBe(straight.Interactivity);
        swapped.Winner.ShouldBe(Other(straight.Winner));
        swapped.Leads.Select(l => l.Leader).ShouldBe(straight.Leads.Select(l => Other(l.Leader)));
    });

    [Fact]
    public void The_leads_are_the_overlap_cut_at_the_crossings() => Always.For(Always.AnyTwoCurves, given =>
    {
        var found = Between(given.Method, given.Off);
        if (InteractivityRange.Overlap(given.Method.Range, given.Off.Range) is not { } overlap)
            return;
        found.Leads.Select(l => l.Range.Low).ShouldBe([overlap.Low, .. found.Interactivity]);
        found.Leads.Select(l => l.Range.High).ShouldBe([.. found.Interactivity, overlap.High]);
    });

    private static int? Other(int? series) => 1 - series;

    private static BreakEven DeepSeekOnH200(GpuRates rates)
    {
        const string page = "deepseek-v4-h200-fp8-mtp-vs-none";
        return Given.Compare(PublishedPages.Curve(page, SpecMethod.Mtp), PublishedPages.Curve(page, SpecMethod.Off), rates).BreakEven;
    }

    private static Curve On(params double[] throughput) => Given.CurveOn(Interactivity, throughput);

    private static BreakEven Between(Curve method, Curve off) => Given.Compare(method, off, Given.Rates).BreakEven;
}
