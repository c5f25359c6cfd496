namespace InferenceDash.Words.Tests;

public sealed class ChineseTextTests
{
    [Theory]
    [InlineData("在 公布 范围内", "在公布范围内")]
    [InlineData("在 62 处 比 H200", "在 62 处比 H200")]
    [InlineData("吞吐量： 1,134.5 tok/s/GPU 。", "吞吐量：1,134.5 tok/s/GPU。")]
    [InlineData("（$0.078） 和 B200", "（$0.078）和 B200")]
    [InlineData("没有与 “zzzz” 匹配的内容", "没有与“zzzz”匹配的内容")]
    [InlineData("DeepSeek R1 FP8", "DeepSeek R1 FP8")]
    [InlineData(" 前后 ", " 前后 ")]
    [InlineData("", "")]
    public void Spaces_go_where_Chinese_has_none(string text, string tidied) => ChineseText.Tidied(text).ShouldBe(tidied);

    [Theory]
    [InlineData("", 0)]
    [InlineData("B200 FP8", 8)]
    [InlineData("公布", 4)]
    [InlineData("在 62 处，", 10)]
    public void A_Chinese_character_takes_two_cells_of_a_terminal(string text, int cells) => ChineseText.Width(text).ShouldBe(cells);
}
