namespace InferenceDash.Words.Tests.HeatMap;

public sealed class MapWordsTests
{
    private static readonly MapPair Shared = Pairs.Of([(40, 900), (90, 500)], [(30, 500), (80, 300)]);

    private static readonly MapPair Sound = Pairs.Of([(40, 900), (60, 700), (80, 500)], [(40, 500), (60, 400), (80, 300)]);

    [Theory]
    [InlineData(35, "comparable from 40, where MTP starts")]
    [InlineData(85, "comparable up to 80, where Off ends")]
    [InlineData(20, "comparable from 40, where MTP starts")]
    public void Without_a_ratio_a_cell_says_why_and_where_the_nearest_one_is(double at, string gap)
    {
        MapWords.Of(Shared.At(at)).ShouldBe("not comparable");
        MapGap.Of(Shared.At(at)).Plain().ShouldBe(gap);
    }

    [Fact]
    public void Sides_that_start_or_end_together_do_so_in_words()
    {
        MapGap.Of(Sound.At(20)).Plain().ShouldBe("comparable from 40, where both start");
        MapGap.Of(Sound.At(90)).Plain().ShouldBe("comparable up to 80, where both end");
    }

    [Fact]
    public void Sides_without_a_common_range_are_named_with_their_ends()
    {
        Gap([(20, 900), (52, 500)], [(61.9, 500), (80, 300)]).ShouldBe("MTP to 52, Off from 61.9");
        Gap([(17.8, 900)], [(21, 500), (80, 300)]).ShouldBe("MTP only at 17.8, Off from 21");
        Gap([(21, 500), (80, 300)], []).ShouldBe("Off not measured");
    }

    [Theory]
    [InlineData(5000, 80.0)]
    [InlineData(10, 40.0)]
    public void The_nearest_interactivity_with_a_ratio_is_an_end_of_the_common_range(double at, double nearest) =>
        MapGap.Nearest([Shared.At(at)], at).ShouldBe(nearest);

    [Fact]
    public void The_nearest_interactivity_is_rounded_into_the_range_so_that_a_link_to_it_finds_figures()
    {
        var pair = Pairs.Of([(40.12, 900), (80.19, 500)], [(40.12, 500), (80.19, 300)]);

        MapGap.Nearest([pair.At(1)], 1).ShouldBe(40.2);
        MapGap.Nearest([pair.At(100)], 100).ShouldBe(80.1);
        pair.At(80.1).ThroughputRatio.ShouldNotBeNull();
    }

    [Fact]
    public void A_ratio_has_the_marks_of_both_figures_behind_it_each_once()
    {
        MapEvidence.MarksOf(Shared.At(60)).ShouldBe([EvidenceMark.Sparse, EvidenceMark.Steep]);
        (MapEvidence.IsWeak(Shared.At(60)), MapEvidence.IsWellFounded(Shared.At(60))).ShouldBe((true, false));
        (MapEvidence.IsWeak(Sound.At(60)), MapEvidence.IsWellFounded(Sound.At(60))).ShouldBe((false, true));
        (MapEvidence.IsWeak(Sound.At(20)), MapEvidence.IsWellFounded(Sound.At(20))).ShouldBe((false, false));
        MapEvidence.Of(Shared.At(60)).ShouldBe("measured; sparse; steep");
        MapEvidence.Of(Sound.At(60)).ShouldBe("measured");
    }

    [Fact]
    public void An_extreme_ratio_over_a_wide_gap_is_weak_however_many_points_there_are()
    {
        var pair = Pairs.Of([(10, 9000), (20, 8500), (100, 2000)], [(10, 500), (20, 450), (100, 20)]);

        MapEvidence.Short(pair.At(60)).ShouldBe("steep");
    }

    [Fact]
    public void A_cell_is_read_out_with_its_leader_and_its_marks()
    {
        MapWords.Outcome(Shared.At(60), unusual: new Sequence(8192, 1024), isSpeedShown: true)
            .ShouldBe("tok/s per user, MTP ahead; sequence 8k/1k; measured; sparse; steep");
        MapWords.Outcome(Shared.At(20), unusual: null, isSpeedShown: false).Plain()
            .ShouldBe("at 20 tok/s per user, comparable from 40, where MTP starts; measured");
    }

    [Theory]
    [InlineData(new[] { 31.2 }, "break-even 31")]
    [InlineData(new[] { 31.2, 85.0 }, "break-even 31, 85")]
    [InlineData(new[] { 31.2, 85.0, 106.0 }, "break-even 31, 85, …")]
    public void More_than_two_break_evens_are_cut(double[] breakEven, string words) => MapWords.ShortBreakEven(breakEven).Plain().ShouldBe(words);

    [Fact]
    public void The_key_explains_only_what_the_map_shows()
    {
        MapKeyWords.Of([Sound.At(60)], isChosen: true, usual: new Sequence(1024, 1024))
            .ShouldBe("“at 60” is the interactivity in tok/s/user · empty: no data. Each cell opens its comparison.");
        MapKeyWords.Of([Shared.At(60)], isChosen: true, usual: null).ShouldContain("sparse: a side has fewer than three points");
    }

    [Fact]
    public void Where_no_cell_has_a_ratio_the_key_explains_neither_interactivity_nor_break_even()
    {
        var turns = Pairs.Of([(20, 400), (60, 350)], [(20, 600), (60, 200)]);

        MapKeyWords.Of([turns.At(40)], isChosen: true, usual: null).ShouldContain("break-even");
        MapKeyWords.Of([turns.At(900)], isChosen: true, usual: null).ShouldBe("empty: no data. Each cell opens its comparison.");
    }

    private static string Gap((double, double)[] method, (double, double)[] off) => MapGap.Of(Pairs.Of(method, off).At(MapSpeed.Middle)).Plain();
}
