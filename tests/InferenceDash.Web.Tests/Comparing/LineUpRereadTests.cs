using System.Text.Json;
using InferenceDash.Web.Tests.Deciding;

namespace InferenceDash.Web.Tests.Comparing;

/// <summary>Several series at another acceptance length: each that has one, against the baseline as it was measured.</summary>
public sealed class LineUpRereadTests(DraftSite site) : IClassFixture<DraftSite>
{
    private const string Drafts = "draft/dense-8b-h200-bf16-mtp/3-vs-2-vs-0", Methods = "method/dense-8b-h200-bf16/mtp-vs-none";

    [Fact]
    public async Task Every_draft_length_is_read_at_the_length_and_off_is_not()
    {
        var answer = (await site.JsonAsync(KnownLineUps.Api(Drafts, "t=80,120&al=2.2"))).GetProperty("reread");

        answer.Number("acceptanceLength").ShouldBe(2.2);
        answer.Items("series").Select(s => s.Text("key")).ShouldBe(["3", "2"]);
        foreach (var target in answer.Items("series").SelectMany(s => s.Items("targets")))
        {
            target.Number("leastRatio")!.Value.ShouldBeLessThanOrEqualTo(target.Number("greatestRatio")!.Value);
            target.Number("scaled")!.Value.ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public async Task It_says_what_the_page_of_one_method_says()
    {
        var single = await site.JsonAsync("/api/v1/spec-decode/dense-8b-h200-bf16-mtp-vs-none/acceptance?t=80,120&al=2.2");
        var several = (await site.JsonAsync(KnownLineUps.Api(Methods, "t=80,120&al=2.2"))).GetProperty("reread").Items("series").ShouldHaveSingleItem();

        several.Items("targets").Select(t => (t.Number("leastRatio"), t.Number("greatestRatio"))).ShouldBe(
            single.Items("targets").Select(t => t.GetProperty("throughputRatio")).Select(r => (r.Number("low"), r.Number("high"))));
    }

    [Fact]
    public async Task The_page_has_a_field_and_a_row_for_each_series()
    {
        var unasked = await site.PageAsync(KnownLineUps.Page(Drafts, "t=80,120"));
        var asked = await site.PageAsync(KnownLineUps.Page(Drafts, "t=80,120&al=2.2"));
        var answer = (await site.JsonAsync(KnownLineUps.Api(Drafts, "t=80,120&al=2.2"))).GetProperty("reread");

        unasked.QuerySelectorAll("#reread input[name='al']").ShouldHaveSingleItem();
        unasked.QuerySelectorAll("#reread table").ShouldBeEmpty();
        asked.QuerySelectorAll("#reread tbody th").Select(th => th.Words()).ShouldBe(["k = 3", "k = 2"]);
        asked.QuerySelectorAll("#reread tbody td").Length.ShouldBe(answer.Items("series").Sum(s => s.Items("targets").Length));
        asked.One("#reread").TextContent.ShouldContain("An estimate: same draft length, same batch, same time per step.");
    }

    [Fact]
    public async Task A_draft_length_that_cannot_yield_it_is_named()
    {
        var part = (await site.PageAsync(KnownLineUps.Page("draft/dense-8b-h200-bf16-mtp/3-vs-1-vs-0", "t=80&al=2.5"))).One("#reread");

        part.QuerySelectorAll("tbody th").Select(th => th.Words()).ShouldBe(["k = 3"]);
        part.TextContent.ShouldContain("k = 1 cannot be read at this length: fewer draft tokens than it takes");
    }

    [Fact]
    public async Task A_length_that_no_draft_length_can_have_is_said_to_be_impossible() =>
        (await site.PageAsync(KnownLineUps.Page(Drafts, "t=80&al=9"))).One("#reread").TextContent.ShouldContain("cannot be read at another acceptance length");

    [Fact]
    public async Task Series_without_acceptance_lengths_have_neither_field_nor_answer()
    {
        (await site.PageAsync(KnownLineUps.Page(KnownLineUps.Published))).QuerySelectorAll("#reread").ShouldBeEmpty();
        (await site.JsonAsync(KnownLineUps.Api(KnownLineUps.Published, "al=2"))).GetProperty("reread").ValueKind.ShouldBe(JsonValueKind.Null);
    }
}
