using InferenceDash.Store;

namespace InferenceDash.Web.Tests.Comparing;

/// <summary>Points that somebody else published are theirs on every page and in every file, and nobody else's.</summary>
public sealed class OtherPublisherTests(OtherPublisherTests.PublishedSite site) : IClassFixture<OtherPublisherTests.PublishedSite>
{
    private const string Theirs = "InferenceX";
    private const string Nobody = "a publisher that the data does not name";

    [Theory]
    [InlineData("qwen-3-5-h100-int4-mtp-vs-none", "Acme")]
    [InlineData("qwen-3-5-h200-int4-mtp-vs-none", Nobody)]
    public async Task Page_table_and_picture_name_who_published_them(string slug, string publisher)
    {
        var page = await site.PageAsync(KnownAddresses.Page(slug));

        foreach (var text in new[] { page.One(".hero .prose").Words(), page.One("footer").Words() })
            text.ShouldNotContain(Theirs);
        page.One(".hero .prose").Words().ShouldContain(publisher);
        foreach (var extension in new[] { ".csv", ".svg" })
        {
            var file = await site.TextAsync(KnownAddresses.Api(slug + extension));
            file.ShouldContain(publisher, Case.Sensitive, extension);
            file.ShouldNotContain(Theirs, Case.Sensitive, extension);
        }
    }

    [Theory]
    [InlineData("qwen-3-5-h100-int4-mtp-vs-none")]
    [InlineData("qwen-3-5-h200-int4-mtp-vs-none")]
    public async Task Their_costs_rest_on_the_newest_assumptions_and_not_on_those_of_another_publisher(string slug)
    {
        var comparison = await site.ComparisonAsync(slug);

        comparison.GetProperty("assumptions").Text("set").ShouldNotBe("2026-04");
    }

    [Fact]
    public async Task The_site_names_both_where_both_are_shown()
    {
        var page = await site.PageAsync("/compare-spec-decode");

        page.One("footer").Words().ShouldContain("Acme");
        page.One("footer").Words().ShouldContain(Theirs);
    }

    /// <summary>A site with points of another publisher, and of one that nobody names, beside the bundled ones.</summary>
    public sealed class PublishedSite : OwnSite
    {
        private const string Header =
            "model,gpu,precision,sequence,spec_method,interactivity_tok_s_user,throughput_tok_s_gpu,cost_usd_per_mtok,tok_s_per_mw,concurrency,"
            + "band_low_tok_s_user,band_high_tok_s_user,digits,source,publisher,page_address,assumption_set,price_basis";

        private static readonly (string Gpu, string Publisher)[] Publishers = [("h100", "Acme"), ("h200", "")];

        public PublishedSite() => FillAsync().GetAwaiter().GetResult();

        private async Task FillAsync()
        {
            var store = new BenchmarkStore(new StoreOptions { Path = StorePath }, TimeProvider.System);
            await store.OpenAsync();
            var file = Path.Combine(Path.GetDirectoryName(StorePath)!, "acme.csv");
            await File.WriteAllLinesAsync(file, Rows().Prepend(Header));
            (await store.ImportAsync([file], new ImportOptions())).Rejected.ShouldBeEmpty();
        }

        private static IEnumerable<string> Rows() =>
            from publisher in Publishers
            from point in new[] { ("mtp", 60, 900), ("mtp", 120, 400), ("none", 50, 700), ("none", 90, 350) }
            select $"qwen-3-5,{publisher.Gpu},int4,1k/1k,{point.Item1},{point.Item2},{point.Item3},,,16,,,table,acme-bench-2027-q1,{publisher.Publisher},,,";
    }
}
