namespace InferenceDash.Core.Tests;

public class SequenceTests
{
    [Theory]
    [InlineData(1024, 1024, "1k/1k", "1k-1k")]
    [InlineData(1024, 8192, "1k/8k", "1k-8k")]
    [InlineData(8192, 1024, "8k/1k", "8k-1k")]
    [InlineData(2048, 512, "2048/512", "2048-512")]
    [InlineData(1024, 1, "1k/1", "1k-1")]
    public void Lengths_have_a_label_for_people_and_a_key_for_addresses(int input, int output, string label, string key)
    {
        var sequence = new Sequence(input, output);
        sequence.Label.ShouldBe(label);
        sequence.ToString().ShouldBe(label);
        sequence.Key.ShouldBe(key);
    }

    // 5 % of 1024 are 51.2 tokens, of 8192 409.6.
    [Theory]
    [InlineData(973, 1024)]
    [InlineData(1000, 1024)]
    [InlineData(1075, 1024)]
    [InlineData(7783, 8192)]
    [InlineData(8000, 8192)]
    [InlineData(8601, 8192)]
    [InlineData(972, 972)]
    [InlineData(1076, 1076)]
    [InlineData(7782, 7782)]
    [InlineData(8602, 8602)]
    public void Within_5_percent_a_length_is_nominal(int measured, int taken)
    {
        new Sequence(measured, 1).InputTokens.ShouldBe(taken);
        new Sequence(1, measured).OutputTokens.ShouldBe(taken);
    }

    [Fact]
    public void Two_runs_of_one_nominal_shape_are_equal() => new Sequence(1031, 1019).ShouldBe(new Sequence(1024, 1024));

    [Theory]
    [InlineData("1k/8k", 1024, 8192)]
    [InlineData("8k-1k", 8192, 1024)]
    [InlineData("8K-1K", 8192, 1024)]
    [InlineData(" 2048/512 ", 2048, 512)]
    [InlineData("1000-8000", 1024, 8192)]
    public void A_label_or_a_key_is_read(string text, int input, int output)
    {
        Sequence.TryParse(text, out var sequence).ShouldBeTrue();
        sequence.ShouldBe(new Sequence(input, output));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1k")]
    [InlineData("1k/")]
    [InlineData("1k/1k/1k")]
    [InlineData("2k/1k")]
    [InlineData("0/512")]
    [InlineData("-5/512")]
    [InlineData("1e3/512")]
    [InlineData("99999999999/1")]
    public void Anything_else_is_not(string? text)
    {
        Sequence.TryParse(text, out var sequence).ShouldBeFalse();
        sequence.ShouldBeNull();
    }

    [Theory]
    [InlineData(0, 512)]
    [InlineData(512, 0)]
    public void A_length_below_one_token_is_refused(int input, int output) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Sequence(input, output));

    [Fact]
    public void What_is_written_reads_back_the_same() => Always.For(
        FsCheck.Fluent.Gen.Two(FsCheck.Fluent.Gen.Choose(1, 40_000)),
        lengths =>
        {
            var sequence = new Sequence(lengths.Item1, lengths.Item2);
            Sequence.TryParse(sequence.Key, out var fromKey).ShouldBeTrue();
            Sequence.TryParse(sequence.Label, out var fromLabel).ShouldBeTrue();
            fromKey.ShouldBe(sequence);
            fromLabel.ShouldBe(sequence);
        });
}
