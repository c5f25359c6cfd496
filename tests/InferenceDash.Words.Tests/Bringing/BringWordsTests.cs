using InferenceDash.Words.Bringing;

namespace InferenceDash.Words.Tests.Bringing;

public sealed class BringWordsTests
{
    [Theory]
    [InlineData(72 * 60, "3 days")]
    [InlineData(47 * 60 + 59, "47 h")]
    [InlineData(24 * 60 - 1, "23 h")]
    [InlineData(59.9, "59 min")]
    [InlineData(0.5, "less than a minute")]
    public void Time_that_is_left_is_never_rounded_up(double minutes, string words) =>
        BringWords.Left(TimeSpan.FromMinutes(minutes)).Replace(Figure.Nbsp, " ", StringComparison.Ordinal).ShouldBe(words);

    [Theory]
    [InlineData(1000, "1,000 bytes")]
    [InlineData(1536, "1.5 kB")]
    [InlineData(32L << 20, "32 MB")]
    [InlineData(1L << 30, "1 GB")]
    public void Bytes_are_told_in_the_greatest_unit(long bytes, string words) =>
        BringWords.Bytes(bytes).Replace(Figure.Nbsp, " ", StringComparison.Ordinal).ShouldBe(words);

    [Theory]
    [InlineData(3, "gpus", "x", "Row 3, gpus, “x” is wrong.")]
    [InlineData(null, "gpus", null, "gpus is wrong.")]
    [InlineData(null, null, null, "This file is wrong.")]
    public void A_flaw_says_where_it_is(int? line, string? field, string? value, string words) =>
        UploadFieldWords.Flaw(line, field, value, "is wrong").ShouldBe(words);

    [Fact]
    public void Why_there_is_no_comparison_says_what_to_do()
    {
        BringWords.NoComparison(isComplete: false, points: 0).ShouldContain("press Compare");
        BringWords.NoComparison(isComplete: true, points: 0).ShouldContain("No file has a measurement");
        BringWords.NoComparison(isComplete: true, points: 3).ShouldContain("bring the same sweep");
    }
}
