using System.Globalization;
using System.Net;
using System.Text;
using InferenceDash.Web.Tests.Commands;

namespace InferenceDash.Web.Tests.Loads;

/// <summary>What serves a load over time: on the page, from the API and on the command line.</summary>
public sealed class TrafficTests(DecidingSite site) : IClassFixture<DecidingSite>
{
    private const string Day = "load=100,1000,0&interactivity=108";

    [Fact]
    public async Task A_day_is_what_it_is_by_hand()
    {
        // 291.9 and 160.2 tok/s/GPU: 74 and 135 GPUs for 100 users, 740 and 1,349 for 1,000; $1.30 and 1.73 kW; 8 hours of each.
        var answer = await site.JsonAsync(KnownAddresses.Api(KnownAddresses.Qwen + "/traffic", Day));

        answer.Items("series").Select(s => s.GetProperty("totals").Number("gpuHours")).ShouldBe([8 * 814, 8 * 1484]);
        answer.Items("series").Select(s => s.GetProperty("totals").Number("peakGpus")).ShouldBe([740, 1349]);
        answer.Items("series")[0].GetProperty("totals").Number("usd").ShouldNotBeNull().ShouldBe(8 * 814 * 1.3, 1e-9);
        answer.Items("series")[0].GetProperty("totals").Number("megawattHours").ShouldNotBeNull().ShouldBe(8 * 814 * 1.73 / 1000, 1e-9);
        answer.GetProperty("betterAtEachLoad").Number("gpuHours").ShouldBe(8 * 814);
        answer.Items("steps").Select(s => s.Text("better")).ShouldBe(["mtp", "mtp", null]);
        answer.Items("steps")[1].Numbers("gpus").ShouldBe([740, 1349]);
        answer.Items("steps")[1].Items("kept")[0].Number("interactivity").ShouldNotBeNull().ShouldBe(108, 0.1);
        answer.Items("steps")[2].Items("kept").Select(k => k.Text("kind")).ShouldBe(["idle", "idle"]);
        (answer.Text("load"), answer.Text("unit"), answer.Number("hours")).ShouldBe(("100,1000,0", "users", 24));
    }

    [Fact]
    public async Task The_page_has_the_same_figures_without_a_script()
    {
        var page = await site.PageAsync(KnownAddresses.Page(KnownAddresses.Qwen, Day));

        page.QuerySelector("#day .says")!.Words().ShouldBe(
            "At 108 tok/s/user MTP needs the least: 6,512 GPU-hours ($8,466) and up to 740 GPUs; Off needs 11,872 GPU-hours ($15,434) and up to 1,349 GPUs.");
        page.QuerySelectorAll("#day table")[0].QuerySelectorAll("tbody tr").Select(r => string.Join('|', r.Children.Select(c => c.Words()))).ShouldBe(
            ["MTP|740|271.3|6,512|11.27|8,466|5,360 fewer", "Off|1,349|494.7|11,872|20.54|15,434|baseline"]);
        page.QuerySelectorAll("#day svg polyline").Length.ShouldBeGreaterThanOrEqualTo(4);
        page.QuerySelector("#day textarea")!.TextContent.ShouldBe("100,1000,0");
        page.QuerySelectorAll("#day svg title").ShouldContain(t => t.TextContent == "GPUs needed over time, GPUs: MTP from 0 to 740 and Off from 0 to 1349.");
    }

    [Fact]
    public async Task A_copied_table_becomes_an_address_and_what_cannot_be_read_stays_to_be_mended()
    {
        var lines = Uri.EscapeDataString("time\tusers\n00:00\t100\n08:00\t1000\n16:00\t0\n");
        var page = await site.PageAsync(KnownAddresses.Page(KnownAddresses.Qwen, $"load={lines}&interactivity=108"));
        page.QuerySelector("#day textarea")!.TextContent.ShouldBe("100,1000,0");
        page.QuerySelector("main")!.GetAttribute("data-address").ShouldNotBeNull().ShouldContain("load=100,1000,0");

        var broken = await site.PageAsync(KnownAddresses.Page(KnownAddresses.Qwen, "load=100,many"));
        broken.QuerySelector("#day textarea")!.TextContent.ShouldBe("100,many");
        broken.QuerySelector("#day .error")!.Words().ShouldBe("Load 2 is no number of 0 or more.");
        broken.QuerySelectorAll("#day table").ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_asked_and_nothing_is_guessed()
    {
        var page = await site.PageAsync(KnownAddresses.Page(KnownAddresses.Qwen));
        page.QuerySelectorAll("#day table, #day svg").ShouldBeEmpty();
        page.Hrefs("#day-hint a").ShouldHaveSingleItem().ShouldContain("load=120,80,60,300,900,1200,800,300");

        (await site.Client.GetAsync(KnownAddresses.Api(KnownAddresses.Qwen + "/traffic"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await site.Client.GetAsync(KnownAddresses.Api(KnownAddresses.Qwen + "/traffic", "load=1,x"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await site.Client.GetAsync(KnownAddresses.Api(KnownAddresses.Qwen + "/traffic", $"load={string.Join(',', Enumerable.Repeat("1", 289))}")))
            .StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_trace_is_sent_as_a_body()
    {
        // 216,000 tokens in each second of a minute: what 740 GPUs deliver.
        var trace = new StringBuilder("timestamp,input_tokens,output_tokens\n");
        for (var second = 0; second <= 60; second++)
            trace.Append(CultureInfo.InvariantCulture, $"{second},{(second < 60 ? 108_000 : 0)},{(second < 60 ? 108_000 : 0)}\n");
        using var body = new StringContent(trace.ToString(), Encoding.UTF8, "text/csv");
        using var answer = await site.Client.PostAsync(KnownAddresses.Api(KnownAddresses.Qwen + "/traffic", "interactivity=108"), body);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var json = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        json.RootElement.Text("unit").ShouldBe("tokens");
        json.RootElement.GetProperty("trace").Number("requests").ShouldBe(61);
        json.RootElement.Items("series")[0].GetProperty("totals").Number("peakGpus").ShouldBe(740);

        using var nothing = new StringContent("x", Encoding.UTF8, "text/csv");
        (await site.Client.PostAsync(KnownAddresses.Api(KnownAddresses.Qwen + "/traffic"), nothing)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Any_series_answer_and_those_of_several_gpus_go_by_cost()
    {
        var answer = await site.JsonAsync(KnownLineUps.Api("gpu/deepseek-r1-fp4-best/b200-vs-mi355x/traffic", "load=100,2000"));
        answer.Items("says")[0].GetString().ShouldNotBeNull().ShouldContain("B200 costs the least");
        answer.Items("series").Select(s => s.Text("key")).ShouldBe(["b200", "mi355x"]);
        var page = await site.PageAsync(KnownLineUps.Page("gpu/deepseek-r1-fp4-best/b200-vs-mi355x", "load=100,2000"));
        page.QuerySelector("#day .says")!.Words().ShouldBe(answer.Items("says")[0].GetString());
    }

    [Fact]
    public async Task The_command_prints_what_the_api_answers()
    {
        using var run = new CommandRun();
        var text = await run.RunAsync("traffic", KnownAddresses.Qwen, "--load", "100,1000,0", "--at", "108");
        text.ExitCode.ShouldBe(0, text.Errors);
        text.Output.ShouldContain("MTP needs the least: 6,512 GPU-hours ($8,466) and up to 740 GPUs");

        var day = run.Write("day.csv", "hour,users\n0,100\n8,1000\n16,0\n");
        var json = await run.RunAsync("traffic", $"https://a.site{KnownAddresses.Page(KnownAddresses.Qwen, "interactivity=108")}", "--load", day, "--json");
        using var answer = System.Text.Json.JsonDocument.Parse(json.Output);
        answer.RootElement.Text("load").ShouldBe("100,1000,0");
        answer.RootElement.Items("series")[1].GetProperty("totals").Number("peakGpus").ShouldBe(1349);

        (await run.RunAsync("traffic", KnownAddresses.Qwen, "--load", "no-file.csv")).ExitCode.ShouldBe(2);
        (await run.RunAsync("traffic", "no-comparison", "--load", "1,2")).ExitCode.ShouldBe(1);
        (await run.RunAsync("traffic", KnownAddresses.Qwen, "--load", "1,2", "--at", "fast")).ExitCode.ShouldBe(2);
    }
}
