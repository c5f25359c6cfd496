using System.Net;
using System.Text.Json;
using AngleSharp.Dom;

namespace InferenceDash.Web.Tests.Deciding;

/// <summary>The site with sweeps over the draft length, whose points have acceptance lengths and times to first token.</summary>
public sealed class DraftSite() : Site(RunningSite.Shared("draft-sweep-models.csv", "draft-sweep-qwen-off.csv"));

public sealed class RereadTests(DraftSite site) : IClassFixture<DraftSite>
{
    private const string Slug = "dense-8b-h200-bf16-mtp-vs-none";
    private const string Page = "/compare-spec-decode/" + Slug;
    private const string Api = "/api/v1/spec-decode/" + Slug + "/acceptance";

    [Fact]
    public async Task The_page_says_below_which_acceptance_length_off_wins_without_being_asked()
    {
        var page = await site.PageAsync($"{Page}?t=60,100");

        var column = page.QuerySelectorAll("#drafts tbody tr").Select(row => row.QuerySelectorAll("td")[2].TextContent).ToList();
        var answer = await site.JsonAsync($"{Api}?t=60,100");
        column.ShouldBe(answer.Items("targets").Select(target => Span(target.GetProperty("breakEvenAcceptanceLength"))));
        page.One("#drafts summary").TextContent.ShouldContain($"Off wins below {column[^1]} tokens per step (estimate).");
    }

    [Fact]
    public async Task Another_acceptance_length_makes_a_band_on_the_chart_and_a_column_of_the_table()
    {
        var page = await site.PageAsync($"{Page}?t=60,100&al=1.5");

        page.QuerySelectorAll("#chart polyline.dots-line").Length.ShouldBe(2);
        page.One("#chart .legend").TextContent.ShouldContain("estimate");
        var cells = page.QuerySelectorAll("#drafts tbody tr").Select(row => row.QuerySelectorAll("td")[2].TextContent).ToList();
        var answer = await site.JsonAsync($"{Api}?t=60,100&al=1.5");
        cells.ShouldBe(answer.Items("targets").Select(target => Span(target.GetProperty("throughputRatio")) + "×"));
        page.One("#drafts").TextContent.ShouldContain("An estimate: same draft length, same batch, same time per step. One end scales all");
        (await site.PageAsync($"{Page}?t=60,100")).QuerySelectorAll("#chart polyline.dots-line").ShouldBeEmpty();
    }

    [Fact]
    public async Task More_tokens_a_step_deliver_more_and_the_ends_meet_where_one_request_is_in_flight()
    {
        var (few, many) = (await site.JsonAsync($"{Api}?t=100&al=1.5"), await site.JsonAsync($"{Api}?t=100&al=2.5"));

        foreach (var end in new[] { "scaled", "prefilled" })
            Throughput(many, end).ShouldBeGreaterThan(Throughput(few, end));
        few.GetProperty("knowsPrefill").GetBoolean().ShouldBeTrue();
        few.Number("pointsLeftOut").ShouldBe(0);
    }

    [Fact]
    public async Task Synthetic_acceptance_is_said_on_page_and_in_both_versions_of_the_api()
    {
        (await site.PageAsync(Page)).Body!.TextContent.ShouldContain("Synthetic acceptance.");
        foreach (var address in new[] { $"/api/v1/spec-decode/{Slug}", "/api/v2/compare/draft/dense-8b-h200-bf16-mtp/3-vs-1" })
        {
            var note = (await site.JsonAsync(address)).Items("notes").Single(n => n.Text("code") == "synthetic-acceptance");
            note.Text("text")!.ShouldContain("synthetic: qwen3.5-397b-a17b-nvfp4, thinking off");
        }
    }

    [Fact]
    public async Task A_comparison_without_acceptance_lengths_has_no_break_even_and_says_what_is_missing()
    {
        var answer = await site.JsonAsync($"/api/v1/spec-decode/{KnownAddresses.Qwen}/acceptance?al=2");

        answer.GetProperty("acceptanceLength").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.Items("targets").ShouldAllBe(target => target.GetProperty("breakEvenAcceptanceLength").ValueKind == JsonValueKind.Null);
    }

    [Theory]
    [InlineData("al=0.9")]
    [InlineData("al=65")]
    [InlineData("al=many")]
    public async Task A_length_that_no_step_has_is_refused(string query) => await site.ProblemAsync($"{Api}?{query}", HttpStatusCode.BadRequest);

    private static string Span(JsonElement span)
    {
        var (low, high) = ($"{span.Number("low"):0.00}", $"{span.Number("high"):0.00}");
        return low == high ? low : $"{low}–{high}";
    }

    private static double Throughput(JsonElement answer, string end) =>
        answer.Items("targets")[0].GetProperty(end).Number("throughputPerGpu")!.Value;
}
