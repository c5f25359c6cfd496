namespace InferenceDash.Words.Tests;

public sealed class LabelsTests
{
    [Fact]
    public void Matchups_of_one_method_are_called_by_it() => Labels.OfAll(Matchups("mtp")).ShouldBe(["MTP", "Off"]);

    [Fact]
    public void Matchups_of_several_methods_have_the_name_of_what_they_share() =>
        Labels.OfAll(Matchups("mtp", "eagle")).ShouldBe(["speculative decoding", "Off"]);

    [Fact]
    public void Without_matchups_the_usual_name_is_used() => Labels.OfAll([]).ShouldBe(["MTP", "Off"]);

    private static IReadOnlyList<Matchup> Matchups(params string[] methods) =>
        [.. methods.Select(method => Pairs.Of([(20, 900)], [(20, 500)], new SpecMethod(method)).Matchup)];
}
