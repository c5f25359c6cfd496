namespace InferenceDash.Words.Tests.Deciding;

public sealed class FleetWordsTests
{
    private static readonly Sequence Short = new(1024, 1024);

    [Theory]
    [InlineData(1000, "1,000 users at 50 tok/s/user: 50,000 output tok/s; 100,000 tok/s with the input at 1k/1k.")]
    [InlineData(1, "1 user at 50 tok/s/user: 50 output tok/s; 100 tok/s with the input at 1k/1k.")]
    public void A_demand_counts_its_users(double users, string words) => FleetWords.Demand(FleetDemand.OfUsers(users, 50, Short), Short).ShouldBe(words);

    [Fact]
    public void Below_the_range_a_figure_is_a_bound_and_without_one_a_dash()
    {
        var demand = FleetDemand.OfUsers(100, 30, Short);
        var bound = FleetSize.Of(Given.Curve((50, 400), (60, 300)), demand, Given.Rates);

        FleetWords.Figures(bound, bound.Gpus, 0).Plain().ShouldBe("≤ 15");
        FleetWords.Figures(FleetSize.Of(Curve.Empty, demand, Given.Rates), null, 0).ShouldBe("—");
    }

    [Theory]
    [InlineData(609.0, "609")]
    [InlineData(-12.0, "−12")]
    [InlineData(null, "—")]
    public void What_is_not_saved_has_a_minus(double? saved, string words) => FleetWords.Saved(saved, 0).ShouldBe(words);
}
