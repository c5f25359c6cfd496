using System.Globalization;

namespace InferenceDash.Web.Tests.Comparing;

/// <summary>What a page prints is what the API says, rounded: under every price, between points and of measurements.</summary>
public sealed class AgreementTests(MeasuredSite site) : IClassFixture<MeasuredSite>
{
    private static readonly (string Metric, string Property)[] Metrics =
    [
        ("Throughput", "throughputPerGpu"), ("Cost", "costPerMillionTokens"), ("Per megawatt", "tokensPerSecondPerMegawatt"), ("Concurrency", "concurrency"),
    ];

    [Theory]
    [MemberData(nameof(PublishedPages.Slugs), MemberType = typeof(PublishedPages))]
    public async Task Of_published_points_under_other_rates(string slug)
    {
        await ShouldAgreeAsync(slug, "src=published&rates=2026-07");
        await ShouldAgreeAsync(slug, "src=published&price=rental");
    }

    [Theory]
    [MemberData(nameof(PublishedPages.Slugs), MemberType = typeof(PublishedPages))]
    public async Task Between_and_below_published_points(string slug)
    {
        var t = PublishedPages.Targets(slug);

        await ShouldAgreeAsync(slug, FormattableString.Invariant($"src=published&t={t[0] / 2},{(t[0] + t[1]) / 2},{(t[1] + (3 * t[2])) / 4}"));
    }

    [Theory]
    [InlineData(KnownAddresses.GptOss, "seq=1k-1k&t=40,66.6,100,120")]
    [InlineData(KnownAddresses.GptOss, "usd=h100:0.01&kw=h100:50")]
    [InlineData(KnownAddresses.GptOssOnB200, "price=neocloud")]
    [InlineData(KnownAddresses.Qwen, "usd=h100:1000")]
    public async Task Of_measured_points(string slug, string query) => await ShouldAgreeAsync(slug, query);

    private async Task ShouldAgreeAsync(string slug, string query)
    {
        var page = await site.PageAsync(KnownAddresses.Page(slug, query));
        var targets = (await site.ComparisonAsync(slug, query)).Targets();
        foreach (var (metric, property) in Metrics)
        {
            var cells = page.Figures(metric);
            cells.Length.ShouldBe(targets.Length);
            foreach (var (cell, target) in cells.Zip(targets))
            {
                ShouldAgree(cell.Method, target.GetProperty("method").Number(property), $"{metric} {query}");
                ShouldAgree(cell.Off, target.GetProperty("off").Number(property), $"{metric} {query}");
            }
        }
    }

    // Half a unit of the last digit printed; zeros at the end of an integer may be no digits.
    private static void ShouldAgree(string printed, double? value, string what)
    {
        if (value is not { } expected)
        {
            printed.ShouldBe("—", what);
            return;
        }

        var digits = printed.Trim('≥', '≤', '~', '\u00A0').Replace(",", "", StringComparison.Ordinal);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var unit = point >= 0 ? Math.Pow(10, point + 1 - digits.Length) : Math.Pow(10, digits.Length - digits.TrimEnd('0').Length);
        double.Parse(digits, CultureInfo.InvariantCulture).ShouldBe(expected, (0.5 * unit) + (1e-9 * expected), $"{what}: {printed}");
    }
}
