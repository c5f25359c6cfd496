using InferenceDash.Web.Answering;

namespace InferenceDash.Web.Tests.Answering;

public sealed class TextTableTests
{
    [Fact]
    public void Columns_stand_below_each_other_in_cells_of_a_terminal()
    {
        using var text = new StringWriter { NewLine = "\n" };

        TextTable.Write(text, ["速度", "依据", "$"], [["84", "公布", "0.1"], ["108.5", "interpolated", "0.09"]], rightAligned: [0, 2]);

        text.ToString().Split('\n').ShouldBe([" 速度  依据             $", "   84  公布           0.1", "108.5  interpolated  0.09", ""]);
    }
}
