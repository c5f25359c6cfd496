namespace InferenceDash.Core.Tests.Comparing;

public class TieTests
{
    [Theory]
    [InlineData(100, 100, true)]
    [InlineData(100, 101, true)]
    [InlineData(101, 100, true)]
    [InlineData(100, 101.01, false)]
    [InlineData(101.01, 100, false)]
    public void A_tie_is_at_most_1_percent_of_the_lesser(double a, double b, bool tie) => Tie.Between(a, b).ShouldBe(tie);
}
