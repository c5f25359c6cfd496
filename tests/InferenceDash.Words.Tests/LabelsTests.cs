namespace InferenceDash.Words.Tests;

public sealed class LabelsTests
{
    [Fact]
    public void Each_series_has_its_name()
    {
        Said.Names[0].ShouldBe("MTP");
        Said.Names[1].ShouldBe("Off");
    }

    [Fact]
    public void Matchups_of_one_method_are_called_by_it() =>
        Labels.OfAll(Matchups(SpecMethod.Mtp, SpecMethod.Mtp)).ShouldBe(new Labels("MTP", "Off"));

    [Fact]
    public void Matchups_of_several_methods_have_the_name_of_what_they_share() =>
        Labels.OfAll(Matchups(SpecMethod.Mtp, new SpecMethod("eagle"))).ShouldBe(new Labels("speculative decoding", "Off"));

    [Fact]
    public void Without_matchups_the_usual_name_is_used() => Labels.OfAll([]).Method.ShouldBe("MTP");

    private static IEnumerable<Matchup> Matchups(params SpecMethod[] methods) => methods.Select(method => new Matchup(
        new Model("a-model", "A Model", [], []), new Gpu("h200", "H200", "NVIDIA", "Hopper"), new Precision("fp8"), method,
        [new MatchupSequence(new Sequence(1024, 1024), Pair(PointSource.Published), Pair(PointSource.Measured))]));

    private static CurvePair Pair(PointSource source) => new(source, [Given.Published(84, 360)], []);
}
