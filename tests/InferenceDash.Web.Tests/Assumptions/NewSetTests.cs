using InferenceDash.Web.Tests.Commands;

namespace InferenceDash.Web.Tests.Assumptions;

/// <summary>A dated set comes in as a CSV file, past the running server, and needs no code.</summary>
public sealed class NewSetTests : IAsyncLifetime
{
    private const string NewSet =
        "assumption_set,gpu,label,vendor,architecture,tdp_w,all_in_kw_per_gpu," +
        "usd_per_gpu_hour_hyperscaler,usd_per_gpu_hour_neocloud,usd_per_gpu_hour_rental\n" +
        "2026-11,h100,H100,NVIDIA,Hopper,700,1.3,1.04,1.4,\n" +
        "2026-11,r200,R200,NVIDIA,Rubin,1800,2.5,4,5,6\n";

    private readonly OwnSite _site = new();
    private string _earlier = "";

    public async Task InitializeAsync()
    {
        await _site.InitializeAsync();
        _earlier = (await _site.JsonAsync("/api/v1/assumptions")).Text("snapshot")!;
        using var run = new CommandRun();
        var answer = await run.RunAsync("import", run.Write("set.csv", NewSet), "--db", _site.StorePath);
        (answer.ExitCode, answer.Complaints).ShouldBe((0, ""));
        answer.Output.ShouldStartWith("Imported 2 GPUs, 2 GPU assumptions as snapshot ");
        _site.Clock.Skip(TimeSpan.FromSeconds(5));
    }

    public Task DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task It_is_the_newest_and_stands_beside_the_oldest()
    {
        var page = await _site.PageAsync("/assumptions");

        page.Gpu("H100")[..3].ShouldBe(["1.30", "1.04", "−0.26 (−20 %)"]);
        page.Gpu("H100")[6..9].ShouldBe(["1.30", "—", "—"]);
        (await _site.JsonAsync("/api/v1/assumptions")).Items("sets").Select(s => s.Text("set")).ShouldBe(["2026-04", "2026-07", "2026-11"]);
    }

    [Fact]
    public async Task A_gpu_that_one_of_the_sets_lacks_is_unknown_there()
    {
        var page = await _site.PageAsync("/assumptions");

        page.Gpu("B200")[..3].ShouldBe(["1.95", "—", "—"]);
        page.Gpu("R200")[..3].ShouldBe(["—", "4.00", "—"]);
        page.Pair(KnownAddresses.Page("qwen-3-5-b200-fp4-mtp-vs-none", "rates=2026-11"))[1..4].ShouldBe(["0.116", "—", "—"]);
    }

    [Fact]
    public async Task Every_comparison_offers_it_and_computes_with_it()
    {
        var page = await _site.PageAsync(KnownAddresses.Page(KnownAddresses.Qwen));

        page.One("footer .alternatives").Href("a", "set 2026-11").ShouldBe(KnownAddresses.Page(KnownAddresses.Qwen, "rates=2026-11"));
        var chosen = await _site.ComparisonAsync(KnownAddresses.Qwen, "rates=2026-11");
        chosen.First("method").Number("costPerMillionTokens")!.Value.ShouldBe(1.04e6 / (3600 * 360.9), 1e-12);
        chosen.First("method").Number("tokensPerSecondPerMegawatt")!.Value.ShouldBe(360.9 * 1000 / 1.3, 1e-6);
    }

    [Fact]
    public async Task The_snapshot_before_it_knows_nothing_of_it()
    {
        var page = await _site.PageAsync($"/assumptions?rates=2026-11&snap={_earlier}");

        page.One(".problems").TextContent.ShouldContain("Available: 2026-04, 2026-07");
        page.One(".banner").Hrefs("a").ShouldBe(["/assumptions", $"/changes?since={_earlier}"]);
        page.One("main form input[type=hidden]").GetAttribute("value").ShouldBe(_earlier);
        (await _site.JsonAsync($"/api/v1/assumptions?snap={_earlier}")).Items("sets").Length.ShouldBe(2);
    }
}
