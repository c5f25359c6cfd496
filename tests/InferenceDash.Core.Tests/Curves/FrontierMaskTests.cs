namespace InferenceDash.Core.Tests.Curves;

/// <summary>Which places no other one matches or beats, whichever way each axis is better.</summary>
public sealed class FrontierMaskTests
{
    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void It_is_what_comparing_every_pair_finds(bool moreXIsBetter, bool moreYIsBetter)
    {
        var random = new Random(20260401);
        for (var round = 0; round < 400; round++)
        {
            // A coarse grid, so that equal figures and equal places are frequent.
            var count = random.Next(0, 30);
            var x = Enumerable.Range(0, count).Select(_ => random.Next(-6, 7) * 0.5).ToArray();
            var y = Enumerable.Range(0, count).Select(_ => random.Next(-6, 7) * 12.5).ToArray();

            var mask = ParetoFrontier.Mask(x, moreXIsBetter, y, moreYIsBetter);

            mask.ShouldBe(ByPairs(x, moreXIsBetter, y, moreYIsBetter), $"{string.Join(' ', x.Zip(y))}");
        }
    }

    [Fact]
    public void Of_equal_places_the_first_is_kept() =>
        ParetoFrontier.Mask([2, 1, 2, 2], true, [5, 9, 5, 5], true).ShouldBe([true, true, false, false]);

    [Fact]
    public void With_both_higher_it_is_the_frontier_of_a_curve() => Always.For(Always.AnyPoints, points =>
    {
        var mask = ParetoFrontier.Mask([.. points.Select(p => p.Interactivity)], true, [.. points.Select(p => p.ThroughputPerGpu)], true);
        var kept = points.Where((_, i) => mask[i]).OrderBy(p => p.Interactivity).Select(p => (p.Interactivity, p.ThroughputPerGpu));
        kept.ShouldBe(ParetoFrontier.Of(points).Select(p => (p.Interactivity, p.ThroughputPerGpu)));
    });

    [Fact]
    public void No_places_have_no_frontier() => ParetoFrontier.Mask([], true, [], false).ShouldBeEmpty();

    [Fact]
    public void Figures_without_a_partner_are_refused() =>
        Should.Throw<ArgumentException>(() => ParetoFrontier.Mask([1, 2], true, [1], true));

    private static bool[] ByPairs(double[] x, bool moreXIsBetter, double[] y, bool moreYIsBetter)
    {
        bool AsGood(double a, double b, bool moreIsBetter) => moreIsBetter ? a >= b : a <= b;
        return [.. x.Select((_, i) => !x.Where((_, k) =>
            k != i && AsGood(x[k], x[i], moreXIsBetter) && AsGood(y[k], y[i], moreYIsBetter) && (x[k] != x[i] || y[k] != y[i] || k < i)).Any())];
    }
}
