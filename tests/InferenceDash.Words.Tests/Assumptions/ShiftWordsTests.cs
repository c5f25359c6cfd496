namespace InferenceDash.Words.Tests.Assumptions;

public sealed class ShiftWordsTests
{
    [Theory]
    [InlineData(1.3, 1.17, "−0.13 (−10 %)")]
    [InlineData(1.0, 1.5, "+0.50 (+50 %)")]
    [InlineData(1.3, 1.3, "no change")]
    [InlineData(null, 1.3, "—")]
    public void A_difference_has_its_sign_and_its_share(double? before, double? after, string words) =>
        ShiftWords.Difference(new Change(before, after)).Plain().ShouldBe(words);

    [Theory]
    [InlineData(null, "—")]
    [InlineData(1e-12, "no change")]
    [InlineData(-0.4, "−0.4 %")]
    [InlineData(12.0, "+12 %")]
    public void A_percentage_has_its_sign(double? percent, string words) => SignedPercent.Of(percent).Plain().ShouldBe(words);
}
