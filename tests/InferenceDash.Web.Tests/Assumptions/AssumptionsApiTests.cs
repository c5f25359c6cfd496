using System.Net;
using System.Text.Json;

namespace InferenceDash.Web.Tests.Assumptions;

public sealed class AssumptionsApiTests(Site site) : IClassFixture<Site>
{
    private const string Api = "/api/v1/assumptions";

    [Fact]
    public async Task Every_set_has_every_gpu_with_the_figures_of_the_file()
    {
        var answer = await site.JsonAsync(Api);

        answer.Names().ShouldBe(["snapshot", "sets"]);
        answer.Items("sets").Select(s => s.Text("set")).ShouldBe(["2026-04", "2026-07"]);
        foreach (var set in answer.Items("sets"))
        {
            set.Items("gpus").Length.ShouldBe(9);
            foreach (var gpu in set.Items("gpus"))
            {
                gpu.Names().ShouldBe(["gpu", "label", "kwPerGpu", "usdPerGpuHour", "tdpWatts"]);
                double File(string column) => PublishedPages.Assumption(set.Text("set")!, gpu.Text("gpu")!, column);
                gpu.Number("kwPerGpu").ShouldBe(File("all_in_kw_per_gpu"));
                gpu.Number("tdpWatts").ShouldBe(File("tdp_w"));
                var prices = gpu.GetProperty("usdPerGpuHour");
                prices.Number("hyperscaler").ShouldBe(File("usd_per_gpu_hour_hyperscaler"));
                prices.Number("neocloud").ShouldBe(File("usd_per_gpu_hour_neocloud"));
                prices.Number("rental").ShouldBe(File("usd_per_gpu_hour_rental"));
            }
        }
    }

    [Fact]
    public async Task The_csv_is_the_file_that_was_imported()
    {
        var csv = await site.TextAsync($"{Api}.csv");

        csv.ShouldBe((await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "data", "gpu-assumptions.csv"))).ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("rates=2026-04")]
    [InlineData("price=free")]
    [InlineData("set=2026-04")]
    public async Task A_choice_between_sets_is_refused(string query)
    {
        foreach (var extension in new[] { "", ".csv" })
            await site.ProblemAsync($"{Api}{extension}?{query}", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_unknown_snapshot_is_not_found()
    {
        await site.ProblemAsync($"{Api}?snap=ffffffff", HttpStatusCode.NotFound);
        var snapshot = (await site.JsonAsync(Api)).Text("snapshot");
        (await site.JsonAsync($"{Api}?snap={snapshot}")).GetProperty("sets").ValueKind.ShouldBe(JsonValueKind.Array);
    }
}
