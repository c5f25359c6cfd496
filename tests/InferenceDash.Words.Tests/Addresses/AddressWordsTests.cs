namespace InferenceDash.Words.Tests.Addresses;

public sealed class AddressWordsTests
{
    [Fact]
    public void Every_kind_of_number_has_a_sentence_of_its_own_that_names_limits_and_example()
    {
        var sentences = Enum.GetValues<NumberKind>().Select(kind => NumberWords.Enter(kind, 0.000001, 1_000_000, "2")).ToList();

        sentences.ShouldBeUnique();
        sentences.ShouldAllBe(s => s.StartsWith("Enter ") && s.Contains("0.000001") && s.Contains("1,000,000") && s.EndsWith("for example 2."));
    }

    [Fact]
    public void What_is_not_there_is_named_with_what_is()
    {
        ProblemWords.NoPointsAt(new Sequence(2048, 512), new Sequence(1024, 1024), [new Sequence(1024, 1024), new Sequence(8192, 1024)])
            .ShouldBe("No points at 2048/512. Showing 1k/1k. Available: 1k/1k, 8k/1k.");
        ProblemWords.NotAvailable([]).ShouldBe("None is available here.");
        ProblemWords.NotAvailable(["a", "b"]).ShouldBe("Available: a, b.");
    }

    [Fact]
    public void Where_nothing_comes_near_there_is_a_way_on() =>
        ProblemWords.UnknownComparison([], orElse: "Import a sweep.").ShouldBe("Comparison not found. Import a sweep.");

    [Fact]
    public void Rows_that_open_no_comparison_are_told_why()
    {
        ProblemWords.UnknownRow("tpu-fp4").ShouldBe("There is no row tpu-fp4 here.");
        ProblemWords.RowsToPick(2, 8).ShouldBe("Select 2 to 8 rows to compare.");
    }
}
