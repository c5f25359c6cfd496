using InferenceDash.Web.Searching;
using InferenceDash.Words.Searching;

namespace InferenceDash.Web.Tests.Searching;

/// <summary>What fits a search, how well, and what was probably meant.</summary>
public sealed class SearchIndexTests
{
    private static readonly SearchIndex Index = new(
    [
        Entry(SearchKind.Models, "DeepSeek V4 Pro 1.6T", ["deepseek-v4", "dsv4"]),
        Entry(SearchKind.Models, "DeepSeek R1", ["deepseek-r1", "deepseek", "dsr1"]),
        Entry(SearchKind.Models, "gpt-oss 120B", ["gptoss-120b", "gptoss"]),
        Entry(SearchKind.Gpus, "B200", [], "NVIDIA", "Blackwell"),
        Entry(SearchKind.Gpus, "GB200 NVL72", ["gb200"], "NVIDIA", "Blackwell"),
        Entry(SearchKind.Gpus, "MI355X", [], "AMD", "CDNA 4"),
        Entry(SearchKind.Comparisons, "DeepSeek R1, B200 FP4: MTP vs Off", ["deepseek-r1-b200-fp4-mtp-vs-none", "dsr1"], "NVIDIA"),
        Entry(SearchKind.Documents, "Fleet size and cost", []),
        Entry(SearchKind.Documents, "Cost", []),
    ]);

    [Theory]
    [InlineData("b200", "B200", "DeepSeek R1, B200 FP4: MTP vs Off")]
    [InlineData("200")]
    [InlineData("mi", "MI355X")]
    [InlineData("blackwell", "B200", "GB200 NVL72")]
    [InlineData("amd", "MI355X")]
    [InlineData("r1 b200", "DeepSeek R1, B200 FP4: MTP vs Off")]
    [InlineData("B200 R1", "DeepSeek R1, B200 FP4: MTP vs Off")]
    [InlineData("r1 mi355x")]
    [InlineData("deepseek-r1-b200-fp4-mtp-vs-none", "DeepSeek R1, B200 FP4: MTP vs Off")]
    public void Every_word_begins_a_word_of_what_is_found(string typed, params string[] titles) => Found(typed).ShouldBe(titles);

    [Theory]
    [InlineData("gptoss")]
    [InlineData("gpt oss")]
    [InlineData("GPT-OSS 120b")]
    [InlineData("gptoss120b")]
    public void A_name_is_found_in_one_word_and_in_several(string typed) => Found(typed).ShouldBe(["gpt-oss 120B"]);

    [Theory]
    [InlineData("deepseek", "DeepSeek R1")]
    [InlineData("dsr1", "DeepSeek R1")]
    [InlineData("deep seek v4", "DeepSeek V4 Pro 1.6T")]
    [InlineData("cost", "Cost")]
    [InlineData("size", "Fleet size and cost")]
    public void What_is_named_in_full_or_by_an_alias_comes_first(string typed, string first) => Found(typed)[0].ShouldBe(first);

    [Theory]
    [InlineData("should I run DeepSeek on B200 with MTP?", "DeepSeek R1, B200 FP4: MTP vs Off")]
    [InlineData("what is the cost of it", "Cost")]
    [InlineData("mtp vs off", "DeepSeek R1, B200 FP4: MTP vs Off")]
    public void Words_of_a_question_need_not_match(string typed, string first) => Found(typed)[0].ShouldBe(first);

    [Theory]
    [InlineData("cost at 60 tok/s/user", 60.0, "cost")]
    [InlineData("b200 at 60", 60.0, "b200")]
    [InlineData("b200 84.5 tok/s", 84.5, "b200")]
    [InlineData("b200 at 60?", 60.0, "b200")]
    [InlineData("b200 at 8k/1k", null, "b200 8k 1k")]
    [InlineData("b200 60", null, "b200 60")]
    [InlineData("b200 at 0", null, "b200 0")]
    [InlineData("b200 at 99999999999999999999", null, "b200 99999999999999999999")]
    public void A_target_is_read_from_a_question(string typed, double? target, string words)
    {
        var text = SearchText.Of(typed);

        text.Interactivity.ShouldBe(target);
        text.Words.ShouldBe(words.Split(' '));
    }

    [Theory]
    [InlineData("depseek r1", "deepseek r1")]
    [InlineData("blakwell b300", "blackwell b200")]
    [InlineData("deepseek r1 b20O", "deepseek r1 b200")]
    [InlineData("mi356x", "mi355x")]
    [InlineData("quantum computer", null)]
    [InlineData("xy", null)]
    [InlineData("deepseek r1", null)]
    [InlineData("r1 mi355x", null)]
    public void A_slip_is_mended_where_the_mended_words_find_something(string typed, string? meant)
    {
        Index.Near(SearchText.Of(typed)).ShouldBe(meant);
    }

    [Fact]
    public void Where_words_exclude_each_other_it_is_told_what_fewer_find()
    {
        Index.Wider(SearchText.Of("r1 mi355x")).ShouldBe([new WiderSearch("r1", "mi355x", 1), new WiderSearch("mi355x", "r1", 2)]);
        Index.Wider(SearchText.Of("nothing")).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_found_by_signs_alone()
    {
        foreach (var typed in new[] { "", "  ", "///", "<>", "\u0000", "%_*", "🙂" })
        {
            Found(typed).ShouldBeEmpty(typed);
            Index.Near(SearchText.Of(typed)).ShouldBeNull(typed);
        }
    }

    private static string[] Found(string typed) => [.. Index.Find(SearchText.Of(typed)).Select(e => e.Title)];

    private static SearchEntry Entry(SearchKind kind, string title, string[] names, params string[] keywords) =>
        new(kind, title, "", _ => "/", names, keywords);
}
