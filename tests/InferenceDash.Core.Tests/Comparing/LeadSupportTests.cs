using static InferenceDash.Core.Tests.Sweep;

namespace InferenceDash.Core.Tests.Comparing;

/// <summary>Whether a lead holds when flagged measurements do not count.</summary>
public sealed class LeadSupportTests
{
    private static readonly Curve Off = Curve(Point(50, 600), Point(70, 500), Point(90, 400));

    [Fact]
    public void A_lead_that_only_a_flagged_point_makes_does_not_hold()
    {
        // The cold point at 70 drags MTP below Off; without it MTP is read between 50 and 90.
        var comparison = Of(Curve(Point(50, 800), Cold(70, 450), Point(90, 440)), Off, 70);

        comparison.Rows[0].Throughput.Leader.ShouldBe(1);
        var support = comparison.SupportOf(comparison.Rows[0], Metrics.Throughput);
        support.Holds.ShouldBeFalse();
        support.Sound.Leader.ShouldBe(0);
        support.Doubted.ShouldBe([0]);
    }

    [Fact]
    public void A_lead_that_stays_without_flagged_points_holds()
    {
        var comparison = Of(Curve(Point(50, 800), Cold(70, 650), Point(90, 440)), Off, 70);

        comparison.SupportOf(comparison.Rows[0], Metrics.Throughput).ShouldSatisfyAllConditions(s => s.Holds.ShouldBeTrue(), s => s.Doubted.ShouldBeEmpty());
        comparison.Rows[0].Points[0].Marks.ShouldContain(EvidenceMark.Flagged);
    }

    [Fact]
    public void A_target_that_only_flagged_points_reach_has_no_verdict()
    {
        var comparison = Of(Curve(Point(50, 800), Point(60, 700), Cold(90, 600)), Off, 80);

        comparison.SupportOf(comparison.Rows[0], Metrics.Throughput)
            .ShouldSatisfyAllConditions(s => s.Standing.Leader.ShouldBe(0), s => s.Holds.ShouldBeFalse(), s => s.Doubted.ShouldBe([0]));
    }

    [Fact]
    public void A_series_with_nothing_but_flagged_points_is_taken_as_it_is()
    {
        var comparison = Of(Curve(Cold(50, 300), Cold(90, 200)), Off, 70);

        comparison.Series[0].Curve.HasOnlyFlagged.ShouldBeTrue();
        comparison.Sound.ShouldBeNull();
        comparison.SupportOf(comparison.Rows[0], Metrics.Throughput)
            .ShouldSatisfyAllConditions(s => s.Holds.ShouldBeTrue(), s => s.Standing.Leader.ShouldBe(1));
    }

    [Fact]
    public void Without_flagged_points_there_is_nothing_to_compare_twice()
    {
        var comparison = Of(Curve(Point(50, 800), Point(90, 440)), Off, 70);

        comparison.Sound.ShouldBeNull();
        comparison.Series[1].Curve.Sound.ShouldBeSameAs(comparison.Series[1].Curve);
    }

    [Fact]
    public void The_sound_comparison_is_drawn_once_for_all_targets()
    {
        var comparison = Of(Curve(Point(50, 800), Cold(70, 450), Point(90, 440)), Off, 70);

        comparison.With([60, 80]).Sound.ShouldBeSameAs(comparison.Sound.ShouldNotBeNull());
    }

    [Fact]
    public void A_stretch_whose_lead_does_not_hold_has_no_leader_while_the_leads_stay_as_computed()
    {
        var comparison = Of(Curve(Point(50, 600), Cold(70, 460), Point(90, 455)), Curve(Point(50, 500), Point(70, 490), Point(90, 400)), 70);
        var leads = comparison.LeadsBy(Metrics.Throughput).Stretches;

        comparison.Supported(Metrics.Throughput, leads).Count.ShouldBe(leads.Count);
        leads.ShouldContain(l => l.Leader == 1);
        comparison.Supported(Metrics.Throughput, leads).ShouldNotContain(l => l.Leader == 1 && l.Range.Contains(70));
    }

    [Fact]
    public void A_figure_is_flagged_where_one_of_the_points_it_is_read_between_is()
    {
        var comparison = Of(Curve(Point(50, 800), Cold(70, 650), Point(90, 440), Point(110, 300)), Off, 60, 80, 90, 100);

        comparison.Rows.Select(r => r.Points[0].Marks.Contains(EvidenceMark.Flagged)).ShouldBe([true, true, false, false]);
        comparison.Rows.ShouldAllBe(r => !r.Points[1].Marks.Contains(EvidenceMark.Flagged));
    }

    private static Comparison Of(Curve method, Curve off, params double[] targets) => Given.Compare(method, off, Given.Rates, targets);
}
