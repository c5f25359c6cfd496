using System.Globalization;
using System.Text.Json;

namespace InferenceDash.Web.Tests.Comparing;

public sealed class CsvTests(MeasuredSite site) : IClassFixture<MeasuredSite>
{
    private static readonly (string Column, string Property)[] Figures =
    [
        ("throughput_tok_s_gpu", "throughputPerGpu"), ("cost_usd_per_mtok", "costPerMillionTokens"),
        ("tok_s_per_mw", "tokensPerSecondPerMegawatt"), ("concurrency", "concurrency"),
    ];

    [Theory]
    [InlineData(KnownAddresses.Qwen, "src=published")]
    [InlineData(KnownAddresses.Qwen, "src=published&t=20,84,96.3,108,140,999&price=rental")]
    [InlineData(KnownAddresses.GptOss, "seq=1k-1k&t=20,81,97,114.5,150,300")]
    [InlineData(KnownAddresses.GptOss, "seq=1k-8k")]
    [InlineData(KnownAddresses.GptOss, "seq=2048-512&usd=h100:2.1")]
    public async Task The_table_holds_the_numbers_of_the_json_unrounded(string slug, string query)
    {
        var rows = Rows(await site.TextAsync(KnownAddresses.Api(slug + ".csv", query)));
        var targets = (await site.ComparisonAsync(slug, query)).Targets();

        rows.Count.ShouldBe(targets.Length);
        foreach (var (row, target) in rows.Zip(targets))
        {
            Number(row["interactivity_tok_s_user"]).ShouldBe(target.Number("interactivity"));
            row["verdict"].ShouldBe(target.Text("verdict"));
            Number(row["throughput_ratio"]).ShouldBe(target.Number("throughputRatio"));
            Number(row["cost_ratio"]).ShouldBe(target.Number("costRatio"));
            foreach (var (prefix, side) in new[] { ("mtp", target.GetProperty("method")), ("none", target.GetProperty("off")) })
                ShouldEqual(row, prefix, side);
        }
    }

    [Fact]
    public async Task Comment_lines_say_where_the_figures_come_from()
    {
        var comments = Comments(await site.TextAsync(KnownAddresses.Api(KnownAddresses.Qwen + ".csv", "src=published")));

        comments.ShouldContain("Qwen 3.5 397B-A17B");
        comments.ShouldContain("1k/1k");
        comments.ShouldContain("published operating points");
        comments.ShouldContain(KnownAddresses.Qwen);
        comments.ShouldContain("2026-04");
        comments.ShouldContain((await site.ComparisonAsync(KnownAddresses.Qwen)).Text("snapshot")!);
    }

    [Fact]
    public async Task Measured_points_are_not_called_published()
    {
        Comments(await site.TextAsync(KnownAddresses.Api(KnownAddresses.GptOss + ".csv"))).ShouldNotContain("published");
    }

    [Fact]
    public async Task It_is_served_as_csv()
    {
        using var response = await site.Client.GetAsync(KnownAddresses.Api(KnownAddresses.Qwen + ".csv"));

        response.Content.Headers.ContentType?.ToString().ShouldBe("text/csv; charset=utf-8");
    }

    private static void ShouldEqual(Dictionary<string, string> row, string prefix, JsonElement side)
    {
        row[prefix + "_status"].ShouldBe(side.Text("status"));
        row[prefix + "_is_bound"].ShouldBe(side.GetProperty("isBound").GetBoolean() ? "true" : "false");
        foreach (var (column, property) in Figures)
            Number(row[$"{prefix}_{column}"]).ShouldBe(side.Number(property), column);
    }

    private static List<Dictionary<string, string>> Rows(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('#')).ToList();
        var header = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line =>
        {
            var fields = line.Split(',');
            fields.Length.ShouldBe(header.Length);
            return header.Zip(fields).ToDictionary(f => f.First, f => f.Second, StringComparer.Ordinal);
        })];
    }

    private static string Comments(string text)
    {
        var lines = text.Split('\n');
        var comments = lines.TakeWhile(line => line.StartsWith('#')).ToList();
        lines.Skip(comments.Count).ShouldAllBe(line => !line.StartsWith('#'));
        return string.Join('\n', comments);
    }

    private static double? Number(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);
}
