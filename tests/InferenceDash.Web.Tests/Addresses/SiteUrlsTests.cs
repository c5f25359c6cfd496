namespace InferenceDash.Web.Tests.Addresses;

/// <summary>The one class that builds addresses, and the one that reads them, are each other's inverse.</summary>
public sealed class SiteUrlsTests
{
    private const string Slug = "a-b-fp8-mtp-vs-none";

    [Fact]
    public void Reading_a_built_address_gives_the_query_it_was_built_from()
    {
        var count = 0;
        foreach (var query in Queries())
        {
            ShouldReadBack(query);
            count++;
        }

        count.ShouldBeGreaterThan(3000);
    }

    [Theory]
    [InlineData("30.6")]
    [InlineData("0.30000000000000004")]
    [InlineData("108.12345678901234")]
    [InlineData("1.0000000000000002")]
    [InlineData("999999.9999999999")]
    [InlineData("0.00001")]
    [InlineData("0.00000000000000000001")]
    public void What_is_accepted_as_a_target_or_a_rate_reads_back_to_its_last_digit(string text)
    {
        if (TargetText.TryParse(text, out var target, out _))
            ShouldReadBack(ComparisonQuery.Default with { Targets = [target] });
        if (QueryParser.Parse($"usd=h100:{text}") is { Problems.Count: 0 } parsed)
            ShouldReadBack(parsed.Query);
    }

    [Fact]
    public void A_query_of_defaults_has_no_query_string()
    {
        SiteUrls.Comparison(Slug, ComparisonQuery.Default).ShouldBe($"/compare-spec-decode/{Slug}");
        SiteUrls.ComparisonApi(Slug, ComparisonQuery.Default, ".csv").ShouldBe($"/api/v1/spec-decode/{Slug}.csv");
        SiteUrls.Index(null).ShouldBe("/compare-spec-decode");
    }

    [Fact]
    public void An_address_is_there_to_be_read()
    {
        var url = SiteUrls.Comparison(Slug, ComparisonQuery.Default with
        {
            Sequence = new Sequence(8192, 1024),
            Targets = [84, 108.5, 133],
            UsdPerGpuHour = new Dictionary<string, double> { ["h100"] = 2.1 },
        });

        url.ShouldBe($"/compare-spec-decode/{Slug}?seq=8k-1k&t=84,108.5,133&usd=h100:2.1");
    }

    [Fact]
    public void Keys_are_those_of_the_contract()
    {
        var everything = ComparisonQuery.Default with
        {
            Sequence = new Sequence(2048, 512),
            Targets = [84],
            Precisions = [new Precision("fp4"), new Precision("fp8")],
            Metric = "cost",
            IsLog = true,
            Engine = "TRT-LLM",
            Source = PointSource.Measured,
            Price = PriceBasis.Neocloud,
            Assumptions = "2026-04",
            UsdPerGpuHour = new Dictionary<string, double> { ["h100"] = 2.1 },
            KwPerGpu = new Dictionary<string, double> { ["h100"] = 1.4 },
            Snapshot = "ab12cd34",
            TtftCeilingSeconds = 2,
            CostPerMillionTokens = 1.6,
            Concurrency = 64,
            Users = 1000,
            OutputTokensPerSecond = 50_000,
            FleetInteractivity = 44,
            DraftLength = 3,
            AcceptanceRate = 0.8,
            DraftCost = 0.05,
        };

        SiteUrls.Comparison(Slug, everything).ShouldBe(
            $"/compare-spec-decode/{Slug}?seq=2048-512&t=84&prec=fp4,fp8&y=cost&scale=log&engine=TRT-LLM"
            + "&src=measured&price=neocloud&rates=2026-04&usd=h100:2.1&kw=h100:1.4"
            + "&ttft=2&cost=1.6&concurrency=64&users=1000&tokensPerSecond=50000&interactivity=44"
            + "&k=3&alpha=0.8&c=0.05&snap=ab12cd34");
    }

    [Fact]
    public void An_address_is_plain_ascii_whatever_it_holds()
    {
        var url = SiteUrls.Comparison(Slug, ComparisonQuery.Default with { Engine = "vLLM & <é∞>\r\n\0#?=%" });

        url.ShouldMatch(@"\A[\x21-\x7e]+\z");
        url.ShouldNotContain("<");
        QueryParser.Parse(url[url.IndexOf('?', StringComparison.Ordinal)..]).Query.Engine.ShouldBe("vLLM & <é∞>\r\n\0#?=%");
    }

    [Theory]
    [InlineData("T=84")]
    [InlineData("%74=84")]
    [InlineData("?t=84")]
    [InlineData("t=+84+")]
    [InlineData("t=84.000")]
    [InlineData("t=,84,")]
    [InlineData("t=&t=84")]
    public void Other_spellings_of_a_target_mean_the_same(string query)
    {
        var parsed = QueryParser.Parse(query);

        parsed.Query.Targets.ShouldBe([84]);
        parsed.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void What_cannot_be_read_is_left_out_and_named()
    {
        var parsed = QueryParser.Parse("?t=84,fast,133&price=free");

        parsed.Query.Targets.ShouldBe([84, 133]);
        parsed.Query.Price.ShouldBeNull();
        parsed.Problems.Select(p => (p.Key, p.Value)).ShouldBe([("t", "fast"), ("price", "free")]);
    }

    [Fact]
    public void Of_seven_targets_the_first_six_are_read_and_the_seventh_is_named()
    {
        var parsed = QueryParser.Parse("t=1,2,3,4,5,6,7");

        parsed.Query.Targets.ShouldBe([1, 2, 3, 4, 5, 6]);
        parsed.Problems.ShouldHaveSingleItem().Value.ShouldBe("7");
    }

    [Fact]
    public void Another_comparison_keeps_targets_rates_and_axis_and_leaves_precisions_and_engine()
    {
        var query = ComparisonQuery.Default with
        {
            Targets = [84],
            Precisions = [new Precision("fp4")],
            Engine = "vLLM",
            Price = PriceBasis.Rental,
            IsLog = true,
            Snapshot = "ab12cd34",
        };

        var carried = SiteUrls.Carried(query);

        carried.ShouldBe(query with { Precisions = carried.Precisions, Engine = null });
        carried.Precisions.ShouldBeEmpty();
    }

    private static void ShouldReadBack(ComparisonQuery query)
    {
        var url = SiteUrls.Comparison(Slug, query);
        var start = url.IndexOf('?', StringComparison.Ordinal);

        var parsed = QueryParser.Parse(start < 0 ? "" : url[start..]);

        parsed.Problems.ShouldBeEmpty(url);
        var read = parsed.Query;
        read.Targets.ShouldBe(query.Targets, url);
        read.Precisions.ShouldBe(query.Precisions, url);
        read.UsdPerGpuHour.ShouldBe(query.UsdPerGpuHour, ignoreOrder: true, url);
        read.KwPerGpu.ShouldBe(query.KwPerGpu, ignoreOrder: true, url);

        // The rest is compared as a whole, so that a field added later is not forgotten here.
        (read with { Targets = query.Targets, Precisions = query.Precisions, UsdPerGpuHour = query.UsdPerGpuHour, KwPerGpu = query.KwPerGpu })
            .ShouldBe(query, url);
    }

    private static IEnumerable<ComparisonQuery> Queries() =>
        from sequence in new[] { null, new Sequence(8192, 1024), new Sequence(2048, 512) }
        from targets in new double[]?[] { null, [84], [0.5, 30.625, 1_000_000], [133, 84, 84, 1.25, 2, 3] }
        from precisions in new Precision[][] { [], [new("fp4"), new("bf16")] }
        from metric in new[] { null, "cost" }
        from isLog in new[] { false, true }
        from engine in new[] { null, "TRT-LLM", "a, b:c&d=e+f ü" }
        from source in new PointSource?[] { null, PointSource.Published, PointSource.Measured }
        from price in new PriceBasis?[] { null, PriceBasis.Hyperscaler, PriceBasis.Rental }
        from assumptions in new[] { null, "2026-04" }
        from snapshot in new[] { null, "ab12cd34" }
        let usd = price is null ? [] : new Dictionary<string, double> { ["h100"] = 2.10, ["b200"] = 0.000125 }
        let kw = snapshot is null ? [] : new Dictionary<string, double> { ["mi355x"] = 1.4 }
        select new ComparisonQuery
        {
            Sequence = sequence,
            Targets = targets,
            Precisions = precisions,
            Metric = metric,
            IsLog = isLog,
            Engine = engine,
            Source = source,
            Price = price,
            Assumptions = assumptions,
            UsdPerGpuHour = usd,
            KwPerGpu = kw,
            Snapshot = snapshot,
            TtftCeilingSeconds = sequence is null ? null : 1.25,
            CostPerMillionTokens = isLog ? 1.6 : null,
            Concurrency = isLog ? null : 64,
            Users = price is null ? null : 1000,
            OutputTokensPerSecond = price is null ? 1e12 : null,
            FleetInteractivity = snapshot is null ? null : 44.5,
            DraftLength = isLog ? 3 : null,
            AcceptanceRate = isLog ? 0 : 0.8,
            DraftCost = isLog ? 0.05 : null,
        };
}
