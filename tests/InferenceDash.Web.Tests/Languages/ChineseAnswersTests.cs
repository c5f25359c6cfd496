using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using InferenceDash.Web.Charts;
using SkiaSharp;

namespace InferenceDash.Web.Tests.Languages;

/// <summary>The API, pictures and commands speak the language that they are asked in; figures, keys and names are the same in all.</summary>
public sealed partial class ChineseAnswersTests(MeasuredSite site) : IClassFixture<MeasuredSite>
{
    [Theory]
    [InlineData("/api/v1/spec-decode/" + KnownAddresses.Qwen)]
    [InlineData("/api/v1/spec-decode/" + KnownAddresses.Qwen + "/fleet?users=2000&interactivity=108")]
    [InlineData("/api/v1/spec-decode/" + KnownAddresses.Qwen + "/traffic?load=120,80,900,300")]
    [InlineData("/api/v2/compare/" + KnownLineUps.Published)]
    [InlineData("/api/v2/rank/deepseek-r1?at=60")]
    public async Task The_API_says_its_sentences_in_Chinese_and_everything_else_as_ever(string address)
    {
        var (english, chinese) = (await site.JsonAsync(address), await site.JsonAsync(ChinesePagesTests.Chinese(address)));

        var pairs = Leaves("", english).Zip(Leaves("", chinese)).ToList();
        pairs.ShouldAllBe(pair => pair.First.Path == pair.Second.Path);
        var others = pairs.Where(pair => pair.First.Value != pair.Second.Value).ToList();
        others.ShouldNotBeEmpty();
        others.ShouldAllBe(pair => IsChinese(pair.Second.Value) || pair.Second.Value.Contains("lang=zh", StringComparison.Ordinal)
            || IsPunctuation(pair.First.Value, pair.Second.Value));
        others.Where(pair => IsChinese(pair.Second.Value)).ShouldNotBeEmpty();
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
    public void The_bundled_font_has_every_character_that_is_said_in_Chinese()
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            Language.Chinese.Speak();
            using SKFont regular = new(BundledFonts.Regular), strong = new(BundledFonts.Strong);
            string.Concat(Language.Chinese.Translations.All.Values).Where(c => !char.IsControl(c)).Distinct()
                .Where(c => regular.GetGlyph(c) == 0 || strong.GetGlyph(c) == 0).ShouldBeEmpty();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static IEnumerable<(string Path, string Value)> Leaves(string path, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Leaves($"{path}.{property.Name}", property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, i) => Leaves($"{path}[{i}]", item)),
        _ => [(path, element.ToString())],
    };

    // Names in a row: "B200, FP8".
    private static bool IsPunctuation(string english, string chinese) =>
        string.Concat(english.Where(char.IsLetterOrDigit)) == string.Concat(chinese.Where(char.IsLetterOrDigit));

    private static bool IsChinese(string text) => Character.IsMatch(text);

    [GeneratedRegex(@"[\u4e00-\u9fff]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Character { get; }
}
