using AngleSharp.Dom;

namespace InferenceDash.Web.Tests.Comparing;

/// <summary>Long lists are folded by model, with elements that need no script; what a fold holds is in the page.</summary>
public sealed class LongListTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Comparisons_of_any_series_are_folded_by_model_under_each_dimension_and_the_first_is_open()
    {
        var page = await site.PageAsync("/compare");

        var folds = page.QuerySelectorAll("details.modelfold").ToList();
        folds.Count.ShouldBeGreaterThan(page.QuerySelectorAll("main h2").Length);
        folds.Select(f => f.HasAttribute("open")).ShouldBe(folds.Select((_, i) => i == 0));
        foreach (var fold in folds)
        {
            var (model, rows) = (fold.One("summary b").Words(), fold.QuerySelectorAll("tbody tr"));
            rows.ShouldAllBe(row => row.QuerySelector("a")!.TextContent.StartsWith(model, StringComparison.Ordinal));
            fold.One("summary .quiet").Words().ShouldBe(rows.Length == 1 ? "1 comparison" : $"{rows.Length} comparisons");
        }

        folds.Select(f => f.One(".scroll").GetAttribute("aria-label")).ShouldBeUnique();
    }

    [Fact]
    public async Task Series_of_the_store_are_folded_by_model_and_a_filter_opens_what_it_finds()
    {
        (await site.PageAsync("/data")).QuerySelectorAll("details.modelfold[open]").ShouldBeEmpty();

        var found = await site.PageAsync("/data?q=deepseek-r1%20h100");
        found.QuerySelectorAll("details.modelfold").ShouldAllBe(f => f.HasAttribute("open"));
        found = await site.PageAsync("/data?q=qwen");
        found.QuerySelectorAll("details.modelfold[open] tbody tr").ShouldNotBeEmpty();
    }
}
