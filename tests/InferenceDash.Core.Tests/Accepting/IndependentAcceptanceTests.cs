using InferenceDash.Core.Accepting;

namespace InferenceDash.Core.Tests.Accepting;

public class IndependentAcceptanceTests
{
    [Theory]
    [InlineData(0, 4, 1)]
    [InlineData(1, 4, 5)]
    [InlineData(0.5, 1, 1.5)]
    [InlineData(0.5, 2, 1.75)]
    [InlineData(0.8, 0, 1)]
    public void The_length_is_what_the_formula_of_the_paper_gives(double rate, int draftTokens, double length) =>
        IndependentAcceptance.Length(rate, draftTokens).ShouldBe(length, 1e-12);

    [Theory]
    [InlineData(0.3, 3)]
    [InlineData(0.92, 8)]
    public void The_length_is_the_mean_over_every_outcome_of_a_step(double rate, int draftTokens)
    {
        // Outcome n: the first n drafts are accepted and the next is not, or there is none.
        var mean = 0.0;
        for (var n = 0; n <= draftTokens; n++)
            mean += Math.Pow(rate, n) * (n < draftTokens ? 1 - rate : 1) * (n + 1);

        IndependentAcceptance.Length(rate, draftTokens).ShouldBe(mean, 1e-12);
    }

    [Theory]
    [InlineData(0.17, 1)]
    [InlineData(0.83, 5)]
    [InlineData(1, 8)]
    [InlineData(0, 3)]
    public void The_rate_is_the_one_that_gives_the_length(double rate, int draftTokens) =>
        IndependentAcceptance.RateOf(IndependentAcceptance.Length(rate, draftTokens), draftTokens)!.Value.ShouldBe(rate, 1e-9);

    [Theory]
    [InlineData(0.9, 3)]
    [InlineData(4.1, 3)]
    [InlineData(1.5, 0)]
    [InlineData(double.NaN, 3)]
    public void No_rate_gives_a_length_that_a_step_cannot_have(double length, int draftTokens) =>
        IndependentAcceptance.RateOf(length, draftTokens).ShouldBeNull();
}
