using System.Net;
using System.Text.RegularExpressions;

namespace InferenceDash.Web.Tests.Charts;

/// <summary>Pictures of the ranking, the map and the acceptance lengths: they say what their pages say.</summary>
public sealed partial class PagePictureTests(Site site) : IClassFixture<Site>
{
    private const string Ranking = "/api/v2/rank/deepseek-r1", Map = "/api/v1/map", Lengths = "/api/v1/acceptance";

    [Theory]
    [InlineData(Ranking)]
    [InlineData(Map)]
    [InlineData(Lengths)]
    public async Task The_same_address_gives_the_same_bytes_on_either_ground_and_at_any_width(string picture)
    {
        var first = await site.Client.GetByteArrayAsync($"{picture}.png?width=600");
        first.ShouldBe(await site.Client.GetByteArrayAsync($"{picture}.png?width=600&theme=light"));
        first.ShouldNotBe(await site.Client.GetByteArrayAsync($"{picture}.png?width=600&theme=dark"));
        (await site.TextAsync($"{picture}.svg?width=1200")).ShouldContain("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\"");
        foreach (var wrong in new[] { "theme=sepia", "width=199", "no-such-key=1" })
            await site.ProblemAsync($"{picture}.svg?{wrong}", HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("/rank/deepseek-r1")]
    [InlineData("/")]
    [InlineData("/acceptance")]
    public async Task A_link_to_the_page_shows_its_picture_at_the_size_that_is_said(string address)
    {
        var page = await site.PageAsync(address);
        var url = new Uri(Property(page, "og:image"));
        var png = await site.Client.GetByteArrayAsync(url.PathAndQuery);

        Property(page, "og:image:width").ShouldBe($"{System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16))}");
        Property(page, "og:image:height").ShouldBe($"{System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))}");
        page.QuerySelectorAll("#data .head a.btn").Select(a => a.TextContent).ShouldContain("PNG");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?by=throughput&at=60")]
    [InlineData("?vendor=amd")]
    public async Task A_ranking_is_drawn_with_the_names_and_figures_of_its_table_in_their_order(string query)
    {
        var table = await site.PageAsync($"/rank/deepseek-r1{query}");
        var words = await WordsAsync($"{Ranking}.svg{query}");

        var names = table.QuerySelectorAll("table.rank tbody th.name a, table.rank tbody th.name b").Select(n => n.FirstChild!.TextContent).ToList();
        words.Where(names.Contains).ShouldBe(names);
        var figures = table.QuerySelectorAll("table.rank td.cost b").Select(b => b.TextContent).ToList();
        words.Where(figures.Contains).ShouldBe(figures);
        foreach (var method in table.QuerySelectorAll("table.rank td.how .key").Select(k => k.Words()))
            words.ShouldContain(w => w.StartsWith(method, StringComparison.Ordinal), method);
    }

    [Fact]
    public async Task Off_is_told_by_the_shape_of_its_mark_and_a_bound_by_an_arrow()
    {
        var off = await site.TextAsync($"{Ranking}.svg?spec=none&at=20");
        off.ShouldContain("class=\"knot hollow s-off best\"");
        off.ShouldNotContain("r=\"8\"", Case.Sensitive, "no ranked figure is of a method");
        off.ShouldContain("class=\"bound s-off\"");
        (await site.TextAsync($"{Ranking}.svg?spec=mtp")).ShouldContain("class=\"knot f-mtp\" cx=\"0\" cy=\"0\" r=\"8\"");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?speed=low")]
    [InlineData("?interactivity=60")]
    public async Task Every_cell_of_the_map_has_its_ratio_and_its_weakness_in_words(string query)
    {
        var cells = (await site.PageAsync($"/{query}")).QuerySelectorAll(".map .cell");
        var words = await WordsAsync($"{Map}.svg{query}");

        var ratios = cells.Select(c => c.One("b").TextContent).Where(t => t.EndsWith('×')).ToList();
        words.Where(w => Ratio().IsMatch(w)).Order(StringComparer.Ordinal).ShouldBe(ratios.Order(StringComparer.Ordinal));
        var weak = cells.SelectMany(c => c.QuerySelectorAll(".marks")).SelectMany(m => m.TextContent.Split(", ")).Distinct(StringComparer.Ordinal);
        var all = string.Join(' ', words);
        foreach (var mark in weak)
            all.ShouldContain(mark);
    }

    [Fact]
    public async Task The_heat_map_has_the_colours_of_the_page_and_ink_that_stands_out_on_each()
    {
        var tokens = StyleSheets.Read("tokens.css");
        var svg = await site.TextAsync($"{Map}.svg");
        foreach (var name in new[] { "h-o3", "h-o1", "h-tie", "h-m1", "h-m3", "h-m5", "h-dark" })
            svg.ShouldContain(Regex.Match(tokens, $"--{name}: (#[0-9a-f]{{6}})", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value);
    }

    private async Task<List<string>> WordsAsync(string picture) =>
        [.. Text().Matches(await site.TextAsync(picture)).Select(m => WebUtility.HtmlDecode(m.Groups["words"].Value))];

    private static string Property(AngleSharp.Dom.IParentNode page, string name) =>
        page.One($"head meta[property='{name}']").GetAttribute("content").ShouldNotBeNull();

    [GeneratedRegex("<text[^>]*>(?<words>[^<]*)</text>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Text();

    [GeneratedRegex(@"^\d+\.\d+×$", RegexOptions.None, 1000)]
    private static partial Regex Ratio();
}
