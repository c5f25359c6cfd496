namespace InferenceDash.Web.Tests.Hosting;

/// <summary>What an answer is held in while it is made.</summary>
public sealed class HeldBytesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(700)]
    [InlineData(50_000)]
    public void What_is_written_piece_by_piece_is_there_as_a_whole(int piece)
    {
        var whole = Enumerable.Range(0, 300_000).Select(i => (byte)(i * 31)).ToArray();
        using var held = new HeldBytes();

        foreach (var part in whole.Chunk(piece))
            held.Write(part);

        held.All.ToArray().ShouldBe(whole);
        (held.Length, held.Position).ShouldBe((whole.Length, whole.Length));
    }

    [Fact]
    public void What_is_begun_again_holds_nothing_of_before()
    {
        using var held = new HeldBytes();
        held.Write("a page that fails"u8);

        held.Cut(0);
        held.Write("another"u8);

        held.All.ToArray().ShouldBe("another"u8.ToArray());
    }

    [Fact]
    public void A_place_in_the_middle_is_written_over_and_the_end_stays()
    {
        using var held = new HeldBytes();
        held.Write("abcdef"u8);

        held.Seek(1);
        held.Write("XY"u8);

        held.All.ToArray().ShouldBe("aXYdef"u8.ToArray());
        held.Position.ShouldBe(3);
        Should.Throw<ArgumentOutOfRangeException>(() => held.Seek(7));
        Should.Throw<ArgumentOutOfRangeException>(() => held.Cut(7));
    }

    [Fact]
    public void Given_back_it_holds_nothing_and_takes_nothing()
    {
        var held = new HeldBytes();
        held.Write("a"u8);

        held.Dispose();
        held.Dispose();

        held.All.Length.ShouldBe(0);
        Should.Throw<ObjectDisposedException>(() => held.Write("b"u8));
    }
}
