using System.Net;
using System.Text.Json;

namespace InferenceDash.Web.Tests.Deciding;

public sealed class FleetTests(DecidingSite site) : IClassFixture<DecidingSite>
{
    [Fact]
    public async Task A_thousand_users_at_108_are_what_the_file_says_by_hand()
    {
        // 291.9 and 160.2 tok/s/GPU; 1000 × 108 output and as many input tokens a second; $1.30 and 1.73 kW.
        var fleet = await site.JsonAsync(KnownAddresses.Fleet(KnownAddresses.Qwen, "users=1000&interactivity=108"));

        fleet.Names().ShouldBe(["assumptions", "method", "off", "gpusSaved"]);
        foreach (var side in new[] { fleet.GetProperty("method"), fleet.GetProperty("off") })
            side.Names().ShouldBe(["gpus", "gpusExact", "megawatts", "usdPerHour", "usdPerMonth", "status", "isBound"]);
        ShouldBe(fleet.GetProperty("method"), "published", 216_000 / 291.9, 740, 740 * 1.73 / 1000, 740 * 1.3);
        ShouldBe(fleet.GetProperty("off"), "published", 216_000 / 160.2, 1349, 1349 * 1.73 / 1000, 1349 * 1.3);
        fleet.Number("gpusSaved").ShouldBe(609);
        var assumptions = fleet.GetProperty("assumptions");
        assumptions.Number("outputTokensPerSecond").ShouldBe(108_000);
        assumptions.Number("totalTokensPerSecond").ShouldBe(216_000);
        assumptions.Text("text").ShouldNotBeNull().ShouldContain("decoding alone");
    }

    [Fact]
    public async Task A_rate_of_output_tokens_is_that_of_its_users()
    {
        var byUsers = await site.JsonAsync(KnownAddresses.Fleet(KnownAddresses.Sweep, "users=500&interactivity=84"));
        var byRate = await site.JsonAsync(KnownAddresses.Fleet(KnownAddresses.Sweep, "tokensPerSecond=42000&interactivity=84"));
        byRate.GetRawText().ShouldBe(byUsers.GetRawText());
        byRate.GetProperty("assumptions").Number("totalTokensPerSecond").ShouldBe(42_000 * 9.0); // 8k/1k
    }

    [Fact]
    public async Task Measured_deployments_are_bought_whole()
    {
        // At 120 the knot runs on 8 GPUs: 100 × 120 × 9 / 1944 = 55.6 GPUs. At 170 it runs on 4: 100 × 170 × 9 / 1377 = 111.1.
        var eight = await site.JsonAsync(KnownAddresses.Fleet(KnownAddresses.Sweep, "users=100&interactivity=120"));
        eight.GetProperty("method").Number("gpus").ShouldBe(56);
        eight.GetProperty("assumptions").GetProperty("gpusPerDeployment").Number("method").ShouldBe(8);
        var four = await site.JsonAsync(KnownAddresses.Fleet(KnownAddresses.Sweep, "users=100&interactivity=170"));
        four.GetProperty("method").Number("gpus").ShouldBe(112);
        four.GetProperty("assumptions").GetProperty("gpusPerDeployment").Number("method").ShouldBe(4);
    }

    [Fact]
    public async Task Bounds_are_marked_and_a_side_that_does_not_reach_the_speed_has_none()
    {
        var slow = await site.JsonAsync(KnownAddresses.Fleet(KnownAddresses.Sweep, "users=100&interactivity=38"));
        slow.GetProperty("method").Text("status").ShouldBe("below-range");
        slow.GetProperty("method").Number("gpus").ShouldNotBeNull();
        slow.Number("gpusSaved").ShouldBeNull();
        var fast = await site.JsonAsync(KnownAddresses.Fleet(KnownAddresses.Sweep, "users=100&interactivity=150"));
        fast.GetProperty("off").Text("status").ShouldBe("above-range");
        foreach (var figure in new[] { "gpus", "gpusExact", "megawatts", "usdPerHour", "usdPerMonth" })
            fast.GetProperty("off").Number(figure).ShouldBeNull();
        fast.Number("gpusSaved").ShouldBeNull();
    }

    [Fact]
    public async Task Custom_rates_are_used()
    {
        var fleet = await site.JsonAsync(KnownAddresses.Fleet(KnownAddresses.Qwen, "users=1000&interactivity=108&usd=h100:2&kw=h100:1"));
        fleet.GetProperty("method").Number("usdPerHour").ShouldBe(1480);
        fleet.GetProperty("method").Number("megawatts").ShouldBe(0.74);
    }

    [Theory]
    [InlineData("")]
    [InlineData("users=10")]
    [InlineData("interactivity=84")]
    [InlineData("users=10&tokensPerSecond=10&interactivity=84")]
    public async Task A_demand_is_one_number_and_a_speed(string query)
    {
        (await RefusalAsync(query)).ShouldContain("exactly one of users");
    }

    [Theory]
    [InlineData("users=many&interactivity=84", "users=many")]
    [InlineData("users=0&interactivity=84", "users=0")]
    [InlineData("users=10&interactivity=-84", "tok/s/user")]
    [InlineData("users=10000000000&interactivity=84", "1,000,000,000")]
    [InlineData("users=10&interactivity=84&gpus=4", "gpus")]
    public async Task What_cannot_be_read_is_refused(string query, string reason)
    {
        (await RefusalAsync(query)).ShouldContain(reason);
    }

    private async Task<string> RefusalAsync(string query)
    {
        var problem = await site.ProblemAsync(KnownAddresses.Fleet(KnownAddresses.Qwen, query), HttpStatusCode.BadRequest);
        return problem.Text("detail").ShouldNotBeNull();
    }

    private static void ShouldBe(JsonElement side, string status, double exact, double gpus, double megawatts, double usdPerHour)
    {
        side.Text("status").ShouldBe(status);
        side.Number("gpusExact")!.Value.ShouldBe(exact, 1e-9);
        side.Number("gpus").ShouldBe(gpus);
        side.Number("megawatts")!.Value.ShouldBe(megawatts, 1e-9);
        side.Number("usdPerHour")!.Value.ShouldBe(usdPerHour, 1e-9);
        side.Number("usdPerMonth")!.Value.ShouldBe(usdPerHour * 730, 1e-6);
    }
}
