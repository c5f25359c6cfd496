namespace InferenceDash.Core.Tests.Comparing;

public class DefaultTargetsTests
{
    [Fact]
    public void Of_published_points_the_shared_interactivities() =>
        Targets(Published(84, 108, 133), Published(84, 110, 133)).ShouldBe([84, 133]);

    [Fact]
    public void Of_more_than_three_shared_the_first_the_middle_and_the_last()
    {
        Targets(Published(10, 20, 30, 40, 50), Published(10, 20, 30, 40, 50)).ShouldBe([10, 30, 50]);
        Targets(Published(10, 20, 30, 40), Published(10, 20, 30, 40)).ShouldBe([10, 20, 40]);
    }

    [Fact]
    public void Shared_points_off_the_frontier_count_too() =>
        Targets(
            Given.PublishedCurve((32, 9479, null), (46, 9479, null), (61, 9252, null)),
            Given.PublishedCurve((32, 8088, null), (46, 2843, null), (61, 132, null))).ShouldBe([32, 46, 61]);

    [Fact]
    public void A_shared_interactivity_counts_once() =>
        Targets(Published(84, 84, 133), Published(84, 133)).ShouldBe([84, 133]);

    [Fact]
    public void Published_points_that_share_none_fall_back_to_the_overlap() =>
        Targets(Published(10, 50), Published(20, 60)).ShouldBe([28, 35, 43]);

    [Fact]
    public void Of_measurements_the_quartiles_of_the_overlap_as_integers() =>
        Targets(Measured(10, 111), Measured(30, 200)).ShouldBe([50, 71, 91]);

    [Fact]
    public void Integers_that_coincide_get_a_decimal() => Targets(Measured(10, 12), Measured(10, 12)).ShouldBe([10.5, 11, 11.5]);

    [Fact]
    public void Decimals_that_coincide_appear_once() =>
        Targets(Measured(10, 10.25), Measured(10, 10.25)).ShouldBe([10.1, 10.2]);

    [Fact]
    public void A_tiny_overlap_has_targets_inside_it()
    {
        var targets = Targets(Measured(10, 20.0312), Measured(20.0308, 40));
        targets.ShouldNotBeEmpty();
        targets.ShouldAllBe(t => t >= 20.0308 && t <= 20.0312);
    }

    [Fact]
    public void An_overlap_of_one_knot_is_the_target() => Targets(Measured(10, 20.25), Measured(20.25, 40)).ShouldBe([20.25]);

    [Fact]
    public void Without_an_overlap_the_union_has_the_quartiles() => Targets(Measured(10, 20), Measured(50, 90)).ShouldBe([30, 50, 70]);

    [Fact]
    public void One_side_alone_has_the_quartiles_of_its_own_range()
    {
        Targets(Measured(10, 50), Curve.Empty).ShouldBe([20, 30, 40]);
        Targets(Curve.Empty, Published(10, 50)).ShouldBe([20, 30, 40]);
    }

    [Fact]
    public void Without_points_there_are_none() => Targets(Curve.Empty, Curve.Empty).ShouldBeEmpty();

    [Fact]
    public void There_are_one_to_three_rising_targets_within_the_overlap() => Always.For(Always.AnyTwoCurves, given =>
    {
        var targets = Targets(given.Method, given.Off);
        targets.Count.ShouldBeInRange(1, 3);
        targets.ShouldBe(targets.Distinct().Order());
        if (InteractivityRange.Overlap(given.Method.Range, given.Off.Range) is { } overlap)
            targets.ShouldAllBe(t => overlap.Contains(t));
    });

    private static IReadOnlyList<double> Targets(Curve method, Curve off) =>
        DefaultTargets.Of([.. Given.Compare(method, off, Given.Rates).Series.Select(s => s.Curve)]);

    private static Curve Published(params double[] interactivity) =>
        Given.PublishedCurve([.. interactivity.Select(x => (x, 1000 / x, (double?)null))]);

    private static Curve Measured(params double[] interactivity) => Given.Curve([.. interactivity.Select(x => (x, 1000 / x))]);
}
