using System.Net;
using System.Text.Json;

namespace InferenceDash.Web.Tests.Deciding;

/// <summary>At which speed: by cost, by TTFT, by concurrency.</summary>
public sealed class SolveTests(DecidingSite site) : IClassFixture<DecidingSite>
{
    private static readonly string[] Sides = ["method", "off"];

    [Theory]
    [InlineData(KnownAddresses.Qwen, "cost=1.6")]
    [InlineData(KnownAddresses.Sweep, "cost=0.2")]
    [InlineData(KnownAddresses.Sweep, "cost=0.000001")]
    [InlineData(KnownAddresses.Sweep, "ttft=2")]
    [InlineData(KnownAddresses.Sweep, "ttft=0.01")]
    [InlineData(KnownAddresses.Sweep, "concurrency=30&engine=SGLang")]
    public async Task An_answer_has_exactly_the_documented_properties(string slug, string query)
    {
        var answer = await site.JsonAsync(KnownAddresses.Solve(slug, query));
        answer.Names().ShouldBe(Sides);
        foreach (var side in Sides.Select(s => answer.GetProperty(s)))
        {
            side.Names().ShouldBe(["solutions", "status", "note"]);
            side.Text("status").ShouldBeOneOf("measured", "published", "interpolated", "below-range", "above-range", "no-data");
            foreach (var solution in side.Items("solutions"))
            {
                solution.Names().ShouldBe(["interactivity", "status", "operatingPoint"]);
                solution.Text("status").ShouldBe(solution.GetProperty("operatingPoint").Text("status"));
            }
        }
    }

    [Fact]
    public async Task A_printed_cost_is_answered_with_the_published_point()
    {
        var answer = await site.JsonAsync(KnownAddresses.Solve(KnownAddresses.Qwen, "cost=1.219"));

        Only(answer, "method").Number("interactivity").ShouldBe(108);
        answer.GetProperty("method").Text("status").ShouldBe("published");
        answer.GetProperty("off").Text("status").ShouldBe("below-range");
        answer.GetProperty("off").Items("solutions").ShouldBeEmpty();
        answer.GetProperty("off").Text("note").ShouldBe("Even the slowest point (84 tok/s/user) costs more: $1.677 per million tokens.");
    }

    [Theory]
    [InlineData(KnownAddresses.Qwen, "", 96.5)]
    [InlineData(KnownAddresses.Qwen, "price=rental", 121)]
    [InlineData(KnownAddresses.DeepSeek, "", 40)]
    [InlineData(KnownAddresses.Sweep, "", 84)]
    public async Task The_cost_at_a_target_is_solved_by_that_target(string slug, string query, double target)
    {
        var asked = await site.ComparisonAsync(slug, $"t={target}&{query}");
        foreach (var side in Sides)
        {
            var cost = asked.First(side).Number("costPerMillionTokens")!.Value;
            var answer = await site.JsonAsync(KnownAddresses.Solve(slug, $"cost={cost:F17}&{query}"));
            Only(answer, side).Number("interactivity")!.Value.ShouldBe(target, 1e-9 * target);
        }
    }

    [Fact]
    public async Task The_concurrency_at_a_target_is_solved_by_that_target()
    {
        var concurrency = (await site.ComparisonAsync(KnownAddresses.Sweep, "t=84")).First("off").Number("concurrency")!.Value;
        var answer = await site.JsonAsync(KnownAddresses.Solve(KnownAddresses.Sweep, $"concurrency={concurrency:F17}"));
        Only(answer, "off").Number("interactivity")!.Value.ShouldBe(84, 1e-9);
        Only(answer, "off").GetProperty("operatingPoint").Number("concurrency")!.Value.ShouldBe(concurrency, 1e-9);
    }

    [Fact]
    public async Task Concurrencies_of_knots_and_beyond_them_have_their_status()
    {
        (await site.JsonAsync(KnownAddresses.Solve(KnownAddresses.Sweep, "concurrency=64"))).GetProperty("method").Text("status").ShouldBe("measured");
        (await site.JsonAsync(KnownAddresses.Solve(KnownAddresses.Sweep, "concurrency=1000"))).GetProperty("method").Text("status").ShouldBe("below-range");
        (await site.JsonAsync(KnownAddresses.Solve(KnownAddresses.Sweep, "concurrency=1"))).GetProperty("method").Text("status").ShouldBe("above-range");
    }

    [Fact]
    public async Task Within_a_ttft_the_answer_is_the_fastest_point_known_to_meet_it()
    {
        var answer = await site.JsonAsync(KnownAddresses.Solve(KnownAddresses.Sweep, "ttft=0.5"));
        Only(answer, "method").Number("interactivity").ShouldBe(170);
        Only(answer, "off").Number("interactivity").ShouldBe(98);
        var none = await site.JsonAsync(KnownAddresses.Solve(KnownAddresses.Qwen, "ttft=0.5"));
        none.GetProperty("method").Text("status").ShouldBe("no-data");
        none.GetProperty("method").Text("note").ShouldBe("No point is known to meet the ceiling (3 points, 3 without a p99 TTFT).");
    }

    [Theory]
    [InlineData("")]
    [InlineData("cost=")]
    [InlineData("cost=1.6&concurrency=8")]
    [InlineData("cost=1.6&ttft=2")]
    [InlineData("users=10")]
    public async Task Exactly_one_thing_is_asked(string query)
    {
        (await RefusalAsync(query)).ShouldContain("exactly one of cost");
    }

    [Theory]
    [InlineData("cost=cheap", "$ per million tokens")]
    [InlineData("cost=0", "0.000001")]
    [InlineData("cost=-1", "cost=-1")]
    [InlineData("concurrency=NaN", "Enter a number of requests")]
    [InlineData("cost=1&price=free", "price=free")]
    [InlineData("cost=1&colour=red", "colour")]
    public async Task What_cannot_be_read_is_refused(string query, string reason)
    {
        (await RefusalAsync(query)).ShouldContain(reason);
    }

    private async Task<string> RefusalAsync(string query)
    {
        var problem = await site.ProblemAsync(KnownAddresses.Solve(KnownAddresses.Qwen, query), HttpStatusCode.BadRequest);
        return problem.Text("detail").ShouldNotBeNull();
    }

    [Fact]
    public async Task Unknown_comparisons_and_snapshots_are_not_found()
    {
        await site.ProblemAsync(KnownAddresses.Solve("no-such-thing", "cost=1"), HttpStatusCode.NotFound);
        await site.ProblemAsync(KnownAddresses.Solve(KnownAddresses.Qwen, "cost=1&snap=ffffffff"), HttpStatusCode.NotFound);
    }

    private static JsonElement Only(JsonElement answer, string side) => answer.GetProperty(side).Items("solutions").ShouldHaveSingleItem();
}
