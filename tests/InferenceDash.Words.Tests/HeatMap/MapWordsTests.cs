namespace InferenceDash.Words.Tests.HeatMap;

public sealed class MapWordsTests
{
    private static readonly MapPair Shared = Pairs.Of([(40, 900), (90, 500)], [(30, 500), (80, 300)]);

    [Theory]
    [InlineData(35, "MTP ≥ 900.0", "comparable from 40")]
    [InlineData(85, "only MTP", "comparable up to 80")]
    [InlineData(20, "not measured", "comparable from 40")]
    public void Without_a_ratio_a_cell_says_what_is_known_and_where_both_sides_are(double at, string words, string shared)
    {
        MapWords.Of(Shared.At(at)).Plain().ShouldBe(words);
        MapWords.Shared(Shared.At(at)).Plain().ShouldBe(shared);
    }

    [Fact]
    public void A_bound_of_one_side_alone_is_a_bound()
    {
        MapWords.IsBound(Shared.At(35)).ShouldBeTrue();
        MapWords.IsBound(Shared.At(20)).ShouldBeFalse();
        MapWords.IsBound(Shared.At(60)).ShouldBeFalse();
    }

    [Fact]
    public void A_cell_is_read_out_with_its_leader_and_its_marks()
    {
        MapWords.Outcome(Shared.At(60), unusual: new Sequence(8192, 1024), isSpeedShown: true).ShouldBe("tok/s per user, MTP ahead; sequence 8k/1k");
        MapWords.Outcome(Shared.At(20), unusual: null, isSpeedShown: false).Plain()
            .ShouldBe("at 20 tok/s per user, no ratio: MTP: starts at 40 · Off: starts at 30");
    }

    [Theory]
    [InlineData(new[] { 31.2 }, "⇄31")]
    [InlineData(new[] { 31.2, 85.0 }, "⇄31, 85")]
    [InlineData(new[] { 31.2, 85.0, 106.0 }, "⇄31, 85, …")]
    public void More_than_two_break_evens_are_cut(double[] breakEven, string words) => MapWords.ShortBreakEven(breakEven).ShouldBe(words);

    [Fact]
    public void The_key_explains_only_what_the_map_shows()
    {
        MapKeyWords.Of([Shared.At(60)], isChosen: true, usual: new Sequence(1024, 1024))
            .ShouldBe("“at 60” is the interactivity in tok/s/user · empty: no data. Each cell opens its comparison.");
        MapKeyWords.Of([Shared.At(60), Shared.At(35)], isChosen: true, usual: null).ShouldContain("≥: a lower bound of that side");
    }
}
