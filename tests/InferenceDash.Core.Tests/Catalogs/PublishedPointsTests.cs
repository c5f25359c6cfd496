namespace InferenceDash.Core.Tests.Catalogs;

public sealed class PublishedPointsTests
{
    private static readonly SeriesKey Series = new("a-model", "h200", new Precision("fp8"), new Sequence(1024, 1024), SpecMethod.Best);

    [Fact]
    public void Of_the_pages_of_one_publisher_the_same_interactivity_counts_once()
    {
        PublishedPoint[] points = [Point("page-1", 50, 549), Point("page-2", 50, 549), Point("page-2", 60, 400)];

        PublishedPoints.Once(points).ShouldBe([points[0], points[2]]);
    }

    [Fact]
    public void The_figure_with_the_most_digits_is_kept()
    {
        PublishedPoint[] points = [Point("page-1", 50, 549), Point("page-2", 50, 549.2, decimals: 1), Point("page-3", 50, 549)];

        PublishedPoints.Once(points).ShouldBe([points[1]]);
    }

    [Fact]
    public void Figures_of_different_publishers_are_different_figures()
    {
        PublishedPoint[] points = [Point("page-1", 50, 549), Point("page-1", 50, 549, publisher: "Another")];

        PublishedPoints.Once(points).ShouldBe(points);
    }

    [Fact]
    public void A_publisher_is_the_same_in_any_case_and_an_unknown_one_is_nobody_elses()
    {
        PublishedPoints.Once([Point("page-1", 50, 549, publisher: "Acme"), Point("page-2", 50, 549, publisher: "ACME")]).Count.ShouldBe(1);
        PublishedPoints.Once([Point("page-1", 50, 549, publisher: null), Point("page-2", 50, 549, publisher: null)]).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(549, 0, 549.4, 1, false)]
    [InlineData(549, 0, 549.6, 1, true)]
    [InlineData(549, 0, 549, 0, false)]
    [InlineData(549, 0, 550, 0, false)]
    [InlineData(549, 0, 551, 0, true)]
    [InlineData(0.3, 1, 0.24, 2, true)]
    [InlineData(0.3, 1, 0.25, 2, false)]
    public void Figures_contradict_each_other_when_rounding_cannot_explain_it(double a, int aDecimals, double b, int bDecimals, bool contradict)
    {
        PublishedPoints.Contradict(Point("page-1", 50, a, aDecimals), Point("page-2", 50, b, bDecimals)).ShouldBe(contradict);
    }

    [Fact]
    public void Costs_contradict_each_other_only_where_they_were_priced_alike()
    {
        var one = Point("page-1", 50, 549) with { CostPerMillionTokens = 1.00, CostDecimals = 2 };
        var other = Point("page-2", 50, 549) with { CostPerMillionTokens = 1.50, CostDecimals = 2 };

        PublishedPoints.Contradict(one, other).ShouldBeTrue();
        PublishedPoints.Contradict(one, other with { Source = other.Source with { PriceBasis = PriceBasis.Rental } }).ShouldBeFalse();
    }

    private static PublishedPoint Point(string page, double interactivity, double throughput, int decimals = 0, string? publisher = "A publisher") => new(
        Series, interactivity, throughput, decimals, CostPerMillionTokens: null, CostDecimals: 0, TokensPerSecondPerMegawatt: null,
        Concurrency: null, Band: null, Given.Page with { Publisher = publisher, Page = page });
}
