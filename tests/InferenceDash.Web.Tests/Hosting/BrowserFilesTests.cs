using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>What a browser fetches besides the page itself, and what of it before the first paint.</summary>
public sealed partial class BrowserFilesTests(Site site) : IClassFixture<Site>
{
    private const string ForGood = "max-age=31536000, immutable";

    public static TheoryData<string> Pages => ["/", KnownAddresses.Page(KnownAddresses.Qwen), "/inference", "/docs/methodology", "/data", "/bring"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task One_style_sheet_and_no_script_stand_before_the_first_paint(string address)
    {
        var head = (await site.PageAsync(address)).Head.ShouldNotBeNull();

        var sheet = head.QuerySelectorAll("link[rel=stylesheet]").ShouldHaveSingleItem();
        // ApexCharts writes a sheet of its own unless it finds this one.
        sheet.Id.ShouldBe("apexcharts-css");
        head.QuerySelectorAll("script[src]:not([type=module]):not([defer]):not([async])").ShouldBeEmpty();
        head.QuerySelectorAll("style").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_policy_names_the_one_script_that_stands_in_the_page(string address)
    {
        using var response = await site.Client.GetAsync(address);
        var page = Html.Parse(await response.Content.ReadAsStringAsync());

        var script = page.QuerySelectorAll("script:not([src], [type='application/json'], [type='application/ld+json'])").ShouldHaveSingleItem().TextContent;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
        response.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain($"script-src 'self' 'sha256-{hash}';");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task What_a_page_names_is_there_under_a_name_that_tells_its_content(string address)
    {
        var page = await site.PageAsync(address);
        var named = page.QuerySelectorAll("link[rel=stylesheet], link[rel=modulepreload], script[src]")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!).ToList();

        named.ShouldNotBeEmpty();
        named.ShouldAllBe(file => Fingerprint().IsMatch(file));
        foreach (var file in named)
            await site.TextAsync("/" + file);
    }

    [Fact]
    public async Task The_entry_point_is_asked_for_again_and_its_parts_are_kept_for_good()
    {
        (await CachingOfAsync("/js/site.js")).ShouldBe("no-cache");

        var parts = await AllPartsAsync();
        parts.ShouldNotBeEmpty();
        foreach (var part in parts)
            (await CachingOfAsync(part)).ShouldBe(ForGood, part);
    }

    [Fact]
    public async Task A_page_with_a_chart_has_its_scripts_on_their_way_and_one_without_has_none_of_them()
    {
        var parts = await AllPartsAsync();
        string[] ofCharts = [.. parts.Where(p => p.Contains("/apexcharts-", StringComparison.Ordinal) || p.Contains("/plot-", StringComparison.Ordinal))];
        ofCharts.Length.ShouldBe(2);

        PreloadedBy(await site.PageAsync(KnownAddresses.Page(KnownAddresses.Qwen))).ShouldBe(ofCharts, ignoreOrder: true);
        PreloadedBy(await site.PageAsync("/data")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_style_sheet_holds_every_source()
    {
        var bundled = await site.TextAsync("/css/site.css");

        foreach (var source in StyleSheets.Names().Except(["site.css"]))
        {
            var selector = FirstClass().Match(StyleSheets.Read(source));
            (selector.Success ? selector.Value : "--").ShouldSatisfyAllConditions(
                s => bundled.ShouldContain(s, Case.Sensitive, source),
                s => StyleSheets.Read("site.css").ShouldContain($"\"./{source}\"", Case.Sensitive));
        }
    }

    [Theory]
    [InlineData("/css/base.css")]
    [InlineData("/js/search.js")]
    [InlineData("/package.json")]
    public async Task Sources_are_not_served(string address)
    {
        using var response = await site.Client.GetAsync(address);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<string> CachingOfAsync(string address)
    {
        using var response = await site.Client.GetAsync(address);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        return response.Headers.NonValidated["Cache-Control"].ToString();
    }

    private static IEnumerable<string> PreloadedBy(IDocument page) =>
        page.QuerySelectorAll("link[rel=modulepreload]").Select(l => "/" + l.GetAttribute("href"));

    // What the entry point imports, and what that imports.
    private async Task<IReadOnlyCollection<string>> AllPartsAsync()
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var unread = new Queue<string>(["/js/site.js"]);
        while (unread.TryDequeue(out var script))
        {
            var parts = PartsOf(await site.TextAsync(script)).Select(part => new Uri(new Uri("http://site" + script), part).AbsolutePath);
            foreach (var part in parts.Where(found.Add))
                unread.Enqueue(part);
        }

        return found;
    }

    private static IEnumerable<string> PartsOf(string script) => Import().Matches(script).Select(match => match.Groups["part"].Value);

    [GeneratedRegex("""(?:from|import)\s*\(?"(?<part>[^"]+\.js)"\)?""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Import();

    // The SDK's, or that of a chunk.
    [GeneratedRegex(@"(\.[a-z0-9]{10}|-[A-Z0-9]{8})\.(css|js)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fingerprint();

    [GeneratedRegex(@"(?<=\n)\.[a-z][a-z-]+", RegexOptions.None, 1000)]
    private static partial Regex FirstClass();
}
