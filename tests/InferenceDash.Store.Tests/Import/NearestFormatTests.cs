using System.Text;
using InferenceDash.Store.Import;
using InferenceDash.Store.Import.Formats;
using InferenceDash.Store.Import.Sources;
using InferenceDash.Store.Tests.Import.Formats;

namespace InferenceDash.Store.Tests.Import;

public sealed class NearestFormatTests
{
    private static readonly FormatChoice Formats = new(SourceFormats.All);

    [Theory]
    [InlineData("vllm-bench, which also has total_token_throughput", "total_token_throughput")]
    [InlineData("vllm-bench, which also has completed", "completed")]
    public void A_result_without_one_of_its_fields_names_its_format_and_the_field(string nearest, string field) =>
        Reason(Fixture.With(Fixture.Vllm, (field, null))).ShouldBe($"is not in a known format; nearest: {nearest}");

    [Theory]
    [InlineData("guidellm", """{"metadata": {"version": 1}}""", "benchmarks")]
    [InlineData("inferencex-api", """[{"hardware": "b200", "framework": "trt", "conc": 8}]""", "metrics")]
    [InlineData("inferencex-artifact", """[{"hw": "b200", "tput_per_gpu": 8}]""", "framework")]
    [InlineData("models-csv", "slug,label\na,b\n", "source_keys")]
    [InlineData("inferencex-dump", "config_id,isl,osl,concurrency\n1,2,3,4\n", "conc, metrics")]
    public void What_is_missing_is_told_in_every_kind_of_file(string format, string content, string missing) =>
        Reason(content).ShouldBe($"is not in a known format; nearest: {format}, which also has {missing}");

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"name": "x", "value": 1}""")]
    [InlineData("just text")]
    [InlineData("a,b,c\n1,2,3\n")]
    [InlineData("""{"backend": "x"}""")]
    public void A_file_that_is_near_none_is_told_all_formats(string content) =>
        Reason(content).ShouldBe($"is not in a known format; the formats are {Formats.Names}");

    [Fact]
    public async Task The_first_of_the_files_that_a_folder_leaves_out_says_what_it_lacks()
    {
        using var temporary = await TemporaryStore.BundledAsync();
        var folder = Directory.CreateDirectory(Path.Combine(temporary.Folder, "results")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "a.json"), Fixture.With(Fixture.Vllm, ("completed", null)));
        await File.WriteAllTextAsync(Path.Combine(folder, "b.json"), Fixture.Vllm);

        var result = await temporary.Store.ImportAsync([folder], Reading.Given);

        result.Notes.ShouldHaveSingleItem().ShouldEndWith("a.json (nearest: vllm-bench, which also has completed)");
    }

    private static string Reason(string content) => Formats.ReasonAgainst(new SourceHead("file", Encoding.UTF8.GetBytes(content)), []);
}
