namespace InferenceDash.Web.Tests.Exploring;

/// <summary>Views that differ in what costs no work with points share the work.</summary>
public sealed class KeptContentTests
{
    private static readonly Catalog Catalog = MadePoints.View(MadePoints.Many(8)).Catalog;

    [Theory]
    [InlineData("t=84,108")]
    [InlineData("scale=linear")]
    [InlineData("zoom=40-90")]
    [InlineData("at=60")]
    [InlineData("view=table&top=12")]
    [InlineData("sort=date")]
    [InlineData("show=all")]
    public void A_view_that_only_looks_otherwise_has_the_same_series(string query) =>
        View(query).Series.ShouldBeSameAs(View("").Series);

    [Theory]
    [InlineData("y=cost")]
    [InlineData("gpu=h100")]
    [InlineData("prec=fp8")]
    [InlineData("usd=h100:2.5")]
    [InlineData("ttft=2")]
    [InlineData("split=method")]
    public void A_view_of_other_points_or_figures_has_its_own(string query) =>
        View(query).Series.ShouldNotBeSameAs(View("").Series);

    private static ExplorerView View(string query) => ExplorerView.Of(Catalog, QueryParser.Parse(query)).ShouldNotBeNull();
}
