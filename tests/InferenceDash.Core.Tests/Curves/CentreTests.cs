namespace InferenceDash.Core.Tests.Curves;

/// <summary>The centre of repeats: the median of the averages of all pairs.</summary>
public sealed class CentreTests
{
    [Fact]
    public void The_centre_of_one_figure_is_that_figure_bit_for_bit() => Centre.Of([0.1 + 0.2]).ShouldBe(0.1 + 0.2);

    [Fact]
    public void The_centre_of_two_figures_is_their_mean() => Centre.Of([3, 8]).ShouldBe(5.5);

    [Theory]
    [InlineData(new double[] { 1, 2, 6 }, 2.75)] // averages 1, 1.5, 2, 3.5, 4, 6: between the middle two
    [InlineData(new double[] { 828, 812, 820 }, 820)]
    [InlineData(new double[] { 10, 12, 18, 21, 100 }, 18)] // averages 10, 11, 12, 14, 15, 15.5, 16.5, 18, …: the eighth of fifteen
    public void A_few_figures_have_the_centre_that_pencil_and_paper_give(double[] figures, double centre) => Centre.Of(figures).ShouldBe(centre);

    [Fact]
    public void One_wild_repeat_among_three_moves_the_centre_less_than_the_mean() =>
        Centre.Of([100, 101, 200]).ShouldBe(125.5, tolerance: 1e-12);

    [Fact]
    public void The_search_finds_what_sorting_all_averages_finds()
    {
        var random = new Random(34);
        for (var round = 0; round < 500; round++)
        {
            double[] figures = [.. Enumerable.Range(0, 1 + random.Next(20)).Select(_ => random.Next(4) == 0 ? 7 : Math.Exp(10 * random.NextDouble()))];
            Centre.Of(figures).ShouldBe(ByAllPairs(figures));
        }
    }

    [Fact]
    public void Ten_thousand_repeats_need_no_list_of_fifty_million_averages()
    {
        double[] figures = [.. Enumerable.Range(0, 10_000).Select(i => 1.0 + i)];
        var before = GC.GetAllocatedBytesForCurrentThread();

        Centre.Of(figures).ShouldBe(5000.5);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1_000_000);
    }

    [Theory]
    [InlineData(new double[0])]
    [InlineData(new[] { 1, double.NaN })]
    [InlineData(new[] { -1.0, 2 })]
    [InlineData(new[] { double.PositiveInfinity })]
    public void What_is_no_figure_has_no_centre(double[] figures) => Should.Throw<ArgumentException>(() => Centre.Of(figures));

    private static double ByAllPairs(double[] figures)
    {
        var averages = figures.SelectMany((a, i) => figures.Skip(i).Select(b => (a + b) / 2)).Order().ToList();
        var middle = averages.Count / 2;
        return averages.Count % 2 == 1 ? averages[middle] : (averages[middle - 1] + averages[middle]) / 2;
    }
}
