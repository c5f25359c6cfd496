namespace InferenceDash.Web.Tests.Addresses;

/// <summary>KnownAddresses of the map and of the assumption sets: building and reading are each other's inverse.</summary>
public sealed class MapUrlsTests
{
    [Fact]
    public void Reading_a_built_address_of_the_map_gives_the_query_it_was_built_from()
    {
        var count = 0;
        foreach (var query in Queries())
        {
            var parsed = QueryParser.ParseMap(QueryOf(SiteUrls.Map(query)));
            parsed.Problems.ShouldBeEmpty();
            parsed.Query.ShouldBe(query);
            count++;
        }

        count.ShouldBe(4 * 3 * 3 * 3 * 3 * 2);
    }

    [Fact]
    public void An_interactivity_takes_the_place_of_a_speed()
    {
        SiteUrls.Map(MapQuery.Default with { Speed = MapSpeed.High, Interactivity = 60.5 }).ShouldBe("/?interactivity=60.5");
        SiteUrls.Map(MapQuery.Default).ShouldBe("/");
    }

    [Fact]
    public void The_address_of_the_answer_has_no_order()
    {
        SiteUrls.MapAnswer(MapQuery.Default with { Sort = MapSort.Ratio, Filter = "h100, fp8" }).ShouldBe("/api/v1/map?q=h100,%20fp8");
    }

    [Theory]
    [InlineData("/assumptions")]
    [InlineData("/assumptions?rates=2026-04")]
    [InlineData("/assumptions?rates=2026-04,2026-07&price=rental&snap=ab12cd34")]
    public void Reading_an_address_of_the_sets_and_building_it_again_gives_the_same(string address)
    {
        var parsed = QueryParser.ParseAssumptions(QueryOf(address));

        parsed.Problems.ShouldBeEmpty();
        SiteUrls.Assumptions(parsed.Query).ShouldBe(address);
    }

    private static IEnumerable<MapQuery> Queries() =>
        from speed in new (MapSpeed? Speed, double? Interactivity)[] { (null, null), (MapSpeed.Low, null), (MapSpeed.Middle, null), (null, 30.6) }
        from sequence in new[] { null, new Sequence(8192, 1024), new Sequence(2048, 512) }
        from source in new PointSource?[] { null, PointSource.Published, PointSource.Measured }
        from sort in Enum.GetValues<MapSort>()
        from filter in new[] { null, "h100 fp8", "GLM 5/5.1, ü & + = ?" }
        from snapshot in new[] { null, "ab12cd34" }
        select new MapQuery
        {
            Speed = speed.Speed,
            Interactivity = speed.Interactivity,
            Sequence = sequence,
            Source = source,
            Sort = sort,
            Filter = filter,
            Snapshot = snapshot,
        };

    private static string QueryOf(string address) => new Uri(new Uri("http://localhost/"), address).Query;
}
