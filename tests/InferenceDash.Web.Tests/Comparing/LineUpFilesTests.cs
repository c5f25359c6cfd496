using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace InferenceDash.Web.Tests.Comparing;

/// <summary>The table as CSV and the chart as a picture say what the JSON says.</summary>
public sealed class LineUpFilesTests(LineUpSite site) : IClassFixture<LineUpSite>
{
    public static TheoryData<string, string> Views => new()
    {
        { KnownLineUps.Gpus, "seq=1k-1k&t=20,55,80,130,205,9999" }, { KnownLineUps.Gpus, "seq=8k-1k" }, { KnownLineUps.Precisions, "price=rental" },
        { KnownLineUps.Engines, "t=65,72.5,80" }, { KnownLineUps.Drafts, "" }, { KnownLineUps.Dates, "usd=b200:2.5" },
        { KnownLineUps.Published, "t=60,84,90,500&lead=power" },
        { "gpu/gemma-4-31b-fp8-best", "scale=log&y=cost" },
    };

    [Theory]
    [MemberData(nameof(Views))]
    public async Task The_csv_holds_the_numbers_of_the_json_unrounded(string lineUp, string query)
    {
        var rows = Rows(await site.TextAsync(KnownLineUps.Api(lineUp + ".csv", query)));
        var c = await site.JsonAsync(KnownLineUps.Api(lineUp, query));
        var series = c.Items("series");
        var expected = c.Targets().SelectMany(t => series.Select((s, i) => (Target: t, Series: s, Index: i))).ToList();

        rows.Count.ShouldBe(expected.Count);
        foreach (var (row, (target, one, index)) in rows.Zip(expected))
        {
            var (point, ratio) = (target.Items("points")[index], target.Items("ratios")[index]);
            Number(row["interactivity_tok_s_user"]).ShouldBe(target.Number("interactivity"));
            (row["series"], row["gpu"], row["precision"], row["status"])
                .ShouldBe((one.Text("key"), one.Text("gpu"), one.Text("precision"), point.Text("status")));
            row["method"].ShouldBe(point.Text("method") ?? "");
            row["is_bound"].ShouldBe(point.GetProperty("isBound").GetRawText());
            Number(row["throughput_tok_s_gpu"]).ShouldBe(point.Number("throughputPerGpu"));
            Number(row["cost_usd_per_mtok"]).ShouldBe(point.Number("costPerMillionTokens"));
            Number(row["tok_s_per_mw"]).ShouldBe(point.Number("tokensPerSecondPerMegawatt"));
            Number(row["concurrency"]).ShouldBe(point.Number("concurrency"));
            row["marks"].ShouldBe(string.Join(' ', point.Texts("marks")));
            foreach (var metric in new[] { "throughput", "cost", "power" })
            {
                Number(row[$"{metric}_ratio"]).ShouldBe(ratio.Number(metric));
                row[$"leads_{metric}"].ShouldBe(target.GetProperty("leaders").Number(metric) == index ? "true" : "false");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task A_picture_is_well_formed_and_runs_nothing(string lineUp, string query)
    {
        var text = await site.TextAsync(KnownLineUps.Api(lineUp + ".svg", query));
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        var root = XDocument.Load(reader).Root!;

        root.Name.LocalName.ShouldBe("svg");
        foreach (var element in root.DescendantsAndSelf())
        {
            element.Name.NamespaceName.ShouldBe("http://www.w3.org/2000/svg");
            element.Name.LocalName.ShouldNotBeOneOf("script", "foreignObject", "image", "use", "a", "iframe");
            element.Attributes().Select(a => a.Name.LocalName).ShouldAllBe(name => !name.StartsWith("on", StringComparison.Ordinal) && name != "href");
        }

        root.DescendantsAndSelf().Select(e => e.Attribute("id")?.Value).OfType<string>().ShouldBeUnique();
        text.ShouldNotMatch(@"\b(NaN|Infinity|null)\b|∞");
    }

    [Fact]
    public async Task Files_are_served_as_what_they_are()
    {
        foreach (var (extension, type) in new[] { (".csv", "text/csv"), (".svg", "image/svg+xml"), ("", "application/json") })
        {
            foreach (var lineUp in new[] { KnownLineUps.Gpus, "gpu/gemma-4-31b-fp8-best" })
            {
                using var response = await site.Client.GetAsync(KnownLineUps.Api(lineUp + extension));
                response.Content.Headers.ContentType?.MediaType.ShouldBe(type, lineUp + extension);
            }
        }
    }

    [Fact]
    public async Task Comment_lines_of_the_csv_say_what_is_compared_and_from_where()
    {
        var csv = await site.TextAsync(KnownLineUps.Api(KnownLineUps.Gpus + ".csv"));
        var comments = string.Join('\n', csv.Split('\n').Where(l => l.StartsWith('#')));

        foreach (var words in new[] { "Gemma 4 31B", "MI355X vs H200 vs B200", "2026-07", (await site.JsonAsync(KnownLineUps.Api(KnownLineUps.Gpus)))
            .Text("snapshot")! })
            comments.ShouldContain(words);
    }

    private static double? Number(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_ceiling_is_told_with_all_that_it_leaves_out()
    {
        var csv = await site.TextAsync(KnownLineUps.Api(KnownLineUps.Gpus + ".csv", "ttft=0.001"));
        var picture = await site.TextAsync(KnownLineUps.Api(KnownLineUps.Gpus + ".svg", "ttft=0.001"));
        var points = (await site.JsonAsync(KnownLineUps.Api(KnownLineUps.Gpus))).Items("series").Sum(s => s.Number("pointCount")!.Value);

        csv.ShouldContain($"; only points with p99 TTFT of at most 0.001 s ({points} of {points} left out, ");
        picture.ShouldContain("only p99 TTFT");
    }

    private static List<Dictionary<string, string>> Rows(string csv)
    {
        var lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => !l.StartsWith('#')).Select(Cells).ToList();
        return [.. lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal))];
    }

    private static string[] Cells(string line)
    {
        var cells = new List<StringBuilder> { new() };
        var isQuoted = false;
        foreach (var c in line)
        {
            if (c == '"')
                isQuoted = !isQuoted;
            else if (c == ',' && !isQuoted)
                cells.Add(new StringBuilder());
            else
                cells[^1].Append(c);
        }

        return [.. cells.Select(c => c.ToString())];
    }
}
