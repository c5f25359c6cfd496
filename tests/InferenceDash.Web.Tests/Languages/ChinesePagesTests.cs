using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace InferenceDash.Web.Tests.Languages;

/// <summary>Every page is there in Chinese too: whole, with the same figures, and its links stay in Chinese.</summary>
public sealed partial class ChinesePagesTests(MeasuredSite site) : IClassFixture<MeasuredSite>
{
    public static TheoryData<string> Pages =>
    [
        "/", "/?interactivity=60", "/compare-spec-decode", "/compare", "/rank", "/rank/qwen-3-5?at=60", "/rank/deepseek-r1?at=500",
            "/inference?model=qwen-3-5",
        "/inference?view=table", "/acceptance", "/evaluations", "/assumptions", "/data", "/changes", "/docs", "/docs/methodology", "/docs/reference",
            "/glossary",
        "/search?q=b200", "/search?q=zzzz", "/search", "/bring", "/status", "/s?to=%2Frank%3Flang%3Dzh",
        KnownAddresses.Page(KnownAddresses.Qwen), KnownAddresses.Page(KnownAddresses.Qwen, "t=abc,20&seq=9k-9k&src=own&cost=1.6&users=2000&interactivity=108"),
        KnownAddresses.Page(KnownAddresses.GptOss, "t=90&k=3&alpha=0.8&c=0.05&al=2.5&ttft=2"), KnownLineUps.Page(KnownLineUps.Published),
        "/embed/map", "/embed/rank/deepseek-r1", "/embed" + KnownAddresses.Page(KnownAddresses.Qwen),
    ];

    public static TheoryData<string> Missing => ["/no-such-page", "/compare-spec-decode/no-such", "/rank/no-such", "/compare/gpu/no-such"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_no_English_sentence(string address) => EnglishOf(await site.PageAsync(Chinese(address))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Missing))]
    public async Task Nor_has_one_that_says_that_there_is_none(string address) =>
        EnglishOf(await site.PageAsync(Chinese(address), HttpStatusCode.NotFound)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Its_links_forms_and_menus_stay_in_Chinese(string address)
    {
        var page = await site.PageAsync(Chinese(address));

        // The examples of the API's description are asked as they stand there.
        Within(page.QuerySelectorAll("a[href]:not([hreflang]):not(:has(code))"), "href").Where(url => !IsChinese(url)).ShouldBeEmpty();
        Within(page.QuerySelectorAll("option[data-url]"), "data-url").Where(url => !IsChinese(url)).ShouldBeEmpty();
        Within(page.QuerySelectorAll("[data-copy], [data-suggestions], [data-opens]"), "data-copy", "data-suggestions", "data-opens")
            .Where(url => !IsChinese(url)).ShouldBeEmpty();
        page.QuerySelectorAll("link[rel=alternate][type], link[rel=canonical]").Select(link => link.GetAttribute("href")!)
            .Where(url => !IsChinese(url) && !url.EndsWith(SiteUrls.ApiDocument, StringComparison.Ordinal)).ShouldBeEmpty();
        page.QuerySelectorAll("form[method=get]").Where(form => form.QuerySelector("input[name=lang][value=zh]") is null).ShouldBeEmpty();
        Within(page.QuerySelectorAll("form[method=post]"), "action").Where(url => !IsChinese(url)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_same_figures_stand_in_its_tables(string address)
    {
        if (IsOfTheMoment(address))
            return;
        var (english, chinese) = (await site.PageAsync(address), await site.PageAsync(Chinese(address)));

        FiguresOf(chinese).ShouldBe(FiguresOf(english));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task English_is_what_it_was_after_it(string address)
    {
        if (IsOfTheMoment(address))
            return;
        var before = await site.TextAsync(address);
        await site.TextAsync(Chinese(address));

        (await site.TextAsync(address)).ShouldBe(before);
        ChineseCharacters.IsMatch(WebUtility.HtmlDecode(before).Replace(Language.Chinese.Name, "", StringComparison.Ordinal)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/rank/qwen-3-5?at=60")]
    [InlineData("/docs/methodology")]
    [InlineData("/compare-spec-decode/" + KnownAddresses.Qwen + "?t=84,108")]
    public async Task A_page_names_itself_in_the_other_language(string address)
    {
        var (english, chinese) = (await site.PageAsync(address), await site.PageAsync(Chinese(address)));

        english.DocumentElement.GetAttribute("lang").ShouldBe("en");
        chinese.DocumentElement.GetAttribute("lang").ShouldBe("zh-Hans");
        english.One("header a.language").GetAttribute("href").ShouldBe(Chinese(address));
        chinese.One("header a.language").GetAttribute("href").ShouldBe(address);
        foreach (var page in new[] { english, chinese })
        {
            var path = new Uri(page.One("link[hreflang=x-default]").GetAttribute("href")!).PathAndQuery;
            path.ShouldNotContain("lang=");
            page.One("link[hreflang=en]").GetAttribute("href").ShouldBe(page.One("link[hreflang=x-default]").GetAttribute("href"));
            new Uri(page.One("link[hreflang=zh-Hans]").GetAttribute("href")!).PathAndQuery.ShouldBe(Chinese(path));
            new Uri(page.One("link[rel=canonical]").GetAttribute("href")!).PathAndQuery.ShouldBe(page == english ? path : Chinese(path));
        }
    }

    [Theory]
    [InlineData("/compare/GPU/DeepSeek-R1-fp8-best?lang=zh")]
    [InlineData("/Compare-Spec-Decode/QWEN-3-5-h100-fp8-mtp-vs-none?t=84&lang=zh")]
    [InlineData("/rank/Qwen-3-5?lang=zh")]
    [InlineData("/rank?model=qwen-3-5&at=60&lang=zh")]
    [InlineData("/ask?model=qwen-3-5&gpu=h100&lang=zh")]
    [InlineData("/?filter=&lang=zh")]
    public async Task An_address_that_leads_on_keeps_the_language(string address)
    {
        using var response = await site.Client.GetAsync(address);

        var location = response.Headers.Location.ShouldNotBeNull(address).ToString();
        Regex.Count(location, "lang=zh", RegexOptions.None, TimeSpan.FromSeconds(1)).ShouldBe(1, location);
        location.Count(c => c == '?').ShouldBe(1, location);
    }

    [Theory]
    [InlineData("?lang=zh", "zh")]
    [InlineData("?lang=ZH", "zh")]
    [InlineData("?LANG=zh", "zh")]
    [InlineData("?lang=zh%20", "zh")]
    [InlineData("?lang=en&lang=zh", "zh")]
    [InlineData("?lang=zh&lang=zh", "zh")]
    [InlineData("?lang=zh&lang=", "zh")]
    [InlineData("?lang=zh&lang=en", "en")]
    [InlineData("?t=84&lang=", "en")]
    [InlineData("?language=zh", "en")]
    [InlineData("?lang=fr", "en")]
    [InlineData("", "en")]
    [InlineData(null, "en")]
    public void The_last_language_that_an_address_names_counts(string? query, string language) =>
        QueryParser.LanguageOf(query).Key.ShouldBe(language);

    [Fact]
    public async Task A_language_that_there_is_not_is_said_and_the_page_is_English()
    {
        var page = await site.PageAsync("/rank/qwen-3-5?lang=fr");

        page.DocumentElement.GetAttribute("lang").ShouldBe("en");
        page.One(".problems").Words().ShouldContain("lang=fr");
        (await site.ProblemAsync("/api/v2/rank/qwen-3-5?lang=fr", HttpStatusCode.BadRequest)).Text("detail").ShouldNotBeNull().ShouldContain("zh");
    }

    [Theory]
    [InlineData(KnownLineUps.Gpus)]
    [InlineData(KnownLineUps.Drafts + "?load=120,80,900,300&users=1000&al=2.5&good-ttft=2&cost=2")]
    [InlineData(KnownLineUps.Dates)]
    [InlineData(KnownLineUps.Engines)]
    public async Task A_comparison_of_any_series_is_in_Chinese_throughout(string name)
    {
        var (lineUps, address) = (new LineUpSite(), KnownLineUps.Page(name));

        EnglishOf(await lineUps.PageAsync(Chinese(address))).ShouldBeEmpty();
        FiguresOf(await lineUps.PageAsync(Chinese(address))).ShouldBe(FiguresOf(await lineUps.PageAsync(address)));
    }

    [Fact]
    public void A_short_link_keeps_it() => SiteUrls.View("/rank/qwen-3-5?at=60&lang=zh").ShouldBe("/rank/qwen-3-5?at=60&lang=zh");

    // The server's own state, and forms with a token.
    private static bool IsOfTheMoment(string address) =>
        address.StartsWith(SiteUrls.Status, StringComparison.Ordinal) || address.StartsWith(SiteUrls.Bring, StringComparison.Ordinal)
        || address.StartsWith(SiteUrls.Short + "?", StringComparison.Ordinal);

    internal static string Chinese(string address) => address.Contains('?', StringComparison.Ordinal) ? $"{address}&lang=zh" : $"{address}?lang=zh";

    private static bool IsChinese(string url) => url.Contains("lang=zh", StringComparison.Ordinal);

    // Addresses of this site that a reader opens. A file is in the language of the address beside it; other files have none.
    private static IEnumerable<string> Within(IEnumerable<IElement> elements, params string[] attributes) => elements
        .SelectMany(element => attributes.Select(element.GetAttribute)).OfType<string>()
        .Where(url => url.StartsWith('/') && !url.StartsWith(SiteUrls.ApiDocument, StringComparison.Ordinal));

    private static IEnumerable<string> FiguresOf(IHtmlDocument page) => page.QuerySelectorAll("main td").Select(cell =>
        string.Join(' ', Figures.Matches(cell.TextContent).Select(match => match.Value).Order(StringComparer.Ordinal)));

    // Names, addresses, keys and code are the same in every language, and what is in another one says so.
    private static IEnumerable<string> EnglishOf(IHtmlDocument page)
    {
        // The description of a document is its first paragraph.
        var isDocument = page.QuerySelector("article[lang=en]") is not null;
        foreach (var other in page.QuerySelectorAll("script, style, code, pre, textarea, [lang=en]").ToList())
            other.Remove();
        var attributes = page.All.SelectMany(element =>
            new[] { "aria-label", "title", "placeholder", "alt", "data-says", "data-still" }.Select(element.GetAttribute));
        var metas = page.QuerySelectorAll("meta[name=description], meta[property='og:title'], meta[property='og:description'], meta[property='og:image:alt']")
            .Select(meta => meta.GetAttribute("content")).Where(_ => !isDocument);
        return page.DocumentElement.GetDescendants().OfType<IText>().Select(text =>
            text.Data).Concat(attributes.OfType<string>()).Concat(metas.OfType<string>())
            .Select(text => text.Trim()).Where(text => EnglishWords.IsMatch(text)).Distinct(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\b[a-z]{2,}[,;:]? [a-z]{2,}[,;:]? [a-z]{2,}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EnglishWords { get; }

    [GeneratedRegex(@"[0-9]+(?:[.,][0-9]+)*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Figures { get; }

    [GeneratedRegex(@"[\u3000-\u303f\u4e00-\u9fff\uff01-\uff60]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ChineseCharacters { get; }
}
