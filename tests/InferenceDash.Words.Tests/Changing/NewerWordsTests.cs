using InferenceDash.Words.Changing;

namespace InferenceDash.Words.Tests.Changing;

/// <summary>What a pinned view says of newer data.</summary>
public sealed class NewerWordsTests
{
    private static readonly Curve Off = Given.Curve((40, 400), (80, 150));

    [Fact]
    public void That_nothing_changed() => Of(Compare(500), Compare(500)).ShouldBe(["It changes none of the figures in the table."]);

    [Fact]
    public void One_sentence_for_each_series_at_each_target_with_both_figures() =>
        Of(Compare(500, 40), Compare(550, 40)).ShouldBe(["At 40 tok/s/user, MTP: throughput 550.0 tok/s/GPU by newer data, 500.0 here."]);

    [Fact]
    public void That_a_figure_is_gone() =>
        Of(Compare(500, 40), null)[0].ShouldBe("At 40 tok/s/user, MTP: no throughput by newer data, 500.0 tok/s/GPU here.");

    [Fact]
    public void Of_many_the_first_three_and_how_many_more() =>
        Of(Compare(500, 40, 45, 50, 55, 60), Compare(550, 40, 45, 50, 55, 60)).ShouldSatisfyAllConditions(
            words => words.Count.ShouldBe(4),
            words => words[3].ShouldBe("2 more operating points of the table changed too."));

    [Fact]
    public void That_prices_are_those_of_another_set_unless_they_are_the_readers_own()
    {
        var (older, newer) = (Given.Rates with { Set = "2026-04" }, Given.Rates with { Set = "2026-07" });
        var shifts = FigureShift.Of(Compare(500, 40), Compare(550, 40));

        NewerWords.Of(shifts, older, newer)[^1].ShouldBe("Newer prices are those of 2026-07, here they are those of 2026-04.");
        NewerWords.Of(shifts, older with { IsCustomPrice = true, IsCustomPower = true }, newer).ShouldHaveSingleItem();
    }

    [Fact]
    public void That_the_points_are_of_another_source() => NewerWords.OtherSource(PointSource.Measured, PointSource.Published)
        .ShouldBe("By newer data the comparison shows published points instead of measured ones.");

    private static IReadOnlyList<string> Of(Comparison here, Comparison? newer) => NewerWords.Of(FigureShift.Of(here, newer), Given.Rates, Given.Rates);

    private static Comparison Compare(double atForty, params double[] targets) =>
        Given.Compare(Given.Curve((40, atForty), (80, 300)), Off, Given.Rates, targets.Length == 0 ? [40, 80] : targets);
}
