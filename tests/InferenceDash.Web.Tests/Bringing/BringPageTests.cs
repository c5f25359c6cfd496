using System.Net;
using static InferenceDash.Web.Tests.Bringing.Visits;

namespace InferenceDash.Web.Tests.Bringing;

/// <summary>Files are brought, and what they do not say is filled in, without JavaScript.</summary>
public sealed class BringPageTests(BringSite site) : IClassFixture<BringSite>
{
    [Fact]
    public async Task Sent_files_lead_to_a_page_of_their_own()
    {
        var upload = await site.BringAsync(Sweep);

        upload.ShouldMatch("^/bring/[A-Za-z0-9_-]{22}$");
        var page = await site.PageAsync(upload);
        page.QuerySelectorAll("table.brought tbody th b").Select(b => b.TextContent)
            .ShouldBe(["mtp_c16.json", "mtp_c4.json", "nomtp_c16.json", "nomtp_c4.json"]);
        page.One("h1 + p").Words().ShouldContain("They are deleted in 23 h");
    }

    [Fact]
    public async Task A_comparison_leads_to_the_form_that_takes_what_is_dropped_on_it()
    {
        var section = (await site.PageAsync(KnownAddresses.Page(KnownAddresses.Qwen))).One("[data-drop-at]");
        section.One("a.btn").GetAttribute("href").ShouldBe(section.GetAttribute("data-drop-at"));

        using var response = await site.SendAsync(Sweep, from: section.GetAttribute("data-drop-at")!);

        response.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task What_files_do_not_say_is_asked_for_and_what_their_names_say_is_filled_in_and_marked()
    {
        var page = await site.PageAsync(await site.BringAsync(Sweep));

        var fields = FieldsOf(page);
        fields.ShouldContain(("model", "qwen-3-5"));
        fields.ShouldContain(("gpu", ""));
        fields.ShouldContain(("spec_method:mtp_c4.json", "mtp"));
        fields.ShouldContain(("spec_method:nomtp_c4.json", "none"));
        page.One("#all-model-note").Words().ShouldBe("from the model name in the file");
        page.QuerySelectorAll("td .hint").Select(h => h.Words()).Distinct().ShouldBe(["from the file name"]);
        page.QuerySelectorAll("#all-gpu-note").ShouldBeEmpty();
        page.One("#comparisons p").Words().ShouldContain("press Compare");
    }

    [Fact]
    public async Task Every_field_has_a_label()
    {
        var page = await site.PageAsync(await site.BringAsync(Sweep));

        foreach (var field in page.One("form.bring").QuerySelectorAll("select, input:not([type=hidden])"))
            page.QuerySelectorAll($"label[for='{field.Id}']").ShouldHaveSingleItem().TextContent.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task The_button_leads_to_the_comparison_where_there_is_one()
    {
        var upload = await site.BringAsync(Sweep);

        var comparison = await site.CompareAsync(upload, Fields());

        comparison.ShouldBe($"/compare-spec-decode/qwen-3-5-h100-bf16-mtp-vs-none?own={upload["/bring/".Length..]}");
        var page = await site.PageAsync(comparison);
        page.One(".hero .prose").Words().ShouldContain("4 benchmark points of your upload");
        page.One(".banner a").GetAttribute("href").ShouldBe(upload);
    }

    [Fact]
    public async Task Without_everything_that_is_missing_it_leads_back_with_what_was_filled_in()
    {
        var upload = await site.BringAsync(Sweep);

        (await site.CompareAsync(upload, ("gpu", "h200"))).ShouldStartWith(upload);

        var page = await site.PageAsync(upload);
        var fields = FieldsOf(page);
        fields.ShouldContain(("gpu", "h200"));
        fields.ShouldContain(("spec_method:nomtp_c4.json", "none"));
        page.QuerySelectorAll(".fields [aria-invalid=true]").Select(f => f.GetAttribute("name")).ShouldBe(["gpus", "precision"]);
    }

    [Fact]
    public async Task Of_all_files_only_that_is_asked_which_some_file_has_no_answer_to()
    {
        FieldsOf(await site.PageAsync(await site.BringAsync(Sweep))).ShouldNotContain(f => f.Name == "spec_method");
        FieldsOf(await site.PageAsync(await site.BringAsync([.. Sweep, ("results.json", Vllm(32))]))).ShouldContain(("spec_method", ""));
    }

    [Fact]
    public async Task A_value_that_cannot_be_read_is_told_with_its_file()
    {
        var upload = await site.BringAsync(("mtp_c4.json", Vllm()));

        await site.CompareAsync(upload, ("gpus", "eight"));

        (await site.PageAsync(upload)).One("th .error").Words().ShouldBe("gpus, “eight” is not a whole number of at least 1.");
    }

    [Fact]
    public async Task A_file_that_is_no_result_gets_the_importers_message()
    {
        var page = await site.PageAsync(await site.BringAsync(("notes.txt", "<script>alert(1)</script>\n"), ("sweep.json", Vllm())));

        page.QuerySelectorAll("th .error")[0].Words().ShouldStartWith("This file is not in a known format");
        page.QuerySelectorAll("table.brought script").ShouldBeEmpty();
    }

    [Fact]
    public async Task Flagged_rows_say_what_is_wrong()
    {
        var driven = Vllm().Replace("\"failed\": 0", "\"failed\": 0, \"request_rate\": 4.0", StringComparison.Ordinal);
        var upload = await site.BringAsync(("mtp_c8.json", driven));

        await site.CompareAsync(upload, Fields());

        (await site.PageAsync(upload)).One("th .flagged").Words().ShouldContain("A request rate of");
    }

    [Fact]
    public async Task Sequences_that_do_not_meet_are_told_with_what_to_do()
    {
        var longer = Vllm().Replace("\"total_input_tokens\": 81920", "\"total_input_tokens\": 655360", StringComparison.Ordinal);
        var upload = await site.BringAsync(("mtp_c8.json", Vllm()), ("off_c8.json", longer));

        await site.CompareAsync(upload, Fields());

        (await site.PageAsync(upload)).One("#comparisons .caution").Words().ShouldContain("MTP ran at 1k/1k and Off at 8k/1k");
    }

    [Fact]
    public async Task Deleting_leaves_nothing()
    {
        var upload = await site.BringAsync(Sweep);
        var page = await site.PageAsync(upload);
        var form = page.QuerySelectorAll("form").Single(f => f.GetAttribute("action") == $"{upload}/delete");
        using var content = new FormUrlEncodedContent([new(Token, form.One("input").GetAttribute("value")!)]);

        using var response = await site.Client.PostAsync(form.GetAttribute("action"), content);

        (response.StatusCode, response.Headers.Location?.ToString()).ShouldBe((HttpStatusCode.SeeOther, "/bring"));
        (await site.PageAsync(upload, HttpStatusCode.NotFound)).One("h1").Words().ShouldBe("These files are not here");
        await site.TextAsync($"{upload}/points.csv", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_points_are_a_file_that_imports_to_the_same_figures()
    {
        var id = await site.BringSweepAsync();

        var csv = (await site.TextAsync($"/bring/{id}/points.csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        csv.Length.ShouldBe(5);
        csv[0].ShouldStartWith("model,gpu,precision,sequence,spec_method,");
        csv.Skip(1).ShouldAllBe(line => line.StartsWith("qwen-3-5,h100,bf16,1k/1k,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_commands_that_keep_them_name_what_was_filled_in()
    {
        var page = await site.PageAsync($"/bring/{await site.BringSweepAsync()}");

        var commands = page.QuerySelectorAll("pre")[1].TextContent.Split('\n');
        commands.ShouldBe(
        [
            "dotnet InferenceDash.Web.dll import mtp_c16.json mtp_c4.json --model qwen-3-5 --gpu h100 --gpus 8 --precision bf16 --spec-method mtp",
            "dotnet InferenceDash.Web.dll import nomtp_c16.json nomtp_c4.json --model qwen-3-5 --gpu h100 --gpus 8 --precision bf16 --spec-method none",
        ]);
    }

    [Fact]
    public async Task What_is_brought_is_kept_by_nobody_on_the_way_and_in_no_index()
    {
        var id = await site.BringSweepAsync();
        string[] addresses =
        [
            $"/bring/{id}", $"/bring/{id}/points.csv", KnownAddresses.Page("qwen-3-5-h100-bf16-mtp-vs-none", $"own={id}"),
            KnownAddresses.Api("qwen-3-5-h100-bf16-mtp-vs-none", $"own={id}"), $"/bring/{id}x",
        ];
        foreach (var address in addresses)
        {
            using var response = await site.Client.GetAsync(address);
            response.Headers.GetValues("Cache-Control").ShouldBe(["no-store"], address);
            response.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex, nofollow"], address);
            response.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"], address);
        }
    }

    [Fact]
    public async Task No_list_names_it()
    {
        var id = await site.BringSweepAsync();

        foreach (var list in new[] { "/", "/data", "/compare", "/compare-spec-decode", "/api/v1/spec-decode", "/api/v2/compare", "/bring", "/search?q=qwen" })
        {
            var text = await site.TextAsync(list);
            text.ShouldNotContain(id, Case.Sensitive, list);
            text.ShouldNotContain("qwen-3-5-h100-bf16", Case.Sensitive, list);
        }
    }
}
