using System.Text.Json;

namespace InferenceDash.Web.Tests.Comparing;

/// <summary>The answer has exactly the documented names, words for enumerations, and null for what is unknown.</summary>
public sealed class ShapeTests(MeasuredSite site) : IClassFixture<MeasuredSite>
{
    private static readonly string[] OperatingPoint =
        ["status", "throughputPerGpu", "costPerMillionTokens", "tokensPerSecondPerMegawatt", "concurrency", "isBound", "method", "marks", "bracket"];

    public static TheoryData<string> Views =>
    [
        KnownAddresses.Api(KnownAddresses.DeepSeek),
        KnownAddresses.Api(KnownAddresses.DeepSeek, "t=1,26,30,61.5,63,9999"),
        KnownAddresses.Api(KnownAddresses.GptOss, "seq=1k-1k&t=20,80,150,300"),
        KnownAddresses.Api(KnownAddresses.GptOss, "seq=1k-8k"),
        KnownAddresses.Api(KnownAddresses.GptOss, "seq=2048-512"),
        KnownAddresses.Api(KnownAddresses.GptOssOnB200),
    ];

    [Theory]
    [MemberData(nameof(Views))]
    public async Task A_comparison_has_exactly_the_documented_properties(string address)
    {
        var c = await site.JsonAsync(address);

        // More than the contract asks for: what was chosen.
        ShouldHave(c, "slug", "title", "model", "gpu", "precision", "method", "sequence", "sequences", "source", "engine", "ttftCeilingSeconds", "snapshot",
            "assumptions", "band", "targets", "breakEven", "curves", "confidence", "engines", "outputs", "narrative", "notes");
        ShouldHave(c.GetProperty("model"), "slug", "label");
        ShouldHave(c.GetProperty("gpu"), "key", "label", "vendor", "architecture");
        ShouldHave(c.GetProperty("assumptions"), "set", "price", "usdPerGpuHour", "kwPerGpu");
        ShouldHave(c.GetProperty("breakEven"), "status", "winner", "interactivity", "costInteractivity");
        ShouldHave(c.GetProperty("curves"), "method", "off");
        foreach (var note in c.Items("notes"))
            ShouldHave(note, "code", "text");
        if (c.GetProperty("band").ValueKind != JsonValueKind.Null)
            ShouldHave(c.GetProperty("band"), "low", "high");
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task A_target_has_exactly_the_documented_properties(string address)
    {
        foreach (var target in (await site.JsonAsync(address)).Targets())
        {
            ShouldHave(target, "interactivity", "method", "off", "throughputRatio", "costRatio", "verdict");
            foreach (var side in new[] { target.GetProperty("method"), target.GetProperty("off") })
            {
                ShouldHave(side, OperatingPoint);
                foreach (var knot in side.Items("bracket"))
                    ShouldHave(knot, "interactivity", "throughputPerGpu", "concurrency", "engine", "date", "quality");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task A_curve_has_exactly_the_documented_properties(string address)
    {
        var curves = (await site.JsonAsync(address)).GetProperty("curves");
        foreach (var curve in new[] { curves.GetProperty("method"), curves.GetProperty("off") })
        {
            ShouldHave(curve, "range", "points");
            if (curve.Items("points").Length == 0)
                curve.GetProperty("range").ValueKind.ShouldBe(JsonValueKind.Null);
            else
                ShouldHave(curve.GetProperty("range"), "low", "high");
            foreach (var point in curve.Items("points"))
                ShouldHave(point, "interactivity", "throughputPerGpu", "concurrency", "engine", "onFrontier", "published", "date", "quality");
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Enumerations_are_the_documented_words(string address)
    {
        var c = await site.JsonAsync(address);

        c.GetProperty("assumptions").Text("price").ShouldBeOneOf("hyperscaler", "neocloud", "rental");
        c.Text("source").ShouldBeOneOf("published", "measured");
        c.GetProperty("breakEven").Text("status").ShouldBeOneOf("crossings", "one-sided", "no-overlap");
        c.GetProperty("breakEven").Text("winner").ShouldBeOneOf("method", "off", null);
        foreach (var target in c.Targets())
        {
            target.Text("verdict").ShouldBeOneOf("method", "off", "tie", "only-method", "only-off", "unknown");
            foreach (var side in new[] { "method", "off" })
                target.GetProperty(side).Text("status").ShouldBeOneOf("measured", "published", "interpolated", "below-range", "above-range", "no-data");
        }
    }

    [Fact]
    public async Task The_words_of_a_comparison_say_what_it_compares()
    {
        var c = await site.ComparisonAsync(KnownAddresses.DeepSeek);

        c.Text("slug").ShouldBe(KnownAddresses.DeepSeek);
        c.Text("title").ShouldNotBeNull().ShouldContain("H200 FP8: MTP vs Off");
        c.GetProperty("model").Text("label").ShouldBe("DeepSeek V4 Pro 1.6T");
        c.GetProperty("gpu").Text("vendor").ShouldBe("NVIDIA");
        c.GetProperty("gpu").Text("architecture").ShouldBe("Hopper");
        c.Text("sequence").ShouldBe("1k/1k");
        c.GetProperty("assumptions").Text("set").ShouldBe("2026-04");
        c.Text("engine").ShouldBeNull();
        c.Items("narrative").Length.ShouldBe(c.Targets().Length);
        c.NoteCodes().ShouldContain("engine-not-published");
    }

    [Fact]
    public async Task The_break_even_of_throughput_and_of_published_cost_are_both_given()
    {
        var b = (await site.ComparisonAsync(KnownAddresses.DeepSeek)).GetProperty("breakEven");

        b.Text("status").ShouldBe("crossings");
        b.Text("winner").ShouldBeNull();
        b.Numbers("interactivity").ShouldHaveSingleItem().ShouldBe(30.6, 0.05);
        b.Numbers("costInteractivity").ShouldHaveSingleItem().ShouldBe(29.7, 0.05);
    }

    [Fact]
    public async Task A_one_sided_comparison_names_its_winner()
    {
        var b = (await site.ComparisonAsync(KnownAddresses.Qwen, "src=published")).GetProperty("breakEven");

        b.Text("status").ShouldBe("one-sided");
        b.Text("winner").ShouldBe("method");
        b.Numbers("interactivity").ShouldBeEmpty();
        b.Numbers("costInteractivity").ShouldBeEmpty();
    }

    private static void ShouldHave(JsonElement element, params string[] properties) => element.Names().ShouldBe(properties, ignoreOrder: true);
}
