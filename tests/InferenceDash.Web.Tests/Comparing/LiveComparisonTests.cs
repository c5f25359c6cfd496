using Bunit;

namespace InferenceDash.Web.Tests.Comparing;

/// <summary>A comparison in a circuit: typing and choosing, without a browser.</summary>
public sealed class LiveComparisonTests(Site site) : IClassFixture<Site>
{
    private const string ThreePrecisions = "qwen-3-5-b200-fp4-mtp-vs-none";

    [Fact]
    public async Task A_typed_target_moves_figures_words_and_drawing_and_takes_the_place_of_the_address()
    {
        await using var circuit = Opened(KnownAddresses.Qwen);

        await TypeAsync(circuit, 1, "95");

        circuit.Address.ShouldBe(KnownAddresses.Page(KnownAddresses.Qwen, "t=95,108,133"));
        circuit.HasReplaced.ShouldBeTrue();
        circuit.Expect(() => circuit.Words("section[aria-labelledby=in-words] h3").ShouldContain("95 tok/s/user"));
        await ShowsWhatAFreshVisitShowsAsync(circuit, KnownAddresses.Qwen);
    }

    [Fact]
    public async Task A_recalculation_is_announced_politely()
    {
        await using var circuit = Opened(KnownAddresses.Qwen);
        circuit.Words("main p[aria-live=polite]").ShouldBe("");

        await TypeAsync(circuit, 2, "110");

        circuit.Expect(() => circuit.Words("main p[aria-live=polite]").ShouldContain("At 110: MTP"));
    }

    [Fact]
    public async Task A_target_may_have_decimals()
    {
        await using var circuit = Opened(KnownAddresses.Qwen);

        await TypeAsync(circuit, 2, "108.5");

        circuit.Address.ShouldBe(KnownAddresses.Page(KnownAddresses.Qwen, "t=84,108.5,133"));
        Field(circuit, 2).ShouldBe("108.5");
        await ShowsWhatAFreshVisitShowsAsync(circuit, KnownAddresses.Qwen);
    }

    [Fact]
    public async Task Nonsense_is_told_next_to_its_field_and_the_last_figures_stay()
    {
        await using var circuit = Opened(KnownAddresses.Qwen);
        await TypeAsync(circuit, 1, "12");
        circuit.Expect(() => circuit.Words("table.ops tbody tr:first-child td:nth-child(2)").ShouldContain("≥"));
        var figures = circuit.Words("table.ops tbody");

        await TypeAsync(circuit, 1, "12o");

        var error = circuit.Find("form [role=alert]");
        error.Words().ShouldContain("“12o” is not a number");
        error.Words().ShouldContain("Figures are still for 12");
        circuit.Find("#target-1").GetAttribute("aria-invalid").ShouldBe("true");
        circuit.Find("#target-1").GetAttribute("aria-describedby").ShouldBe(error.Id);
        Field(circuit, 1).ShouldBe("12o");
        circuit.Words("table.ops tbody").ShouldBe(figures);
        circuit.Address.ShouldBe(KnownAddresses.Page(KnownAddresses.Qwen, "t=12,108,133"));

        await TypeAsync(circuit, 1, "12");
        circuit.Page.FindAll("form [role=alert]").ShouldBeEmpty();
        circuit.Find("#target-1").HasAttribute("aria-invalid").ShouldBeFalse();
    }

    [Fact]
    public async Task A_target_can_be_added_and_removed()
    {
        await using var circuit = Opened(KnownAddresses.Qwen);
        var before = circuit.Words("table.ops");

        circuit.Follow(circuit.Page.FindAll("form a.btn").First(a => a.Words() == "+ Add target"));
        circuit.Expect(() => circuit.Page.FindAll(".target input").Count.ShouldBe(4));
        circuit.Page.FindAll("table.ops tbody td").Count.ShouldBe(16);

        circuit.Follow(circuit.Page.FindAll(".target a")[^1]);
        circuit.Expect(() => circuit.Words("table.ops").ShouldBe(before));
    }

    [Theory]
    [InlineData(ThreePrecisions, "[aria-label=Metric] a", "Cost", "y=cost")]
    [InlineData(ThreePrecisions, "[aria-label=Metric] a", "Concurrency", "y=concurrency")]
    [InlineData(ThreePrecisions, "[aria-label^=Scale] a", "Log", "scale=log")]
    [InlineData(ThreePrecisions, "[aria-labelledby=precision-label] a", "FP8", "prec=fp8")]
    public async Task A_choice_redraws_and_a_fresh_visit_shows_the_same(string slug, string links, string words, string query)
    {
        await using var circuit = Opened(slug);
        var (table, drawing) = (circuit.Words("table.ops"), Drawing(circuit));

        circuit.Follow(circuit.Page.FindAll(links).First(a => a.Words() == words));

        circuit.Address.ShouldBe(KnownAddresses.Page(slug, query));
        circuit.Expect(() => Drawing(circuit).ShouldNotBe(drawing));
        circuit.Words("table.ops").ShouldBe(table);
        circuit.Page.FindAll(links).First(a => a.Words() == words).GetAttribute("aria-current").ShouldBe("true");
        await ShowsWhatAFreshVisitShowsAsync(circuit, slug);
    }

    [Fact]
    public async Task The_menu_goes_to_the_comparison_chosen_and_keeps_the_metric()
    {
        await using var circuit = Opened(KnownAddresses.Qwen, "y=cost");

        await circuit.Find("#hardware").ChangeAsync(new() { Value = ThreePrecisions });

        circuit.Address.ShouldBe(KnownAddresses.Page(ThreePrecisions, "y=cost"));
        circuit.HasReplaced.ShouldBeFalse();
    }

    [Fact]
    public async Task A_choice_of_the_explorer_leaves_the_answer_as_it_is()
    {
        await using var circuit = Opened(KnownAddresses.Qwen);
        var (table, drawing) = (circuit.Words("table.ops"), Drawing(circuit));

        circuit.Follow(circuit.Page.FindAll("[aria-labelledby=ex-spec] a").First(a => a.Words() == "MTP"));

        circuit.Address.ShouldBe(KnownAddresses.Page(KnownAddresses.Qwen, "spec=mtp"));
        circuit.Expect(() => circuit.Words(".points.explored tbody th").ShouldNotContain("Off"));
        (circuit.Words("table.ops"), Drawing(circuit)).ShouldBe((table, drawing));
    }

    private Circuit<ComparisonPage> Opened(string slug, string query = "") => OpenedAt(KnownAddresses.Page(slug, query), slug);

    private Circuit<ComparisonPage> OpenedAt(string address, string slug)
    {
        var circuit = new Circuit<ComparisonPage>(site);
        circuit.Open(address, page => page.Add(p => p.Slug, slug));
        // The picture is asked for after the page is shown.
        circuit.Expect(() => circuit.Calls("draw").ShouldNotBeEmpty());
        return circuit;
    }

    private static Task TypeAsync(Circuit<ComparisonPage> circuit, int target, string text) =>
        circuit.Find($"#target-{target}").InputAsync(new() { Value = text });

    private static string? Field(Circuit<ComparisonPage> circuit, int target) => circuit.Find($"#target-{target}").GetAttribute("value");

    // The comparison's own chart is drawn from three things, the explorer's from more.
    private static string Drawing(Circuit<ComparisonPage> circuit) => (string)circuit.Calls("draw").Last(call => call.Count == 3)[2]!;

    private async Task ShowsWhatAFreshVisitShowsAsync(Circuit<ComparisonPage> circuit, string slug)
    {
        await using var fresh = OpenedAt(circuit.Address, slug);
        circuit.Expect(() => Shown(circuit).ShouldBe(Shown(fresh)));
    }

    private static (string Words, string Links, string Drawing) Shown(Circuit<ComparisonPage> circuit) => (
        circuit.Words("h1, .answer, table.ops, #chart-heading, section[aria-labelledby=in-words], footer"),
        string.Join(' ', circuit.Page.FindAll("main a").Select(a => a.GetAttribute("href"))),
        Drawing(circuit));
}
