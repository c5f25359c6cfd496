using InferenceDash.Web.Tests.Exploring;

namespace InferenceDash.Web.Tests.Comparing;

/// <summary>What an edited target does not change is computed once, and what it changes is computed anew.</summary>
public sealed class EditedTargetTests
{
    private static readonly Catalog Data = CatalogOf(fasterOff: false);
    private static readonly Catalog Crossing = CatalogOf(fasterOff: true);

    [Fact]
    public void Leads_break_even_and_confidence_stay_the_same_objects()
    {
        var before = View(Data, "t=30,40");
        var after = View(Data, "t=30,55", before);

        after.Series.ShouldBeSameAs(before.Series);
        after.Comparison.BreakEven.ShouldBeSameAs(before.Comparison.BreakEven);
        foreach (var metric in Comparison.Leading)
            after.Comparison.LeadsBy(metric).ShouldBeSameAs(before.Comparison.LeadsBy(metric));
        after.Confidence.ShouldBeSameAs(before.Confidence);
        after.Headline.ShouldBeSameAs(before.Headline);
        after.Beside.ShouldBeSameAs(before.Beside);
    }

    [Fact]
    public void The_row_of_a_target_that_stays_is_kept_and_that_of_another_is_what_a_fresh_view_has()
    {
        var before = View(Data, "t=30,40");
        var (after, fresh) = (View(Data, "t=30,55", before), View(Data, "t=30,55"));

        after.Comparison.Rows[0].ShouldBeSameAs(before.Comparison.Rows[0]);
        after.Comparison.Rows.Select(r => r.Interactivity).ShouldBe([30, 55]);
        after.Comparison.Rows[1].Points.Select(p => p.ThroughputPerGpu).ShouldBe(fresh.Comparison.Rows[1].Points.Select(p => p.ThroughputPerGpu));
        after.TargetConfidences.Select(t => t.Interactivity).ShouldBe([30, 55]);
        after.Headline.Text.ShouldBe(fresh.Headline.Text);
    }

    [Fact]
    public void What_is_said_of_a_target_before_a_break_even_follows_the_targets()
    {
        var before = View(Crossing, "t=21,70");
        var after = View(Crossing, "t=25,70", before);

        after.Comparison.BreakEven.ShouldBeSameAs(before.Comparison.BreakEven);
        before.Headline.Also.ShouldContain("At 21, ");
        after.Headline.Also.ShouldContain("At 25, ");
        after.Headline.Also.ShouldBe(View(Crossing, "t=25,70").Headline.Also);
        after.Headline.Answer.ShouldBeSameAs(before.Headline.Answer);
    }

    [Theory]
    [InlineData("t=30&engine=SGLang")]
    [InlineData("t=30&usd=h100:2")]
    [InlineData("t=30&ttft=2")]
    [InlineData("t=30&prec=fp4")]
    public void Whatever_else_changes_is_computed_anew(string query)
    {
        var before = View(Data, "t=30");
        var after = View(Data, query, before);

        after.Comparison.BreakEven.ShouldNotBeSameAs(before.Comparison.BreakEven);
        after.Confidence.ShouldNotBeSameAs(before.Confidence);
    }

    [Fact]
    public void Newer_data_is_computed_anew() => View(Crossing, "t=30", View(Data, "t=30")).Comparison.BreakEven.Status.ShouldBe(BreakEvenStatus.Crossings);

    private static ComparisonView View(Catalog catalog, string query, ComparisonView? previous = null) =>
        ComparisonView.Of(catalog, catalog.Find("a-model-h100-fp8-mtp-vs-none").ShouldNotBeNull(), QueryParser.Parse(query), previous);

    private static Catalog CatalogOf(bool fasterOff)
    {
        var points = new List<BenchmarkPoint>();
        foreach (var precision in new[] { "fp4", "fp8" })
        {
            foreach (var x in new[] { 20.0, 35, 50, 65, 80 })
            {
                points.Add(MadePoints.Point("h100", SpecMethod.Mtp, x, 2000 - (15 * x), precision));
                points.Add(MadePoints.Point("h100", SpecMethod.Off, x, fasterOff ? 2600 - (30 * x) : 1500 - (15 * x), precision));
            }
        }

        return new Catalog(new Dataset("ab12cd34", DateTimeOffset.UnixEpoch, [new Model("a-model", "A model", [], [])], MadePoints.Gpus, [], [], [.. points]));
    }
}
