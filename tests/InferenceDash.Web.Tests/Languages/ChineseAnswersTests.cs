using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using InferenceDash.Web.Charts;
using SkiaSharp;

namespace InferenceDash.Web.Tests.Languages;

/// <summary>The API, pictures and commands speak the language that they are asked in; figures, keys and names are the same in all.</summary>
public sealed partial class ChineseAnswersTests(MeasuredSite site) : IClassFixture<MeasuredSite>
{
    // Everything else is a key, a name or a figure.
    private static readonly HashSet<string> Sentences = new(
        ["title", "answer", "narrative", "says", "text", "notes", "reason", "comparison"], StringComparer.Ordinal);

    [Theory]
    [InlineData("/api/v1/spec-decode/" + KnownAddresses.Qwen)]
    [InlineData("/api/v1/spec-decode/" + KnownAddresses.Qwen + "/fleet?users=2000&interactivity=108")]
    [InlineData("/api/v1/spec-decode/" + KnownAddresses.Qwen + "/traffic?load=120,80,900,300")]
    [InlineData("/api/v2/compare/" + KnownLineUps.Published)]
    [InlineData("/api/v2/rank/deepseek-r1?at=60")]
    [InlineData("/api/v1/points?model=qwen-3-5")]
    [InlineData("/api/v1/points?model=glm-5-1&q=published")]
    public async Task The_API_says_its_sentences_in_Chinese_and_everything_else_as_ever(string address)
    {
        var (english, chinese) = (await site.JsonAsync(address), await site.JsonAsync(ChinesePagesTests.Chinese(address)));

        var pairs = Leaves("", english).Zip(Leaves("", chinese)).ToList();
        pairs.ShouldAllBe(pair => pair.First.Path == pair.Second.Path);
        var others = pairs.Where(pair => pair.First.Value != pair.Second.Value).ToList();
        others.Where(pair => IsChinese(pair.Second.Value)).ShouldNotBeEmpty();
        others.ShouldAllBe(pair => Sentences.Contains(Property(pair.First.Path)));
        others.ShouldAllBe(pair => IsChinese(pair.Second.Value) || pair.Second.Value.Contains("lang=zh", StringComparison.Ordinal)
            || IsPunctuation(pair.First.Value, pair.Second.Value));
    }

    [Fact]
    public async Task An_address_of_the_API_that_there_is_not_says_so_in_Chinese()
    {
        var problem = await site.ProblemAsync("/api/v1/no-such-answer?lang=zh", HttpStatusCode.NotFound);

        IsChinese(problem.Text("title")!).ShouldBeTrue();
        IsChinese(problem.Text("detail")!).ShouldBeTrue();
        (await site.ProblemAsync("/api/v1/no-such-answer", HttpStatusCode.NotFound)).Text("title").ShouldBe("Not Found");
    }

    // What a table leaves, hides and is sorted by is a matter of its address, whichever language it is read in.
    [Theory]
    [InlineData("model=glm-5-1&q=published")]
    [InlineData("model=glm-5-1&q=公布")]
    [InlineData("model=qwen-3-5&q=measured")]
    [InlineData("model=qwen-3-5&hide=h100-fp8-mtp-published-1k-1k")]
    [InlineData("model=qwen-3-5&sort=series")]
    public async Task An_address_has_the_same_rows_in_every_language(string query)
    {
        var (english, chinese) = (await RowsOf($"/api/v1/points.csv?{query}"), await RowsOf($"/api/v1/points.csv?{query}&lang=zh"));

        english.Count.ShouldBeGreaterThan(1);
        chinese.ShouldBe(english);
    }

    [Theory]
    [InlineData("排名", "/rank/")]
    [InlineData("最便宜的硬件", "/rank/")]
    [InlineData("deepseek最便宜", "/rank/deepseek-r1")]
    [InlineData("术语表", "/glossary")]
    [InlineData("便宜硬件 60 tok/s/user", "at=60")]
    [InlineData("cheapest", "/rank/")]
    public async Task A_search_finds_Chinese_words_and_leads_to_Chinese_pages(string typed, string place)
    {
        var answer = await site.JsonAsync($"/api/v1/search?q={Uri.EscapeDataString(typed)}&lang=zh");

        var addresses = Leaves("", answer).Where(leaf => Property(leaf.Path) == "url").Select(leaf => leaf.Value).ToList();
        addresses.ShouldContain(url => url.Contains(place, StringComparison.Ordinal));
        addresses.ShouldAllBe(url => url.Contains("lang=zh", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/feed.xml")]
    [InlineData("/llms.txt")]
    public async Task Texts_for_programs_lead_to_pages_in_their_language(string address)
    {
        var addresses = Address.Matches(WebUtility.HtmlDecode(await site.TextAsync($"{address}?lang=zh"))).Select(match => match.Value).ToList();

        addresses.ShouldNotBeEmpty();
        addresses.ShouldAllBe(url => url.Contains("lang=zh", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/api/v1/map")]
    [InlineData("/api/v2/rank/deepseek-r1")]
    [InlineData("/api/v1/acceptance")]
    [InlineData("/api/v1/spec-decode/" + KnownAddresses.Qwen)]
    public async Task A_picture_is_in_Chinese_and_its_PNG_has_a_font_for_it(string address)
    {
        IsChinese(WebUtility.HtmlDecode(await site.TextAsync($"{address}.svg?lang=zh"))).ShouldBeTrue();
        IsChinese(await site.TextAsync($"{address}.svg")).ShouldBeFalse();
        var (english, chinese) = (await site.Client.GetByteArrayAsync($"{address}.png"), await site.Client.GetByteArrayAsync($"{address}.png?lang=zh"));
        chinese.ShouldNotBe(english);
        (await site.Client.GetByteArrayAsync($"{address}.png?lang=zh")).ShouldBe(chinese);
    }

    [Fact]
    public void The_bundled_font_has_every_character_that_is_said_in_Chinese() => Language.Chinese.In(() =>
    {
        using SKFont regular = new(BundledFonts.Regular), strong = new(BundledFonts.Strong);
        return string.Concat(Language.Chinese.Translations.All.Values).Where(c => !char.IsControl(c)).Distinct()
            .Where(c => regular.GetGlyph(c) == 0 || strong.GetGlyph(c) == 0).ToList();
    }).ShouldBeEmpty();

    private static IEnumerable<(string Path, string Value)> Leaves(string path, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Leaves($"{path}.{property.Name}", property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, i) => Leaves($"{path}[{i}]", item)),
        _ => [(path, element.ToString())],
    };

    // Columns of text are set in the language; a line of comment says what the file is.
    private async Task<IReadOnlyList<string>> RowsOf(string address) =>
        [.. (await site.TextAsync(address)).Split('\n').Where(line => !line.StartsWith('#'))];

    private static string Property(string path) => path[(path.LastIndexOf('.') + 1)..].Split('[')[0];

    // Names in a row: "B200, FP8".
    private static bool IsPunctuation(string english, string chinese) =>
        string.Concat(english.Where(char.IsLetterOrDigit)) == string.Concat(chinese.Where(char.IsLetterOrDigit));

    private static bool IsChinese(string text) => Character.IsMatch(text);

    [GeneratedRegex(@"https?://(?!www\.w3\.org|[\w.]+:5000)[^\s()<>""]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address { get; }

    [GeneratedRegex(@"[\u4e00-\u9fff]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Character { get; }
}
