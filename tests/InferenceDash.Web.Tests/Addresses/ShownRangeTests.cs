namespace InferenceDash.Web.Tests.Addresses;

/// <summary>The digits with which a zoom goes into the address.</summary>
public sealed class ShownRangeTests
{
    [Theory]
    [InlineData(85.6512345, 165.6498765, "85.651-165.65")]
    [InlineData(0, 221.98765, "0-221.99")]
    [InlineData(108.1234567, 108.2234567, "108.123457-108.223457")]
    [InlineData(0.012345678, 1000, "0.012346-1000")]
    [InlineData(123456.789, 123999.123, "123456.79-123999.12")]
    public void Ends_have_as_many_digits_as_their_stretch_needs(double low, double high, string text) =>
        SiteUrls.ZoomText(ShownRange.Rounded(low, high)).ShouldBe(text);

    [Fact]
    public void A_short_stretch_is_still_one()
    {
        for (var length = 100.0; length > 1e-6; length /= 3)
        {
            var (low, high) = ShownRange.Rounded(108.7654321, 108.7654321 + length);
            (high - low).ShouldBe(length, length / 1000);
        }
    }

    [Fact]
    public void The_whole_axis_and_none_have_words_of_their_own()
    {
        SiteUrls.ZoomText(ShownRange.All).ShouldBe("all");
        SiteUrls.ZoomText(null).ShouldBeNull();
    }
}
