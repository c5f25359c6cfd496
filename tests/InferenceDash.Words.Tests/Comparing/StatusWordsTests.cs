namespace InferenceDash.Words.Tests.Comparing;

public sealed class StatusWordsTests
{
    private static readonly InteractivityRange Band = new(60, 157);
    private static readonly Curve Measured = Given.Curve((40, 900), (80, 500));
    private static readonly Curve Published = Curve.Of([Given.Published(84, 360), Given.Published(133, 240)]);
    private static readonly Curve Banded = Curve.Of([Given.Published(84, 360, band: Band), Given.Published(133, 240, band: Band)]);

    [Theory]
    [InlineData(40, "measured")]
    [InlineData(60.5, "interpolated 40–80")]
    [InlineData(39, "starts at 40")]
    [InlineData(81, "not reached (max 80)")]
    public void Of_measurements(double target, string words) => Words(Measured, target).ShouldBe(words);

    [Theory]
    [InlineData(20, "from its point at 40, slower ones are worse")]
    [InlineData(14, "starts at 15")]
    public void Below_the_frontier_a_slower_point_that_is_worse_is_not_hidden(double target, string words) =>
        Words(Given.Curve((15, 300), (40, 900), (80, 500)), target).ShouldBe(words);

    [Theory]
    [InlineData(84, "published")]
    [InlineData(100, "interpolated 84–133")]
    [InlineData(60, "starts at 84")]
    [InlineData(133.5, "not published between 133 and 157")]
    [InlineData(157, "not published between 133 and 157")]
    [InlineData(157.5, "not reached (max 157)")]
    public void Of_a_page_that_states_its_band(double target, string words) => Words(Banded, target).ShouldBe(words);

    [Fact]
    public void Of_a_page_without_a_band_the_highest_point_is_named_as_that() =>
        Words(Published, 140).ShouldBe("not reached (highest published: 133)");

    [Fact]
    public void Of_a_side_without_points() => Words(Curve.Empty, 50).ShouldBe("no data");

    [Theory]
    [InlineData(60, "MTP: starts at 84 · Off: interpolated 40–80")]
    [InlineData(140, "MTP: not reached (highest published: 133) · Off: not reached (max 80)")]
    public void Of_both_sides_each_is_named(double target, string words) => Both(Published, Measured, target).ShouldBe(words);

    [Fact]
    public void Of_both_sides_what_holds_for_both_is_said_once() => Both(Measured, Measured, 90).ShouldBe("not reached (max 80)");

    private static string Both(Curve method, Curve off, double target)
    {
        var comparison = Said.Comparison(method, off, target);
        return StatusWords.OfBoth(comparison.Rows[0], comparison);
    }

    private static string Words(Curve curve, double target) => StatusWords.Of(curve.At(target, Given.Rates), curve, target);
}
