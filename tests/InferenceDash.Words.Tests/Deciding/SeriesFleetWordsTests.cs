namespace InferenceDash.Words.Tests.Deciding;

public sealed class SeriesFleetWordsTests
{
    private static readonly FleetDemand Demand = FleetDemand.OfUsers(1000, 20, new Sequence(1024, 1024));

    [Fact]
    public void The_cheapest_fleet_is_named_with_what_it_saves()
    {
        // 1,000 users at 20 tok/s/user and 1k/1k are 40,000 tok/s: 200 GPUs of 200 tok/s against 400 of 100, $730 a month each.
        Says(Given.Curve((10, 300), (20, 200), (40, 100)), Given.Curve((10, 150), (20, 100), (40, 50)))
            .ShouldBe("GPU 0 serves 1,000 users at 20 tok/s/user for $146,000 a month with 200 GPUs, $146,000 less than GPU 1.");
    }

    [Fact]
    public void The_baseline_saves_nothing_beside_itself()
    {
        Says(Given.Curve((10, 150), (20, 100), (40, 50)), Given.Curve((10, 300), (20, 200), (40, 100)))
            .ShouldBe("GPU 1 serves 1,000 users at 20 tok/s/user for $146,000 a month with 200 GPUs.");
    }

    [Fact]
    public void Without_a_value_nobody_is_named()
    {
        Says(Given.Curve((30, 150), (40, 100)), Curve.Empty).ShouldBe("No series has a figure with a price for 1,000 users at 20 tok/s/user.");
    }

    [Fact]
    public void A_fleet_costs_more_or_less_than_the_baselines()
    {
        var sizes = Sizes(LineOf.Series(
            Given.Curve((10, 300), (20, 200), (40, 100)),
            Given.Curve((10, 150), (20, 100), (40, 50)),
            Given.Curve((30, 150), (40, 100))));

        SeriesFleetWords.Against(sizes[0], sizes[1]).ShouldBe("$146,000 less");
        SeriesFleetWords.Against(sizes[1], sizes[0]).ShouldBe("$146,000 more");
        SeriesFleetWords.Against(sizes[0], sizes[0]).ShouldBe("the same");
        SeriesFleetWords.Against(sizes[2], sizes[0]).ShouldBe("");
    }

    [Fact]
    public void A_budget_is_answered_fastest_first()
    {
        SeriesFleetWords.Budget(0.2, [("B200", 107.9), ("MI355X", 147), ("GB300", null)])
            .ShouldBe("For at most $0.20 per million tokens, MI355X reaches 147.0 tok/s/user, B200 107.9.");
        SeriesFleetWords.Budget(0.2, [("B200", 107.9), ("GB300", null)])
            .ShouldBe("For at most $0.20 per million tokens, B200 reaches 107.9 tok/s/user; no other series has a figure.");
        SeriesFleetWords.Budget(0.2, [("B200", null)]).ShouldBe("For at most $0.20 per million tokens, no series has a figure.");
    }

    [Fact]
    public void Evidence_says_what_it_holds()
    {
        EvidenceWords.Points(65, 27).ShouldBe("65 points, 27 of them on a frontier");
        EvidenceWords.Accuracy([]).ShouldBe("Too few points to estimate the curves' error");
        EvidenceWords.Notes([new SeriesNote("a", "One thing.", []), new SeriesNote("b", "Another.", [])]).ShouldBe("One thing. 1 more note.");
        EvidenceWords.Notes([]).ShouldBe("None");
    }

    private static string Says(params Curve[] curves)
    {
        var series = LineOf.Series(curves);
        var sizes = Sizes(series);
        var priced = Enumerable.Range(0, sizes.Count).Where(i => sizes[i].HasValue).ToList();
        int? cheapest = priced.Count == 0 ? null : priced.MinBy(i => sizes[i].UsdPerMonth);
        return SeriesFleetWords.Says(Demand, series, sizes, cheapest, baseline: 1).Plain();
    }

    private static List<FleetSize> Sizes(ComparedSeries[] series) => [.. series.Select(s => FleetSize.Of(s, Demand))];
}
