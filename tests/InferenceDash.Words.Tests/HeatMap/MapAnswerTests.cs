namespace InferenceDash.Words.Tests.HeatMap;

public sealed class MapAnswerTests
{
    private static readonly MapPair Wins = Pairs.Of([(20, 900), (60, 500)], [(20, 500), (60, 300)]);
    private static readonly MapPair Loses = Pairs.Of([(20, 400), (60, 200)], [(20, 500), (60, 300)]);
    private static readonly MapPair Ties = Pairs.Of([(20, 500), (60, 300)], [(20, 500), (60, 300)]);
    private static readonly MapPair Turns = Pairs.Of([(20, 400), (60, 350)], [(20, 600), (60, 200)]);

    [Fact]
    public void Wins_ties_and_losses_are_counted_and_the_yes_is_marked()
    {
        var answer = Answer(Wins, Wins, Ties, Loses);

        answer.Question.ShouldBe("Should you turn MTP on?");
        answer.Text.Plain().ShouldBe("Yes, for 2 of 4 model–GPU pairs.");
        answer.Answer[0].ShouldBe(new TextRun("Yes", 0));
        answer.Also.Plain().ShouldBe("At the middle target of each pair, MTP wins 2, ties 1 (within 1 %) and loses 1.");
    }

    [Fact]
    public void Nobody_to_say_yes_for_is_said_without_a_yes()
    {
        Answer(Loses, Ties).Text.ShouldBe("Not for any of 2 model–GPU pairs.");
        Answer(Loses).Text.ShouldBe("Not for the only model–GPU pair here.");
        Answer(Loses).Answer.ShouldAllBe(run => run.Series == null);
    }

    [Fact]
    public void One_pair_that_turns_round_is_singular() =>
        Answer(Turns, Wins).Also.ShouldEndWith("In 1 pair, Off wins at low interactivity and MTP above a break-even.");

    [Fact]
    public void Pairs_without_a_figure_of_both_sides_are_counted_apart()
    {
        var cells = new[] { Wins, Loses }.Select(p => p.At(50)).Append(Pairs.Of([(20, 900), (40, 500)], [(20, 500), (40, 300)]).At(50)).ToList();

        MapAnswer.Of(cells, 50, MapSpeed.Middle, filter: null).Also.Plain()
            .ShouldBe("At 50 tok/s/user, MTP wins 1, ties 0 (within 1 %) and loses 1. One more pair cannot be compared there.");
    }

    [Fact]
    public void What_is_left_without_ratios_on_weak_evidence_is_said()
    {
        var sound = Pairs.Of([(20, 900), (40, 700), (60, 500)], [(20, 500), (40, 400), (60, 300)]);

        Answer(Wins, sound, sound).Caveat.ShouldBe("Without the 1 outlined ratio, whose evidence is weak, MTP wins 2 of 2.");
        Answer(Wins, Loses).Caveat.ShouldBe("All ratios rest on weak evidence (outlined).");
        Answer(sound).Caveat.ShouldBeEmpty();
    }

    [Fact]
    public void Where_nothing_can_be_compared_the_nearest_interactivity_with_data_is_named() =>
        MapAnswer.Of([Wins.At(5000)], 5000, MapSpeed.Middle, filter: null).Also.Plain()
            .ShouldBe("The nearest interactivity with data of both sides is 60 tok/s/user.");

    [Fact]
    public void Without_anything_to_compare_the_answer_says_why()
    {
        MapAnswer.Of([], null, MapSpeed.Middle, "zzz").Text.ShouldBe("No comparison matches “zzz”.");
        MapAnswer.Of([Wins.At(5000)], 5000, MapSpeed.Middle, filter: null).Text.Plain().ShouldBe("No pair can be compared at 5,000 tok/s/user.");
    }

    private static MapAnswer Answer(params MapPair[] pairs) => MapAnswer.Of([.. pairs.Select(p => p.At(MapSpeed.Middle))], null, MapSpeed.Middle, filter: null);
}
