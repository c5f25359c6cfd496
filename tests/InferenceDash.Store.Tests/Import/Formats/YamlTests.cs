using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace InferenceDash.Store.Tests.Import.Formats;

/// <summary>A file in YAML is read as the same file in JSON.</summary>
public sealed class YamlTests
{
    [Fact]
    public async Task The_same_rows_come_of_YAML_and_of_JSON()
    {
        var options = Reading.Given with { Date = null, Run = "of June" };

        (await Reading.PointAsync(Yaml(Fixture.GuideLlm), options)).ShouldBe(await Reading.PointAsync(Fixture.GuideLlm, options));
        (await Reading.PointAsync(Yaml(Fixture.AiPerf), options)).ShouldBe(await Reading.PointAsync(Fixture.AiPerf, options));
    }

    [Fact]
    public async Task Every_document_of_a_file_is_a_row()
    {
        var other = Fixture.With(Fixture.Vllm, ("max_concurrency", "16"));

        var points = await Reading.PointsAsync(Reading.Given, $"{Yaml(Fixture.Vllm)}---\n{Yaml(other)}");

        points.Select(point => point.Concurrency).ShouldBe([8, 16]);
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_part_of_the_first_name() =>
        (await Reading.PointAsync("\uFEFF" + Yaml(Fixture.Vllm))).Concurrency.ShouldBe(8);

    [Fact]
    public async Task No_finite_number_refuses_the_row_that_needs_it()
    {
        var file = Yaml(Fixture.Vllm).Replace("\"median_tpot_ms\": 6.25", "\"median_tpot_ms\": .nan", StringComparison.Ordinal);

        (await Reading.RejectedAsync(Reading.Given, file))[0].ShouldBe(
            ("median_tpot_ms", "NaN", "is not a finite number: the tool that wrote the file had nothing to measure here"));
    }

    [Fact]
    public async Task A_number_in_quotes_is_a_text_as_it_is_in_JSON()
    {
        var file = Yaml(Fixture.Vllm).Replace("\"median_tpot_ms\": 6.25", "\"median_tpot_ms\": '6.25'", StringComparison.Ordinal);

        (await Reading.RejectedAsync(Reading.Given, file))[0].ShouldBe(("median_tpot_ms", "6.25", "is a text; numbers are written without quotes"));
    }

    [Fact]
    public async Task A_flawed_file_is_refused_with_the_line()
    {
        using var temporary = await TemporaryStore.BundledAsync();

        var result = await temporary.Store.ImportAsync([temporary.Write("run.yaml", Yaml(Fixture.Vllm) + "a: [1\n")], Reading.Given);

        var flaw = result.Rejected.ShouldHaveSingleItem();
        flaw.Line.ShouldBe(Yaml(Fixture.Vllm).Count(character => character == '\n') + 2);
        flaw.Reason.ShouldBe("is not YAML from this line on (column 1)");
        result.CanSkip.ShouldBeFalse();
    }

    // In block style, as tools write it; names are quoted, as nothing else could be told from a number.
    private static string Yaml(string json)
    {
        var text = new StringBuilder();
        Write(text, JsonNode.Parse(json)!, "");
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonNode node, string indent)
    {
        var parts = node is JsonArray list ? list.Select(item => ("-", item)) : ((JsonObject)node).Select(item => ($"\"{item.Key}\":", item.Value));
        foreach (var (name, value) in parts)
        {
            var isNested = value is JsonArray { Count: > 0 } or JsonObject { Count: > 0 };
            text.Append(CultureInfo.InvariantCulture, $"{indent}{name}{(isNested ? "" : " " + (value?.ToJsonString() ?? "null"))}\n");
            if (isNested)
                Write(text, value!, indent + "  ");
        }
    }
}
