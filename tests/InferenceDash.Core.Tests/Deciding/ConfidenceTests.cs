namespace InferenceDash.Core.Tests.Deciding;

public class ConfidenceTests
{
    [Fact]
    public void Leave_one_out_is_what_a_plain_recomputation_says() => Always.For(Always.AnyCurve, curve =>
    {
        var x = curve.Knots.Select(k => k.Interactivity).ToList();
        var y = curve.Knots.Select(k => k.ThroughputPerGpu).ToList();
        var errors = new List<double>();
        for (var i = 1; i < x.Count - 1; i++)
        {
            List<double> restX = [.. x], restY = [.. y];
            restX.RemoveAt(i);
            restY.RemoveAt(i);
            errors.Add(Math.Abs(Steffen(restX, restY, x[i]) - y[i]) / y[i]);
        }

        var found = LeaveOneOut.Of(curve);
        if (errors.Count < 4)
        {
            found.ShouldBeNull();
            return;
        }

        errors.Sort();
        var median = errors.Count % 2 == 1 ? errors[errors.Count / 2] : (errors[(errors.Count / 2) - 1] + errors[errors.Count / 2]) / 2;
        found.ShouldNotBeNull().InnerKnots.ShouldBe(errors.Count);
        found.Median.ShouldBe(median, 1e-9);
        found.Worst.ShouldBe(errors[^1], 1e-9);
    });

    [Fact]
    public void On_a_straight_line_every_knot_is_predicted_exactly()
    {
        var error = LeaveOneOut.Of(Given.Curve((10, 600), (20, 500), (30, 400), (40, 300), (50, 200), (60, 100))).ShouldNotBeNull();
        error.InnerKnots.ShouldBe(4);
        error.Worst.ShouldBe(0, 1e-12);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void A_curve_with_fewer_than_four_inner_knots_is_sparse(int knots)
    {
        var curve = CurveConfidence.Of(Curve.Of([.. Enumerable.Range(1, knots).Select(i => new CurvePoint(10 * i, 1000 - (50 * i)))]));
        curve.Knots.ShouldBe(knots);
        curve.InnerKnots.ShouldBe(Math.Max(0, knots - 2));
        curve.IsSparse.ShouldBeTrue();
        curve.Error.ShouldBeNull();
        (curve.WidestGap is null).ShouldBe(knots < 2);
    }

    [Fact]
    public void An_interpolated_figure_names_its_two_knots_and_how_far_apart_they_are()
    {
        var target = At(Compare(Given.Curve((10, 600), (20, 300), (40, 100)), Given.Curve((10, 500), (30, 200)), 30), 0);
        target.Gaps[0].ShouldNotBeNull().ThroughputRatio.ShouldBe(3);
        target.Gaps[0]!.InteractivityDistance.ShouldBe(20);
        target.Gaps[1].ShouldBeNull();
    }

    [Fact]
    public void An_advantage_below_the_error_is_a_tie_within_it_and_the_lead_stands()
    {
        // Knots that jump: every second one is far off what its neighbours say.
        var jumpy = Given.Curve((10, 1000), (20, 990), (30, 600), (40, 590), (50, 300), (60, 290), (70, 100));
        var comparison = Compare(jumpy, Curve.Of([.. jumpy.Knots.Select(k => k with { ThroughputPerGpu = k.ThroughputPerGpu * 0.95 })]), 35, 40);
        var confidence = Confidence.Of(comparison);
        confidence.Curves[0].Error!.Median.ShouldBeGreaterThan(0.06);
        var (between, onKnot) = (confidence.At(comparison.Rows[0]), confidence.At(comparison.Rows[1]));

        between.Error!.Value.ShouldBe(confidence.Curves.Max(c => c.Error!.Median));
        between.IsTieWithinError.ShouldBeTrue();
        comparison.Rows[0].Ahead.ShouldBe(0);

        // On the knot nothing is interpolated, so that error is none of it.
        onKnot.Error.ShouldBeNull();
        onKnot.IsTieWithinError.ShouldBeFalse();
    }

    [Fact]
    public void A_sparse_series_states_no_error_of_its_own()
    {
        var target = At(Compare(Given.Curve((10, 600), (40, 100)), Given.Curve((10, 500), (40, 90)), 20), 0);
        target.Error.ShouldBeNull();
        target.IsTieWithinError.ShouldBeFalse();
    }

    [Fact]
    public void The_widest_gap_is_that_of_the_greatest_throughput_ratio_of_any_series_and_its_middle_is_proposed()
    {
        var method = Given.CurveWithConcurrency((20, 1000, 64), (25, 900, 48), (36, 300, 12), (50, 250, 8));
        var off = Given.CurveWithConcurrency((20, 800, 64), (40, 400, 16));
        var next = MeasureNext.Of(Compare(method, off)).ShouldNotBeNull();
        next.Series.ShouldBe(0);
        MeasureNext.Of(Compare(off, method)).ShouldNotBeNull().Series.ShouldBe(1);
        next.Gap.ThroughputRatio.ShouldBe(3);
        next.Interactivity.ShouldBe(30, 1e-12); // √(25 × 36)
        next.Concurrency.ShouldBe(Math.Round(method.At(next.Interactivity, Given.Rates).Concurrency!.Value));
        next.Concurrency.ShouldBeInRange(13, 47);
    }

    [Fact]
    public void Where_no_whole_number_of_requests_lies_between_the_next_widest_gap_is_proposed()
    {
        var method = Given.CurveWithConcurrency((20, 1000, 64), (40, 800, 2), (80, 200, 1));
        MeasureNext.Of(Compare(method, Curve.Empty)).ShouldNotBeNull().Gap.Low.Interactivity.ShouldBe(20);
    }

    [Fact]
    public void Published_points_and_points_of_unknown_concurrency_have_no_proposal()
    {
        MeasureNext.Of(Compare(Given.PublishedCurve((10, 400, 1), (20, 100, 2)), Given.PublishedCurve((10, 300, 1), (20, 100, 2)))).ShouldBeNull();
        MeasureNext.Of(Compare(Given.Curve((10, 400), (20, 100)), Given.Curve((10, 300), (20, 100)))).ShouldBeNull();
        MeasureNext.Of(Compare(Curve.Empty, Curve.Empty)).ShouldBeNull();
    }

    private static Comparison Compare(Curve method, Curve off, params double[] targets) => Given.Compare(method, off, Given.Rates, targets);

    private static TargetConfidence At(Comparison comparison, int target) => Confidence.Of(comparison).At(comparison.Rows[target]);

    /// <summary>The interpolant once more, straight from the formulas of the methodology.</summary>
    private static double Steffen(List<double> x, List<double> y, double at)
    {
        var n = x.Count;
        double H(int i) => x[i + 1] - x[i];
        double S(int i) => (y[i + 1] - y[i]) / H(i);
        var m = new double[n];
        for (var i = 1; i < n - 1; i++)
        {
            var p = ((S(i - 1) * H(i)) + (S(i) * H(i - 1))) / (H(i - 1) + H(i));
            m[i] = (Math.Sign(S(i - 1)) + Math.Sign(S(i))) * new[] { Math.Abs(S(i - 1)), Math.Abs(S(i)), Math.Abs(p) / 2 }.Min();
        }

        m[0] = n == 2 ? S(0) : ((3 * S(0)) - m[1]) / 2;
        m[n - 1] = n == 2 ? S(0) : ((3 * S(n - 2)) - m[n - 2]) / 2;
        var k = 0;
        while (at > x[k + 1])
            k++;
        var t = (at - x[k]) / H(k);
        return ((1 + (2 * t)) * (1 - t) * (1 - t) * y[k]) + (t * (1 - t) * (1 - t) * H(k) * m[k])
            + (t * t * (3 - (2 * t)) * y[k + 1]) - (t * t * (1 - t) * H(k) * m[k + 1]);
    }
}
