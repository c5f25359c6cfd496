namespace InferenceDash.Core.Tests.Comparing;

/// <summary>Crossings against a search that knows nothing of cubics: a dense scan of the two curves, then bisection.</summary>
public class CrossingsTests
{
    private const int Steps = 4000;

    [Fact]
    public void Every_change_of_sign_that_a_scan_sees_is_a_crossing_at_the_same_place() => Always.For(Always.AnyTwoCurves, given =>
    {
        var (method, off) = given;
        if (InteractivityRange.Overlap(method.Range, off.Range) is not { Low: var low, High: var high } || low == high)
            return;
        var borders = Crossings.Between(method.Throughput!, off.Throughput!).Skip(1).Select(s => s.Low).ToArray();
        foreach (var crossing in Scan(x => method.ThroughputAt(x)!.Value - off.ThroughputAt(x)!.Value, low, high))
            borders.ShouldContain(border => Math.Abs(border - crossing) <= 1e-9 * crossing);
    });

    [Fact]
    public void At_every_crossing_the_curves_are_equal_and_around_it_they_change_places() => Always.For(Always.AnyTwoCurves, given =>
    {
        var (method, off) = given;
        if (InteractivityRange.Overlap(method.Range, off.Range) is not { } overlap || overlap.Low == overlap.High)
            return;
        foreach (var stretch in Crossings.Between(method.Throughput!, off.Throughput!))
        {
            var middle = (stretch.Low + stretch.High) / 2;
            double a = method.ThroughputAt(middle)!.Value, b = off.ThroughputAt(middle)!.Value;
            if (Math.Abs(a - b) > 1e-12 * a)
                Math.Sign(a - b).ShouldBe(stretch.Sign);
            if (stretch.Low > overlap.Low)
                method.ThroughputAt(stretch.Low)!.Value.ShouldBe(off.ThroughputAt(stretch.Low)!.Value, 1e-10 * a);
        }
    });

    [Fact]
    public void A_stretch_is_significant_exactly_where_a_scan_sees_a_lead_of_more_than_a_tie() => Always.For(Always.AnyTwoCurves, given =>
    {
        var (method, off) = given;
        if (InteractivityRange.Overlap(method.Range, off.Range) is not { Low: var low, High: var high } || low == high)
            return;
        foreach (var stretch in Crossings.Between(method.Throughput!, off.Throughput!))
        {
            var greatest = Enumerable.Range(0, 401)
                .Select(i => Math.Min(stretch.Low + (i / 400.0 * (stretch.High - stretch.Low)), stretch.High))
                .Max(x => Lead(method.ThroughputAt(x)!.Value, off.ThroughputAt(x)!.Value));

            // A scan may miss the very top of a lead, hence the margin below 1 %.
            if (Math.Abs(greatest - Tie.Within) > 1e-4)
                stretch.IsSignificant.ShouldBe(greatest > Tie.Within);
        }
    });

    [Fact]
    public void Two_crossings_between_the_same_two_knots_are_both_found()
    {
        var straight = new MonotoneSpline([10, 20], [400, 300]);
        var curved = new MonotoneSpline([9, 10, 20, 21], [900, 401, 301, 100]);
        var found = Crossings.Between(straight, curved);
        found.Select(s => s.Sign).ShouldBe([-1, 1, -1], customMessage: string.Join(' ', found));
    }

    [Fact]
    public void A_touch_ends_no_stretch() =>
        Crossings.Between(new MonotoneSpline([10, 20, 30], [450, 300, 250]), new MonotoneSpline([10, 20, 30], [400, 300, 200]))
            .ShouldHaveSingleItem().Sign.ShouldBe(1);

    private static double Lead(double a, double b) => (Math.Max(a, b) / Math.Min(a, b)) - 1;

    private static IEnumerable<double> Scan(Func<double, double> difference, double low, double high)
    {
        var left = low;
        for (var i = 1; i <= Steps; i++)
        {
            var right = i == Steps ? high : low + ((double)i / Steps * (high - low));
            if (difference(left) * difference(right) < 0)
                yield return Bisect(difference, left, right);
            left = right;
        }
    }

    private static double Bisect(Func<double, double> difference, double left, double right)
    {
        var sign = Math.Sign(difference(left));
        for (var i = 0; i < 100; i++)
        {
            var middle = (left + right) / 2;
            if (Math.Sign(difference(middle)) == sign)
                left = middle;
            else
                right = middle;
        }

        return left;
    }
}
