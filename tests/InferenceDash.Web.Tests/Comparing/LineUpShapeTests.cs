using System.Text.Json;
using System.Text.RegularExpressions;

namespace InferenceDash.Web.Tests.Comparing;

/// <summary>An answer of version 2 has every documented name, words for enumerations, and null for what is unknown.</summary>
public sealed partial class LineUpShapeTests(LineUpSite site) : IClassFixture<LineUpSite>
{
    public static TheoryData<string> Views =>
    [
        KnownLineUps.Api(KnownLineUps.Gpus), KnownLineUps.Api(KnownLineUps.Gpus, "seq=8k-1k"),
        KnownLineUps.Api(KnownLineUps.Gpus, "t=1,55,80,150,205,9999&lead=power"),
        KnownLineUps.Api(KnownLineUps.Precisions), KnownLineUps.Api(KnownLineUps.Methods), KnownLineUps.Api(KnownLineUps.Engines),
        KnownLineUps.Api(KnownLineUps.Drafts),
        KnownLineUps.Api(KnownLineUps.Dates), KnownLineUps.Api(KnownLineUps.Published),
        KnownLineUps.Api(KnownLineUps.Published, "t=1,84,90,9999&rates=2026-07&price=rental"),
        KnownLineUps.Api("gpu/gemma-4-31b-fp8-best"), KnownLineUps.Api(KnownLineUps.Gpus, "ttft=0.5&engine=vllm"),
    ];

    [Theory]
    [MemberData(nameof(Views))]
    public async Task A_comparison_has_every_documented_property(string address)
    {
        var c = await site.JsonAsync(address);

        ShouldHave(c, "by", "common", "title", "model", "sequence", "sequences", "snapshot", "lead", "series", "baseline", "targets", "leads", "changes",
            "reread", "narrative", "notes");
        ShouldHave(c.GetProperty("model"), "slug", "label");
        ShouldHave(c.GetProperty("leads"), "throughput", "cost");
        foreach (var stretch in c.GetProperty("leads").Items("throughput").Concat(c.GetProperty("leads").Items("cost")))
            ShouldHave(stretch, "low", "high", "leader");
        foreach (var note in c.Items("notes"))
            ShouldHave(note, "code", "text", "series");
        foreach (var series in c.Items("series"))
        {
            ShouldHave(series, "key", "label", "gpu", "precision", "method", "engine", "draftTokens", "asOf", "source", "pointCount", "range",
                "rates", "curve");
            ShouldHave(series.GetProperty("rates"), "set", "price", "usdPerGpuHour", "kwPerGpu");
            series.GetProperty("range").ValueKind.ShouldBe(series.Items("curve").Length == 0 ? JsonValueKind.Null : JsonValueKind.Object);
            series.Items("curve").Length.ShouldBe(series.GetProperty("pointCount").GetInt32());
            foreach (var point in series.Items("curve"))
                ShouldHave(point, "interactivity", "throughputPerGpu", "concurrency", "engine", "method", "onFrontier", "published", "date", "quality");
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task A_target_has_every_documented_property_and_one_entry_for_each_series(string address)
    {
        var c = await site.JsonAsync(address);
        var count = c.Items("series").Length;
        c.Targets().ShouldNotBeEmpty();
        foreach (var target in c.Targets())
        {
            ShouldHave(target, "interactivity", "points", "ratios", "leaders");
            ShouldHave(target.GetProperty("leaders"), "throughput", "cost", "power");
            target.Items("points").Length.ShouldBe(count);
            target.Items("ratios").Length.ShouldBe(count);
            foreach (var ratio in target.Items("ratios"))
                ShouldHave(ratio, "throughput", "cost", "power");
            foreach (var point in target.Items("points"))
            {
                ShouldHave(point, "status", "throughputPerGpu", "costPerMillionTokens", "tokensPerSecondPerMegawatt", "concurrency", "isBound",
                    "method", "marks", "bracket");
                foreach (var knot in point.Items("bracket"))
                    ShouldHave(knot, "interactivity", "throughputPerGpu", "concurrency", "engine", "date", "quality");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Names_are_camel_case_and_enumerations_the_documented_words(string address)
    {
        var c = await site.JsonAsync(address);

        AllNames(c).Distinct().ShouldAllBe(name => CamelCase().IsMatch(name));
        c.Text("lead").ShouldBeOneOf("throughput", "cost", "power");
        foreach (var series in c.Items("series"))
        {
            series.Text("source").ShouldBeOneOf("published", "measured");
            series.GetProperty("rates").Text("price").ShouldBeOneOf("hyperscaler", "neocloud", "rental");
        }

        foreach (var point in c.Targets().SelectMany(t => t.Items("points")))
        {
            point.Text("status").ShouldBeOneOf("measured", "published", "interpolated", "below-range", "above-range", "no-data");
            point.Texts("marks").ShouldBeSubsetOf(["sparse", "steep", "mixed-engines", "flagged", "bound"]);
        }
    }

    [Fact]
    public async Task The_list_names_every_line_up_and_each_of_them_answers()
    {
        var list = (await site.JsonAsync("/api/v2/compare")).EnumerateArray().ToList();

        list.Select(l => l.Text("by")).Distinct().ShouldBe(["gpu", "precision", "method", "engine", "draft", "date"]);
        list.Select(l => (l.Text("by"), l.Text("common"))).ShouldBeUnique();
        foreach (var lineUp in list.Where(l => l.Text("model") == "gemma-4-31b"))
        {
            var keys = lineUp.Items("values").Select(v => v.Text("key")!).ToList();
            keys.Count.ShouldBeGreaterThan(1);
            var answer = await site.JsonAsync(KnownLineUps.Api($"{lineUp.Text("by")}/{lineUp.Text("common")}"));
            answer.Items("series").Select(s => s.Text("key")).ShouldBe(keys.Take(6));
            answer.GetProperty("baseline").GetInt32().ShouldBe(Math.Min(keys.Count, 6) - 1);
        }
    }

    [Theory]
    [InlineData(KnownLineUps.Gpus, "gpu", new[] { "mi355x", "h200", "b200" })]
    [InlineData(KnownLineUps.Engines, "engine", new[] { "nim-vllm", "sglang", "vllm" })]
    [InlineData(KnownLineUps.Drafts, "draft", new[] { "3", "1", "0" })]
    [InlineData(KnownLineUps.Dates, "date", new[] { "2026-06-15", "2026-05-01" })]
    public async Task Series_stand_in_the_order_of_the_address_and_the_last_is_the_baseline(string lineUp, string by, string[] keys)
    {
        var c = await site.JsonAsync(KnownLineUps.Api(lineUp));

        c.Text("by").ShouldBe(by);
        c.Items("series").Select(s => s.Text("key")).ShouldBe(keys);
        c.GetProperty("baseline").GetInt32().ShouldBe(keys.Length - 1);
    }

    [Fact]
    public async Task A_series_says_what_narrows_it()
    {
        var engines = (await site.JsonAsync(KnownLineUps.Api(KnownLineUps.Engines))).Items("series");
        engines.Select(s => s.Text("engine")).ShouldBe(["NIM, vLLM", "SGLang", "vLLM"]);
        engines.Select(s => s.GetProperty("pointCount").GetInt32()).ShouldBe([2, 3, 3]);
        (await site.JsonAsync(KnownLineUps.Api(KnownLineUps.Drafts))).Items("series").Select(s => (s.Text("method"), s.Number("draftTokens"), s.Text("label")))
            .ShouldBe([("mtp", 3d, "k = 3"), ("mtp", 1d, "k = 1"), ("none", 0d, "Off")]);
        (await site.JsonAsync(KnownLineUps.Api(KnownLineUps.Dates))).Items("series").Select(s => s.Text("asOf")).ShouldBe(["2026-06-15", "2026-05-01"]);
    }

    [Theory]
    [InlineData("60,100.50,0.25", new[] { 60, 100.5, 0.25 })]
    [InlineData("100,50,100", new[] { 100, 50, 100.0 })]
    [InlineData("108.12345678901234", new[] { 108.12345678901234 })]
    public async Task Targets_are_echoed_as_given(string typed, double[] echoed)
    {
        (await site.JsonAsync(KnownLineUps.Api(KnownLineUps.Gpus, $"t={typed}"))).Interactivities().ShouldBe(echoed);
    }

    private static IEnumerable<string> AllNames(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => AllNames(p.Value).Prepend(p.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(AllNames),
        _ => [],
    };

    private static void ShouldHave(JsonElement element, params string[] properties) => properties.ShouldBeSubsetOf(element.Names());

    [GeneratedRegex("^[a-z][a-zA-Z0-9]*$", RegexOptions.NonBacktracking)]
    private static partial Regex CamelCase();
}
