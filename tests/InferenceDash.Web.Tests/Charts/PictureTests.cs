using System.Buffers.Binary;
using System.Net;
using System.Text.RegularExpressions;
using InferenceDash.Web.Tests.Hosting;

namespace InferenceDash.Web.Tests.Charts;

/// <summary>Charts as files: a drawing and a picture, of any width, on either ground.</summary>
public sealed partial class PictureTests(Site site) : IClassFixture<Site>
{
    private const string Comparison = "/api/v1/spec-decode/" + KnownAddresses.Qwen;

    public static TheoryData<string, int, int> Charts => new()
    {
        { Comparison, 960, 560 },
        { "/api/v2/compare/gpu/deepseek-r1-fp4-best", 960, 590 },
    };

    [Theory]
    [MemberData(nameof(Charts))]
    public async Task A_chart_has_the_width_that_is_asked_for_and_keeps_its_shape(string chart, int width, int height)
    {
        SizeOf(await PngAsync($"{chart}.png")).ShouldBe((width, height));
        SizeOf(await PngAsync($"{chart}.png?width=1200")).ShouldBe((1200, (int)Math.Round(height * 1200.0 / width)));
        (await site.TextAsync($"{chart}.svg?width=1200"))
            .ShouldContain($"width=\"1200\" height=\"{Math.Round(height * 1200.0 / width)}\" viewBox=\"0 0 {width} {height}\"");
    }

    [Fact]
    public async Task The_explorer_s_chart_is_a_picture_too() =>
        SizeOf(await PngAsync("/api/v1/points.png?model=glm-5-1&width=600")).Width.ShouldBe(600);

    [Fact]
    public async Task The_same_address_gives_the_same_bytes_and_text_is_drawn_where_no_font_is_installed()
    {
        var first = await PngAsync($"{Comparison}.png?theme=dark");
        first.ShouldBe(await PngAsync($"{Comparison}.png?theme=dark&t=84,108,133"));
        // Other targets change labels and little else.
        first.ShouldNotBe(await PngAsync($"{Comparison}.png?theme=dark&t=84,108,132"));
        first.ShouldNotBe(await PngAsync($"{Comparison}.png"));
    }

    [Theory]
    [InlineData("theme=sepia")]
    [InlineData("width=199")]
    [InlineData("width=3841")]
    [InlineData("width=9e9")]
    public async Task What_cannot_be_drawn_is_refused(string query) =>
        (await site.Client.GetAsync($"{Comparison}.png?{query}")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Both_grounds_have_the_colours_of_the_pages()
    {
        var tokens = StyleSheets.Read("tokens.css");
        var cut = tokens.IndexOf("@media", StringComparison.Ordinal);
        var (light, dark) = (TokensOf(tokens[..cut]), TokensOf(tokens[cut..]));
        var (drawn, drawnDark) = (await StyleOfAsync("light"), await StyleOfAsync("dark"));

        foreach (var name in new[] { "bg", "ink", "ink-2", "ink-3", "mtp", "off", "grid", "axis", "target", "hatch", "sunk", "g-b200", "g-mi355x" })
        {
            drawn.ShouldContain(light[name], Case.Sensitive, name);
            drawnDark.ShouldContain(dark[name], Case.Sensitive, name);
            drawnDark.ShouldNotContain(light[name], Case.Sensitive, name);
        }

        drawn.ShouldNotContain("var(");
    }

    private async Task<string> StyleOfAsync(string theme) => (await site.TextAsync($"{Comparison}.svg?theme={theme}")).Split("<style>")[1].Split("</style>")[0];

    private async Task<byte[]> PngAsync(string address)
    {
        using var answer = await site.Client.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        return await answer.Content.ReadAsByteArrayAsync();
    }

    // The header of a PNG: eight bytes, then a chunk whose data begins with width and height.
    private static (int Width, int Height) SizeOf(byte[] png)
    {
        png.AsSpan(1, 3).SequenceEqual("PNG"u8).ShouldBeTrue();
        return (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }

    private static Dictionary<string, string> TokensOf(string css) => Token().Matches(css).GroupBy(m => m.Groups["name"].Value, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.First().Groups["value"].Value, StringComparer.Ordinal);

    [GeneratedRegex("--(?<name>[a-z0-9-]+): (?<value>#[0-9a-f]{6})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
