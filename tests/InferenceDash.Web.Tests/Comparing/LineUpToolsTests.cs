namespace InferenceDash.Web.Tests.Comparing;

/// <summary>Engine and ceiling of a comparison of any series are chosen on its page.</summary>
public sealed class LineUpToolsTests(LineUpSite site) : IClassFixture<LineUpSite>
{
    private const string B200 = "precision/gemma-4-31b-b200-best/fp4-vs-fp8";

    [Fact]
    public async Task The_engines_of_all_series_are_offered_and_all_of_them_at_once()
    {
        var page = await site.PageAsync(KnownLineUps.Page(B200, "t=60"));
        var choices = page.Menu("#engine");

        choices.Select(c => c.Words).ShouldBe(["All engines", "NIM, vLLM", "SGLang", "vLLM"]);
        choices.Single(c => c.IsCurrent).Words.ShouldBe("All engines");
        choices.Single(c => c.Words == "vLLM").Url.ShouldBe(KnownLineUps.Page(B200, "t=60&engine=vLLM"));
    }

    [Theory]
    [InlineData("vLLM")]
    [InlineData("VLLM")]
    public async Task A_chosen_engine_narrows_the_series_and_leaves_the_choice(string engine)
    {
        var page = await site.PageAsync(KnownLineUps.Page(B200, $"t=60&engine={engine}"));
        var choices = page.Menu("#engine");

        choices.Select(c => c.Words).ShouldBe(["All engines", "NIM, vLLM", "SGLang", "vLLM"]);
        choices.Single(c => c.IsCurrent).Words.ShouldBe("vLLM");
        choices[0].Url.ShouldBe(KnownLineUps.Page(B200, "t=60"));
        page.QuerySelectorAll("table.cmp .recipe").ShouldAllBe(r => !r.Words().Contains("SGLang"));
    }

    [Theory]
    [InlineData(KnownLineUps.Engines)]
    [InlineData(KnownLineUps.Published)]
    [InlineData("gpu/gemma-4-31b-fp8-mtp/h200-vs-b200")]
    public async Task There_is_nothing_to_choose_where_engines_are_compared_or_fewer_than_two_are_known(string lineUp)
    {
        (await site.PageAsync(KnownLineUps.Page(lineUp))).QuerySelector("#engine").ShouldBeNull();
    }

    [Fact]
    public async Task An_engine_that_leads_to_another_sequence_by_itself_keeps_the_one_on_show()
    {
        var page = await site.PageAsync(KnownLineUps.Page("gpu/gemma-4-31b-fp8-best/h200-vs-b200", "seq=1k-1k"));

        foreach (var (_, link, _) in page.Menu("#engine"))
            (await site.JsonAsync(KnownLineUps.ApiOf(link!))).Text("sequence").ShouldBe("1k/1k", link);
    }

    [Fact]
    public async Task The_ceiling_is_a_field_of_the_form_of_the_targets()
    {
        var page = await site.PageAsync(KnownLineUps.Page(KnownLineUps.Gpus, "t=60,80&ttft=2"));
        var field = page.One("#ttft-ceiling");

        field.GetAttribute("name").ShouldBe("ttft");
        field.GetAttribute("value").ShouldBe("2");
        field.GetAttribute("form").ShouldBe(page.One("form:has(table.cmp)").Id);
        page.QuerySelectorAll("form:has(table.cmp) input[name=ttft]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Edited_targets_and_other_choices_keep_engine_and_ceiling()
    {
        var page = await site.PageAsync(KnownLineUps.Page(B200, "t=60,80&engine=vLLM&ttft=2"));
        var links = page.Hrefs("main a").Where(h => h.StartsWith($"/compare/{B200}", StringComparison.Ordinal)).ToList();

        links.Count(l => l.Contains("engine=vLLM", StringComparison.Ordinal) && l.Contains("ttft=2", StringComparison.Ordinal)).ShouldBeGreaterThan(10);
        links.ShouldAllBe(l => l.Contains("ttft=2", StringComparison.Ordinal));
        page.QuerySelectorAll("form#view input[name=engine]").ShouldHaveSingleItem().GetAttribute("value").ShouldBe("vLLM");
    }

    [Fact]
    public async Task A_ceiling_that_is_no_number_stays_in_its_field_with_what_is_wrong()
    {
        foreach (var address in new[] { KnownLineUps.Page(KnownLineUps.Gpus, "ttft=soon"), KnownAddresses.Page(KnownAddresses.Qwen, "ttft=soon") })
        {
            var page = await site.PageAsync(address);
            var field = page.One("#ttft-ceiling");

            field.GetAttribute("value").ShouldBe("soon");
            field.GetAttribute("aria-invalid").ShouldBe("true");
            page.GetElementById(field.GetAttribute("aria-describedby")!)!.Words().ShouldStartWith("Enter a ");
        }
    }

    [Fact]
    public async Task Published_points_have_no_ceiling_to_offer()
    {
        (await site.PageAsync(KnownLineUps.Page(KnownLineUps.Published))).QuerySelector("#ttft-ceiling").ShouldBeNull();
    }
}
