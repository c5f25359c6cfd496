namespace InferenceDash.Words.Tests.Deciding;

public sealed class SolutionWordsTests
{
    [Fact]
    public void A_budget_that_leaves_room_says_that_nothing_faster_is_known() =>
        Note(1e6).ShouldBe("The limit would allow a faster point, but none above 20 tok/s/user is known.");

    [Fact]
    public void A_budget_below_the_slowest_point_names_what_that_costs() =>
        Note(0.8).ShouldBe("Even the slowest point (10 tok/s/user) costs more: $0.833 per million tokens.");

    [Fact]
    public void An_answer_without_a_note_has_no_words() => SolutionWords.Of(null).ShouldBeNull();

    [Fact]
    public void Points_that_do_not_meet_a_ceiling_are_counted_with_those_that_nobody_knows_of() =>
        SolutionWords.Of(new SolutionNote.NoneMeetsCeiling(Points: 4, Unknown: 1))
            .ShouldBe("No point is known to meet the ceiling (4 points, 1 without a p99 TTFT).");

    [Fact]
    public void Points_that_are_all_too_slow_are_said_not_to_meet_a_ceiling() =>
        SolutionWords.Of(new SolutionNote.NoneMeetsCeiling(Points: 1, Unknown: 0)).ShouldBe("No point meets the ceiling (1 point).");

    [Fact]
    public void Every_note_has_words()
    {
        SolutionNote[] notes =
        [
            new SolutionNote.NoPoints(), new SolutionNote.NoPrice(), new SolutionNote.AllHaveFewerInFlight(),
            new SolutionNote.AllHaveMoreInFlight(), new SolutionNote.ConcurrencyUnknown(), new SolutionNote.SomeHaveFewerOthersMore(),
            new SolutionNote.OnlyWhereAnotherLeads(),
        ];

        notes.ShouldAllBe(n => SolutionWords.Of(n)!.EndsWith('.'));
    }

    private static string? Note(double budget) =>
        SolutionWords.Of(InverseQuestions.FastestWithinCost(Given.Curve((10, 390), (20, 300)), Given.Rates, budget).Note);
}
