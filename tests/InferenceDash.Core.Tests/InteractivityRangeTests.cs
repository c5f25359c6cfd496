namespace InferenceDash.Core.Tests;

public class InteractivityRangeTests
{
    [Theory]
    [InlineData(10, true)]
    [InlineData(20, true)]
    [InlineData(9.99, false)]
    [InlineData(20.01, false)]
    [InlineData(double.NaN, false)]
    public void A_range_contains_its_ends(double interactivity, bool contained) =>
        new InteractivityRange(10, 20).Contains(interactivity).ShouldBe(contained);

    [Fact]
    public void The_overlap_is_what_two_ranges_share()
    {
        Overlap(new(10, 20), new(15, 30)).ShouldBe(new InteractivityRange(15, 20));
        Overlap(new(10, 20), new(20, 30)).ShouldBe(new InteractivityRange(20, 20));
        Overlap(new(10, 20), new(21, 30)).ShouldBeNull();
        Overlap(new(10, 20), null).ShouldBeNull();
    }

    [Fact]
    public void The_union_holds_both_with_what_lies_between()
    {
        InteractivityRange.Union(new(10, 20), new(30, 40)).ShouldBe(new InteractivityRange(10, 40));
        InteractivityRange.Union(new(10, 20), null).ShouldBe(new InteractivityRange(10, 20));
        InteractivityRange.Union(null, null).ShouldBeNull();
    }

    private static InteractivityRange? Overlap(InteractivityRange? a, InteractivityRange? b) => InteractivityRange.Overlap(a, b);
}
