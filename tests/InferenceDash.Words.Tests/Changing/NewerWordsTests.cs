using InferenceDash.Words.Changing;

namespace InferenceDash.Words.Tests.Changing;

/// <summary>What a pinned view says of newer data.</summary>
public sealed class NewerWordsTests
{
    private static readonly Curve Off = Given.Curve((40, 400), (80, 150));

    [Fact]
    public void That_nothing_changed() => Of(Compare(500), Compare(500)).ShouldBe(["It changes none of the figures of the table."]);

    [Fact]
    public void One_sentence_for_each_series_at_each_target_with_both_figures() =>
        Of(Compare(500, 40), Compare(550, 40)).ShouldBe(["At 40 tok/s/user MTP has throughput 550.0 tok/s/GPU in it, 500.0 here."]);

    [Fact]
    public void That_a_figure_is_gone() =>
        Of(Compare(500, 40), null)[0].ShouldBe("At 40 tok/s/user MTP has no figure in it; here throughput is 500.0 tok/s/GPU.");

    [Fact]
    public void Of_many_the_first_three_and_how_many_more() =>
        Of(Compare(500, 40, 45, 50, 55, 60), Compare(550, 40, 45, 50, 55, 60)).ShouldSatisfyAllConditions(
            words => words.Count.ShouldBe(4),
            words => words[3].ShouldBe("2 more operating points of the table changed too."));

    [Fact]
    public void That_prices_are_those_of_another_set() =>
        NewerWords.Of(FigureShift.Of(Compare(500, 40), Compare(550, 40)), "2026-04", "2026-07")[^1]
            .ShouldBe("Its prices are those of 2026-07 instead of 2026-04.");

    private static IReadOnlyList<string> Of(Comparison here, Comparison? newer) => NewerWords.Of(FigureShift.Of(here, newer), "2026-04", "2026-04");

    private static Comparison Compare(double atForty, params double[] targets) =>
        Given.Compare(Given.Curve((40, atForty), (80, 300)), Off, Given.Rates, targets.Length == 0 ? [40, 80] : targets);
}
