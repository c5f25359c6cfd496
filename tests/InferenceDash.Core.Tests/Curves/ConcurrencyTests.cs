namespace InferenceDash.Core.Tests.Curves;

/// <summary>Requests in flight between two knots, by Little's law.</summary>
public class ConcurrencyTests
{
    [Fact]
    public void With_equal_time_in_the_system_concurrency_follows_throughput_over_interactivity()
    {
        // concurrency × interactivity / throughput is 2 at both knots, and so in between: 15 × c / 300 = 2.
        var curve = Given.CurveWithConcurrency((10, 400, 80), (20, 200, 20));
        curve.At(15, Given.Rates).Concurrency!.Value.ShouldBe(40, 1e-12);
    }

    [Fact]
    public void Halfway_the_time_in_the_system_is_the_geometric_mean()
    {
        // 1 and 4 at the knots, so 2 halfway: c = 2 × 300 / 15.
        var curve = Given.CurveWithConcurrency((10, 400, 40), (20, 200, 40));
        curve.At(15, Given.Rates).Concurrency!.Value.ShouldBe(40, 1e-12);
    }

    [Theory]
    [InlineData(null, 20.0)]
    [InlineData(80.0, null)]
    [InlineData(null, null)]
    public void Beside_a_knot_of_unknown_concurrency_it_is_unknown(double? lower, double? upper)
    {
        var point = Given.CurveWithConcurrency((10, 400, lower), (20, 200, upper)).At(15, Given.Rates);
        point.Concurrency.ShouldBeNull();
        point.ThroughputPerGpu.ShouldNotBeNull();
    }

    [Fact]
    public void An_unknown_concurrency_farther_away_does_not_matter() =>
        Given.CurveWithConcurrency((10, 400, 80), (20, 200, 20), (30, 100, null)).At(15, Given.Rates).Concurrency.ShouldNotBeNull();

    [Fact]
    public void On_a_knot_it_is_the_knots_own() =>
        Given.CurveWithConcurrency((10, 400, 80), (20, 200, 20), (30, 100, null)).At(20, Given.Rates).Concurrency.ShouldBe(20);

    [Fact]
    public void It_continues_the_knots_without_a_jump() => Always.For(Always.AnyCurve, curve =>
    {
        for (var i = 1; i < curve.Knots.Count; i++)
        {
            var (lower, upper) = (curve.Knots[i - 1], curve.Knots[i]);
            var near = 1e-9 * (upper.Interactivity - lower.Interactivity);
            curve.At(lower.Interactivity + near, Given.Rates).Concurrency!.Value.ShouldBe(lower.Concurrency!.Value, 1e-6 * lower.Concurrency.Value);
            curve.At(upper.Interactivity - near, Given.Rates).Concurrency!.Value.ShouldBe(upper.Concurrency!.Value, 1e-6 * upper.Concurrency.Value);
        }
    });
}
