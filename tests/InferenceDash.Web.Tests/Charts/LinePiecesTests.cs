using InferenceDash.Web.Charts;

namespace InferenceDash.Web.Tests.Charts;

public sealed class LinePiecesTests
{
    [Theory]
    [InlineData("no break in a word", "no| break| in| a| word")]
    [InlineData("吞吐量", "吞|吐|量")]
    [InlineData("在 108 tok/s/user 时，领先。", "在| 108| tok/s/user| 时，|领|先。")]
    [InlineData("（GPU）", "（GPU）")]
    [InlineData("", "")]
    public void A_line_may_end_at_spaces_and_between_Chinese_characters(string text, string pieces) =>
        string.Join('|', LinePieces.Of(text).Select((piece, i) => piece.IsSpaced && i > 0 ? " " + piece.Text : piece.Text)).ShouldBe(pieces);

    [Fact]
    public void A_Chinese_character_takes_the_room_of_two_letters()
    {
        WrappedText.Of("aaaa aaaa", 100, 20).ShouldBe(["aaaa aaaa"]);
        WrappedText.Of("吞吐量吞吐量", 100, 20).ShouldBe(["吞吐量吞吐", "量"]);
    }
}
