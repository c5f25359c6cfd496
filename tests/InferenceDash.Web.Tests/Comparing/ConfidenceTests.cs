using System.Text.Json;

namespace InferenceDash.Web.Tests.Comparing;

public sealed class ConfidenceTests(DecidingSite site) : IClassFixture<DecidingSite>
{
    [Theory]
    [InlineData(KnownAddresses.Qwen, "t=84,96,200")]
    [InlineData(KnownAddresses.Sweep, "t=20,55,84,150")]
    public async Task The_answer_has_exactly_the_documented_properties(string slug, string query)
    {
        var c = await site.ComparisonAsync(slug, query);
        var confidence = c.GetProperty("confidence");
        confidence.Names().ShouldBe(["targets", "method", "off", "measureNext"]);
        confidence.Items("targets").Select(t => t.Number("interactivity")).ShouldBe(c.Targets().Select(t => t.Number("interactivity")));
        confidence.Items("targets").ShouldAllBe(t => t.Names().SequenceEqual(new[] { "interactivity", "method", "off", "error", "tieWithinError" }));
        foreach (var side in new[] { confidence.GetProperty("method"), confidence.GetProperty("off") })
        {
            side.Names().ShouldBe(["knots", "innerKnots", "sparse", "medianError", "worstError", "widestGap"]);
            side.GetProperty("widestGap").Names().ShouldBe(["low", "high", "throughputRatio", "interactivityDistance"]);
        }

        c.GetProperty("engines").Names().ShouldBe(["points", "mismatches"]);
    }

    [Fact]
    public async Task A_cell_names_its_knots_exactly_where_it_is_interpolated()
    {
        var c = await site.ComparisonAsync(KnownAddresses.Sweep, "t=20,55,75,84,150");
        foreach (var (target, confidence) in c.Targets().Zip(c.GetProperty("confidence").Items("targets")))
        {
            foreach (var side in new[] { "method", "off" })
            {
                var gap = confidence.GetProperty(side);
                (gap.ValueKind == JsonValueKind.Object).ShouldBe(target.GetProperty(side).Text("status") == "interpolated");
                if (gap.ValueKind == JsonValueKind.Object)
                    gap.GetProperty("low").GetRawText().ShouldBe(target.GetProperty(side).Items("bracket")[0].GetRawText());
            }
        }
    }

    [Fact]
    public async Task Four_inner_knots_have_an_error_and_published_pages_are_sparse()
    {
        var sweep = (await site.ComparisonAsync(KnownAddresses.Sweep)).GetProperty("confidence");
        sweep.GetProperty("method").GetProperty("sparse").GetBoolean().ShouldBeFalse();
        sweep.GetProperty("method").Number("medianError").ShouldNotBeNull().ShouldBeInRange(0.001, 0.5);
        var next = sweep.GetProperty("measureNext");
        next.Text("side").ShouldBe("off");
        next.Number("concurrency").ShouldBe(5); // between 8 requests at 90 and 2 at 98, where throughput falls 3.8-fold

        var published = (await site.ComparisonAsync(KnownAddresses.Qwen)).GetProperty("confidence");
        published.GetProperty("method").GetProperty("sparse").GetBoolean().ShouldBeTrue();
        published.GetProperty("method").Number("medianError").ShouldBeNull();
        published.GetProperty("measureNext").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Engines_are_counted_and_mismatches_named()
    {
        var engines = (await site.ComparisonAsync(KnownAddresses.Sweep, "t=55,70,84")).GetProperty("engines");
        engines.Items("points").Select(e => (e.Text("engine"), e.Number("method"), e.Number("off")))
            .ShouldBe([("SGLang", 0, 4), ("TRT-LLM", 6, 0), ("vLLM", 0, 2)]);
        var last = engines.Items("mismatches")[1];
        last.Numbers("interactivities").ShouldBe([70, 84]);
        last.Texts("method").ShouldBe(["TRT-LLM"]);
        last.Texts("off").ShouldBe(["SGLang"]);
        (await site.ComparisonAsync(KnownAddresses.Qwen)).GetProperty("engines").Items("points").ShouldBeEmpty();
    }
}
