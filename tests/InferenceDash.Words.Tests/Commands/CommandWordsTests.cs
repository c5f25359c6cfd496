namespace InferenceDash.Words.Tests.Commands;

public sealed class CommandWordsTests
{
    [Theory]
    [InlineData(0, "Imported 1 model as snapshot ab12.")]
    [InlineData(1, "Imported 1 model as snapshot ab12. 1 problem reported; the row was left out.")]
    [InlineData(2, "Imported 1 model as snapshot ab12. 2 problems reported; their rows were left out.")]
    public void Rows_left_out_are_counted(int problems, string words) => ImportWords.Imported("1 model", "ab12", problems).ShouldBe(words);

    [Fact]
    public void What_was_stored_is_told_by_kind_and_nothing_of_what_was_not() =>
        ImportWords.Stored(1234, 0, 1, 2, 0).ShouldBe("1,234 benchmark points, 1 model, 2 GPUs");

    [Fact]
    public void A_refusal_names_the_option_that_imports_the_rest_where_there_is_a_rest()
    {
        ImportWords.Refused(1, canSkip: false).ShouldBe("Import refused: 1 problem. Nothing was stored.");
        ImportWords.Refused(3, canSkip: true).ShouldBe("Import refused: 3 problems. Nothing was stored. --skip-bad-rows imports the rest.");
    }

    [Theory]
    [InlineData(null, null, "a.csv: is empty")]
    [InlineData("date", null, "a.csv: date is empty")]
    [InlineData("date", "x\ny", "a.csv: date “x⏎y” is empty")]
    public void A_problem_is_one_line(string? field, string? value, string words) => ImportWords.Problem("a.csv", field, value, "is empty").ShouldBe(words);

    [Theory]
    [InlineData(50, "900")]
    [InlineData(20, "900")]
    [InlineData(10, "bound 900")]
    [InlineData(90, "not reached")]
    public void Only_where_no_slower_point_was_tried_a_figure_is_a_bound(double target, string words)
    {
        var point = Given.Curve((15, 300), (50, 900), (80, 500)).At(target, Given.Rates);

        ComparisonCommandWords.Figures(point, point.ThroughputPerGpu).ShouldBe(words);
    }

    [Theory]
    [InlineData(25, "MTP ahead")]
    [InlineData(60, "tie")]
    [InlineData(80, "Off ahead")]
    [InlineData(90, "only Off")]
    [InlineData(10, "unknown")]
    public void A_verdict_names_the_series(double target, string words)
    {
        var comparison = Said.Comparison(Given.CurveOn([20, 60, 80], 900, 500, 100), Given.CurveOn([20, 60, 80, 100], 600, 500, 300, 200), target);

        ComparisonCommandWords.Verdict(comparison.Rows[0], comparison).ShouldBe(words);
    }

    [Fact]
    public void A_snapshot_says_what_it_did()
    {
        StoreCommandWords.Action(["a.csv", "b.csv", "c.csv", "d.csv"], "run=x", null, null).ShouldBe("a.csv, b.csv, c.csv and 1 more (run=x)");
        StoreCommandWords.Action([], "", "ab12", null).ShouldBe("retracts ab12");
        HoldingWords.Files(["a", "b", "c", "d"]).ShouldBe("a, b and 2 more");
        HoldingWords.Action(null, "ab12").ShouldBe("import, retracted by ab12");
    }
}
