namespace InferenceDash.Words.Tests.Commands;

public sealed class CommandWordsTests
{
    [Theory]
    [InlineData(0, 0, "Imported 1 model as snapshot ab12.")]
    [InlineData(1, 1, "Imported 1 model as snapshot ab12. 1 row was left out.")]
    [InlineData(2, 9, "Imported 1 model as snapshot ab12. 2 rows were left out (9 problems).")]
    [InlineData(2000, 1, "Imported 1 model as snapshot ab12. 2,000 rows were left out (1 problem).")]
    public void Rows_left_out_are_counted_and_their_flaws_apart(int rows, int flaws, string words) =>
        ImportWords.Imported("1 model", "ab12", rows, flaws).ShouldBe(words);

    [Fact]
    public void What_was_stored_is_told_by_kind_and_nothing_of_what_was_not() =>
        ImportWords.Stored(1234, 0, 112, 3, 1, 2, 0).ShouldBe("1,234 benchmark points, 112 acceptance lengths, 3 evaluations, 1 model, 2 GPUs");

    [Theory]
    [InlineData(0, 1, 1, false, "Import refused: 1 file cannot be imported. Nothing was stored.")]
    [InlineData(2, 0, 9, true, "Import refused: 2 rows cannot be imported (9 problems). Nothing was stored. --skip-bad-rows imports the rest.")]
    [InlineData(8, 1, 2, false, "Import refused: 8 rows and 1 file cannot be imported (2 problems). Nothing was stored.")]
    public void A_refusal_counts_rows_files_and_flaws_and_names_the_option_that_imports_the_rest(int rows, int files, int flaws, bool canSkip, string words) =>
        ImportWords.Refused(rows, files, flaws, canSkip).ShouldBe(words);

    [Theory]
    [InlineData(2, FlagOutcome.Counted, "2 points are", "They count. --exclude-flagged keeps them out of curves, --strict refuses them.")]
    [InlineData(1, FlagOutcome.Counted, "1 point is", "It counts. --exclude-flagged keeps it out of curves, --strict refuses it.")]
    [InlineData(2, FlagOutcome.Excluded, "2 points are", "They are stored and kept out of curves.")]
    [InlineData(2, FlagOutcome.Refused, "2 points are", "--strict refuses them.")]
    public void Flagged_points_are_summed_up_by_rule_with_what_becomes_of_them(int points, FlagOutcome outcome, string subject, string then) =>
        ImportWords.Flagged(points, [(QualityRules.TtftStall, 2), (QualityRules.RateDriven, 1)], outcome)
            .ShouldBe($"{subject} flagged: TTFT stall 2, rate-driven 1. {then}");

    [Fact]
    public void Sides_that_do_not_meet_are_named_with_the_option_that_makes_them_meet() =>
        ComparisonCommandWords.Apart(SpecMethod.Mtp, [new(1024, 744)], [new(1024, 620), new(1024, 500)], new Sequence(1024, 744)).ShouldBe(
            "MTP has points at 1k/744, Off at 1k/620 and 1k/500, so nothing can be compared. "
            + "If the workload was the same, retract one import and repeat it with --sequence 1k/744.");

    [Theory]
    [InlineData(false, false, "L4 has no cost and no tok/s/MW yet: give --usd-hyperscaler, --usd-neocloud or --usd-rental, and --kw.")]
    [InlineData(false, true, "L4 has no cost yet: give --usd-hyperscaler, --usd-neocloud or --usd-rental.")]
    [InlineData(true, false, "L4 has no tok/s/MW yet: give --kw.")]
    public void A_GPU_without_figures_says_what_it_lacks(bool hasPrice, bool hasPower, string words) =>
        StoreCommandWords.Unpriced("L4", hasPrice, hasPower).ShouldBe(words);

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
