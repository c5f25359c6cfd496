using static InferenceDash.Core.Tests.Sweep;

namespace InferenceDash.Words.Tests.Comparing;

/// <summary>What is said of flagged measurements: never more than what holds without them.</summary>
public sealed class FlaggedWordsTests
{
    private const string Stall = "p99 TTFT is 113 times the median: the server was still starting or stalled. Warm it up and measure again.";

    private static readonly Curve Off = Curve(Point(50, 600), Point(70, 500), Point(90, 400));

    // Off is ahead at 70 only because the server was cold there.
    private static readonly Curve ColdInTheMiddle = Curve(Point(50, 800), Cold(70, 450), Point(90, 440));

    private static readonly Curve AllCold = Curve(Cold(50, 300), Cold(70, 250), Cold(90, 200));

    [Fact]
    public void A_headline_names_no_winner_that_flagged_points_alone_make()
    {
        var headline = Headline.Of(Said.Comparison(ColdInTheMiddle, Off, 70));

        headline.Text.Plain().ShouldBe("At 70 tok/s/user there is no verdict: Off is ahead only if MTP’s flagged runs count");
        headline.Answer.Select(r => r.Series).OfType<int>().ShouldBe([1, 0]);
        headline.Also.ShouldBe("Without them, MTP is ahead.");
        headline.Caveat.ShouldBe($"The MTP figure rests on a flagged point. {Stall}");
        headline.For(Said.Comparison(ColdInTheMiddle, Off, 60)).Also.ShouldBe(headline.Also);
    }

    [Fact]
    public void Where_all_points_of_a_side_are_flagged_the_verdict_is_given_with_that_beside_it()
    {
        var headline = Headline.Of(Said.Comparison(AllCold, Off, 70));

        headline.Text.Plain().ShouldStartWith("At 70 tok/s/user Off delivers 2.0× the throughput per GPU");
        headline.Caveat.ShouldStartWith($"All points of MTP are flagged. {Stall}");
        headline.IsWithheld.ShouldBeFalse();
    }

    [Fact]
    public void A_sound_comparison_has_no_caveat() =>
        Headline.Of(Said.Comparison(Curve(Point(50, 800), Point(70, 650), Point(90, 440)), Off, 70)).Caveat.ShouldBeEmpty();

    [Fact]
    public void Flagged_points_of_both_sides_are_named_together()
    {
        var comparison = Said.Comparison(ColdInTheMiddle, Curve(Point(50, 600), Cold(70, 500), Point(90, 400)), 70);

        FlaggedWords.NoVerdict(comparison, comparison.Rows[0], Metrics.Throughput)!.Plain()
            .ShouldBe("At 70 tok/s/user there is no verdict: Off is ahead only if the flagged runs of MTP and Off count");
    }

    [Fact]
    public void A_tie_that_flagged_points_make_is_no_tie()
    {
        var comparison = Said.Comparison(Curve(Point(50, 800), Cold(70, 500), Point(90, 440)), Off, 70);

        FlaggedWords.NoVerdict(comparison, comparison.Rows[0], Metrics.Throughput)!.Plain()
            .ShouldBe("At 70 tok/s/user there is no verdict: the best are within 1 % of each other only if MTP’s flagged runs count");
    }

    [Fact]
    public void What_is_left_without_them_may_be_one_series_or_nobody()
    {
        var reached = Said.Comparison(Curve(Point(50, 800), Point(60, 700), Cold(90, 600)), Off, 80);
        var bounded = Said.Comparison(Curve(Cold(50, 500), Point(80, 450), Point(90, 440)), Off, 60);

        FlaggedWords.WithoutThem(reached, reached.Rows[0], Metrics.Throughput).ShouldBe("Without them, only Off reaches that.");
        FlaggedWords.WithoutThem(bounded, bounded.Rows[0], Metrics.Throughput).ShouldBe("Without them, there is no clear leader.");
    }

    [Fact]
    public void The_paragraph_of_a_target_says_what_its_figures_rest_on()
    {
        Said.Paragraph(Said.Comparison(AllCold, Off, 70)).ShouldEndWith($"All points of MTP are flagged. {Stall}");
        var withheld = Said.Paragraph(Said.Comparison(ColdInTheMiddle, Off, 70));
        withheld.ShouldContain("At 70 tok/s/user there is no verdict: Off is ahead only if MTP’s flagged runs count. Without them, MTP is ahead.");
        withheld.ShouldNotContain("cheaper");
        withheld.ShouldEndWith($"The MTP figure rests on a flagged point. {Stall}");
    }

    [Fact]
    public void Of_several_flags_of_a_rule_the_gravest_is_told()
    {
        var worse = QualityFlags.Of([new QualityFlag(QualityRules.TtftStall, 300)]);
        var comparison = Said.Comparison(Curve(Cold(50, 300), Point(90, 200, quality: worse)), Off, 70);

        FlaggedWords.Rests(comparison, comparison.Rows[0]).ShouldStartWith("All points of MTP are flagged. p99 TTFT is 300 times the median");
    }

    [Fact]
    public void A_note_counts_the_points_and_their_rules_and_those_kept_out()
    {
        var excluded = new[] { Cold(60, 100), Cold(65, 100) };

        Notes.Of(Said.Comparison(ColdInTheMiddle, Off, 70), excluded: [excluded, []]).Single(n => n.Code == "flagged").Text
            .ShouldBe("1 of 3 points of MTP is flagged: TTFT stall (1). 2 flagged points of MTP are kept out of the curves: TTFT stall (2).");
        Notes.Of(Said.Comparison(AllCold, Off, 70)).Single(n => n.Code == "flagged").Text.ShouldBe("All 3 points of MTP are flagged: TTFT stall (3).");
        Notes.Of(Said.Comparison(Off, Off, 70)).ShouldNotContain(n => n.Code == "flagged");
        SeriesNotes.Of(Said.Comparison(AllCold, Off, 70), [], [[], excluded]).Single(n => n.Code == "flagged").Series.ShouldBe([0, 1]);
    }

    [Fact]
    public void Series_of_any_comparison_keep_to_the_same_rule()
    {
        var comparison = Comparison.Of(LineOf.Series(ColdInTheMiddle, Off), 1, [70]);

        LeadHeadline.Of(comparison, Metrics.Throughput, "GPU").Plain()
            .ShouldBe("At 70 tok/s/user there is no verdict: GPU 1 delivers more per GPU only if GPU 0’s flagged runs count");
        LeadDetail.Of(comparison, Metrics.Throughput, "GPU").ShouldBe(["Without them, GPU 0 delivers more per GPU."]);
        LeadCaveat.Of(comparison, Metrics.Throughput).ShouldBe($"The GPU 0 figure rests on a flagged point. {Stall}");
        var paragraph = LineUpNarrative.Of(comparison, Metrics.Throughput).ShouldHaveSingleItem().Text.Plain();
        paragraph.ShouldContain("there is no verdict: GPU 1 is ahead only if GPU 0’s flagged runs count. Without them, GPU 0 is ahead.");
        paragraph.ShouldNotContain("delivers the most");
    }

    [Fact]
    public void A_flagged_mark_names_what_is_wrong()
    {
        var point = Said.Comparison(AllCold, Off, 70).Rows[0].Points[0];

        SeriesWords.Of(EvidenceMark.Flagged, point).ShouldBe("flagged: TTFT stall");
        SeriesWords.Of(EvidenceMark.Sparse, point).ShouldBe("sparse");
    }

    [Fact]
    public void A_strip_shows_no_leader_where_there_is_no_verdict()
    {
        var comparison = Said.Comparison(ColdInTheMiddle, Off, 70);
        var stretch = comparison.Supported(Metrics.Throughput, comparison.BreakEven.Leads).Single(l => l.Range.Contains(70));

        StripWords.Of(stretch, comparison).ShouldBe("no verdict");
        StripWords.Target(comparison.Rows[0], comparison).ShouldBe("no verdict");
        ComparisonCommandWords.Verdict(comparison.Rows[0], comparison).ShouldBe("no verdict (MTP flagged)");
    }

    [Fact]
    public void Different_output_lengths_are_a_note_and_a_caveat_with_both_numbers()
    {
        var method = Curve([.. new[] { Point(50, 800), Point(90, 440) }.Select(p => p with { MeanOutputTokens = 1000 })]);
        var off = Curve([.. new[] { Point(50, 600), Point(90, 400) }.Select(p => p with { MeanOutputTokens = 870 })]);
        const string sentence = "Outputs average 1,000 tokens with MTP and 870 with Off. The mean output lengths of the series differ by 15 %, "
            + "so they did not serve the same work. Measure them with the same output length.";

        var comparison = Said.Comparison(method, off, 70);

        Headline.Of(comparison).Caveat.Plain().ShouldStartWith(sentence);
        Notes.Of(comparison).Single(n => n.Code == "lengths-differ").Text.Plain().ShouldBe(sentence);
        SeriesNotes.Of(comparison, []).Single(n => n.Code == "lengths-differ").Series.ShouldBe([0, 1]);
    }
}
