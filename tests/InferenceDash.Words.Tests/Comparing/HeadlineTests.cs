namespace InferenceDash.Words.Tests.Comparing;

public sealed class HeadlineTests
{
    private static readonly double[] Speeds = [20, 40, 60, 80];

    [Fact]
    public void A_leader_everywhere_is_named_with_its_range_and_gain()
    {
        var headline = Headline.Of(Said.Comparison(Given.CurveOn(Speeds, 1000, 800, 600, 400), Given.CurveOn(Speeds, 500, 400, 300, 200), 40, 60));

        headline.Text.Plain().ShouldBe("At 50 tok/s/user MTP delivers 2.0× the throughput per GPU");
        headline.Answer.ShouldContain(new TextRun("MTP", 0));
        headline.Also.Plain().ShouldBe("MTP leads from 20 to 80 tok/s/user, 2.00×. MTP is 50 % cheaper per token. No break-even within the measured range.");
    }

    [Fact]
    public void A_gain_that_varies_is_a_span()
    {
        var headline = Headline.Of(Said.Comparison(Given.CurveOn([20, 40], 1000, 800), Given.CurveOn([20, 40], 500, 200), 20, 40));

        headline.Text.Plain().ShouldBe("At 30 tok/s/user MTP delivers 2.6× the throughput per GPU; 2.2× to 3.1× over the middle half of the common range");
        headline.Also.Plain().ShouldStartWith("MTP leads from 20 to 40 tok/s/user, 2.00× to 4.00×. MTP is 50 % to 75 % cheaper per token.");
        headline.Answer[^1].IsQuiet.ShouldBeTrue();
    }

    [Fact]
    public void Off_may_lead_everywhere()
    {
        var headline = Headline.Of(Said.Comparison(Given.CurveOn([20, 40], 500, 200), Given.CurveOn([20, 40], 1000, 800), 20));

        headline.Text.Plain().ShouldStartWith("At 30 tok/s/user Off delivers 2.6× the throughput per GPU");
        headline.Answer.ShouldContain(new TextRun("Off", 1));
    }

    [Fact]
    public void A_small_gain_is_a_percentage()
    {
        Headline.Of(Said.Comparison(Given.CurveOn([20, 40], 1050, 840), Given.CurveOn([20, 40], 1000, 800), 20)).Text.Plain()
            .ShouldBe("At 30 tok/s/user MTP delivers 5 % more throughput per GPU");
    }

    [Fact]
    public void Where_the_lead_changes_both_leaders_and_the_place_are_named()
    {
        var headline = Headline.Of(Said.Comparison(Given.CurveOn([20, 40], 600, 500), Given.CurveOn([20, 40], 800, 200), 20, 40));

        headline.Text.Plain().ShouldBe("Off leads below 28 tok/s/user, MTP above: 1.4× the throughput per GPU at 34");
        headline.Answer.Select(r => r.Series).OfType<int>().ShouldBe([1, 0]);
        headline.Also.Plain().ShouldBe("Throughput crosses at 28.0. At 20, Off delivers 33 % more and is 25 % cheaper per token.");
    }

    [Fact]
    public void In_Chinese_its_stretches_have_Chinese_commas()
    {
        var headline = Language.Chinese.In(() =>
            Headline.Of(Said.Comparison(Given.CurveOn([20, 40], 600, 500), Given.CurveOn([20, 40], 800, 200), 20, 40)).Text.Plain());

        headline.ShouldContain("，");
        headline.ShouldNotContain(",");
    }

    [Fact]
    public void Where_published_costs_cross_elsewhere_both_places_are_named()
    {
        var headline = Headline.Of(
            Said.Published(Given.PublishedCurve((20, 600, 1.5), (40, 500, 1.8)), Given.PublishedCurve((20, 800, 1.4), (40, 200, 4.0)), 40));

        headline.Also.Plain().ShouldStartWith("Throughput crosses at 28.0, the published costs at 2");
    }

    [Fact]
    public void Curves_within_a_percent_are_called_that()
    {
        Headline.Of(Said.Comparison(Given.CurveOn([20, 40], 1001, 800), Given.CurveOn([20, 40], 1000, 801), 30)).Text.Plain()
            .ShouldBe("MTP and Off stay within 1 % of each other from 20 to 40 tok/s/user");
    }

    [Fact]
    public void Without_a_shared_speed_both_ranges_are_named()
    {
        Headline.Of(Said.Comparison(Given.CurveOn([100, 150], 900, 500), Given.CurveOn([25, 60], 3000, 2000), 80)).Text
            .ShouldBe("Not comparable: MTP was measured at 100–150 tok/s/user, Off at 25–60");
    }

    [Fact]
    public void With_one_side_only_the_missing_one_is_named()
    {
        var curve = Given.CurveOn([20, 40], 900, 500);

        Headline.Of(Said.Comparison(curve, Curve.Empty, 30)).Text.ShouldBe("Only MTP was measured here; Off has no points");
        Headline.Of(Eagle(Curve.Empty, curve)).Text.ShouldBe("Only Off was measured here; EAGLE has no points");
        Headline.Of(Said.Comparison(Curve.Empty, Curve.Empty, 30)).Text.ShouldBe("No measured points here");
    }

    [Fact]
    public void Where_one_side_goes_on_alone_it_is_said_of_measured_points()
    {
        Headline.Of(Said.Comparison(Given.CurveOn([20, 90], 1000, 800), Given.CurveOn([20, 40], 500, 400), 30)).Also.Plain()
            .ShouldEndWith("Above 40 tok/s/user, only MTP was measured.");
    }

    [Fact]
    public void A_single_shared_speed_is_named_alone()
    {
        Headline.Of(Said.Comparison(Given.CurveOn([40], 1000), Given.CurveOn([20, 60], 600, 400), 40)).Text.Plain()
            .ShouldBe("At 40 tok/s/user MTP delivers 2.0× the throughput per GPU");
    }

    [Fact]
    public void Where_the_lead_changes_twice_each_stretch_is_named()
    {
        var headline = Headline.Of(
            Said.Comparison(Given.CurveOn([20, 40, 60, 80], 600, 500, 400, 100), Given.CurveOn([20, 40, 60, 80], 800, 300, 250, 200), 20));

        headline.Text.Plain().ShouldMatch(@"^Off leads below \d+ tok/s/user, MTP from \d+ to \d+, Off above \d+: \d\.\d× the throughput per GPU at \d+$");
        headline.Answer.Select(r => r.Series).OfType<int>().ShouldBe([1, 0, 1]);
    }

    [Fact]
    public void Of_published_points_the_words_are_those_of_publishing()
    {
        var published = Given.PublishedCurve((20, 600, 1.5), (40, 500, 1.8));

        Headline.Of(Said.Published(published, Curve.Empty, 30)).Text.ShouldBe("Only MTP is published here; Off has no points");
        Headline.Of(Said.Published(published, Given.PublishedCurve((60, 300, 2)), 30)).Text
            .ShouldBe("Not comparable: MTP is published at 20–40 tok/s/user, Off at 60");
        Headline.Of(Said.Published(published, Given.PublishedCurve((20, 300, 3), (40, 250, 3.6)), 30)).Also
            .ShouldContain("No break-even within the published range.");
    }

    // Labels are those of the series, whatever the method is.
    private static Comparison Eagle(Curve method, Curve off) =>
        Comparison.Of([Given.Series(new SpecMethod("eagle"), method, Given.Rates), Given.Series(SpecMethod.Off, off, Given.Rates)], 1, [30]);
}
