using System.Xml;
using System.Xml.Linq;

namespace InferenceDash.Web.Tests.Comparing;

/// <summary>The chart as a picture of its own: it can be embedded anywhere and runs nothing.</summary>
public sealed class SvgTests(MeasuredSite site) : IClassFixture<MeasuredSite>
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Pictures =>
    [
        KnownAddresses.Api(KnownAddresses.Qwen + ".svg"),
        KnownAddresses.Api(KnownAddresses.DeepSeek + ".svg", "y=cost&scale=log&t=20,30.6,99"),
        KnownAddresses.Api("qwen-3-5-b200-fp4-mtp-vs-none.svg", "prec=fp8,bf16"),
        KnownAddresses.Api(KnownAddresses.Qwen + ".svg", "y=concurrency"),
        KnownAddresses.Api(KnownAddresses.GptOss + ".svg", "seq=1k-8k"),
        KnownAddresses.Api(KnownAddresses.GptOss + ".svg", "seq=2048-512&scale=log"),
        KnownAddresses.Api(KnownAddresses.GptOssOnB200 + ".svg"),
    ];

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task A_picture_is_well_formed_and_runs_nothing(string address)
    {
        var root = await PictureAsync(address);

        root.Name.ShouldBe(Svg + "svg");
        foreach (var element in root.DescendantsAndSelf())
        {
            element.Name.Namespace.ShouldBe(Svg, element.Name.LocalName);
            element.Name.LocalName.ShouldNotBeOneOf("script", "foreignObject", "image", "use", "a", "iframe");
            foreach (var attribute in element.Attributes())
            {
                attribute.Name.LocalName.ShouldNotStartWith("on");
                attribute.Name.LocalName.ShouldNotBeOneOf("href", "style");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task A_picture_names_no_number_that_is_none(string address)
    {
        (await site.TextAsync(address)).ShouldNotMatch(@"\b(NaN|Infinity|null)\b|∞");
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task Ids_of_a_picture_are_unique(string address)
    {
        (await PictureAsync(address)).DescendantsAndSelf().Select(e => e.Attribute("id")?.Value).OfType<string>().ShouldBeUnique();
    }

    [Fact]
    public async Task A_picture_says_what_it_shows_and_where_it_comes_from()
    {
        var text = (await PictureAsync(KnownAddresses.Api(KnownAddresses.DeepSeek + ".svg"))).Value;

        text.ShouldContain("DeepSeek V4 Pro 1.6T");
        text.ShouldContain("H200 FP8: MTP vs Off");
        text.ShouldContain("Off leads below 31");
        text.ShouldContain("InferenceX");
        text.ShouldContain("2026-04");
    }

    [Fact]
    public async Task A_picture_shows_every_knot_of_both_curves()
    {
        var root = await PictureAsync(KnownAddresses.Api(KnownAddresses.DeepSeek + ".svg"));

        var knots = root.Descendants()
            .Select(e => e.Attribute("class")?.Value ?? "")
            .Where(css => css.Split(' ').Contains("knot") && !css.Contains("even", StringComparison.Ordinal));
        knots.Count().ShouldBe(6);
        root.Descendants(Svg + "polyline").Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_picture_has_a_policy_of_its_own()
    {
        using var response = await site.Client.GetAsync(KnownAddresses.Api(KnownAddresses.Qwen + ".svg"));

        response.Content.Headers.ContentType?.MediaType.ShouldBe("image/svg+xml");
        var policy = response.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("style-src 'unsafe-inline'");
        policy.ShouldNotContain("script-src");
        policy.ShouldNotContain("unsafe-eval");
    }

    private async Task<XElement> PictureAsync(string address)
    {
        using var reader = XmlReader.Create(new StringReader(await site.TextAsync(address)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XDocument.Load(reader).Root!;
    }
}
