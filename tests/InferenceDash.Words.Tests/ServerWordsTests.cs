namespace InferenceDash.Words.Tests;

public sealed class ServerWordsTests
{
    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(640, "640 B")]
    [InlineData(999, "999 B")]
    [InlineData(1_000, "1.0 kB")]
    [InlineData(12_400, "12 kB")]
    [InlineData(999_600, "1.0 MB")]
    [InlineData(2_340_000_000, "2.3 GB")]
    public void An_amount_of_memory_is_said_in_thousands(long bytes, string words) => ServerWords.Bytes(bytes).ShouldBe(words);

    [Theory]
    [InlineData(12, "12 s")]
    [InlineData(90, "1 min")]
    [InlineData(3_900, "1 h 5 min")]
    [InlineData(273_600, "3 d 4 h")]
    public void A_time_is_said_by_its_largest_parts(int seconds, string words) => ServerWords.Duration(TimeSpan.FromSeconds(seconds)).ShouldBe(words);

    [Fact]
    public void A_commit_is_cut_to_what_tells_it() => ServerWords.Built("1.2", "0123456789abcdef").ShouldBe("1.2, commit 0123456789ab");
}
