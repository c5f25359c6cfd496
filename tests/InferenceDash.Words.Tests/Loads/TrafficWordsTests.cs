using InferenceDash.Words.Loads;

namespace InferenceDash.Words.Tests.Loads;

public sealed class TrafficWordsTests
{
    private static readonly Sequence Short = new(1024, 1024);
    private static readonly string[] Labels = ["MTP", "Off"];

    [Fact]
    public void The_answer_names_gpu_hours_money_and_the_peak_of_both()
    {
        // 100 users at 30 take 6,000 tok/s: 15 and 20 GPUs for 24 h.
        var served = Served(Given.Curve((30, 400)), Given.Curve((30, 300)), 100);
        TrafficWords.Says(served, Labels, 1)
            .ShouldBe("At 30 tok/s/user MTP needs the least: 360 GPU-hours ($421) and up to 15 GPUs; Off needs 480 GPU-hours ($562) and up to 20 GPUs.");
        TrafficWords.Better(served, Labels).ShouldBe("MTP needs the least at every load.");
        TrafficWords.Against(served.Fleets[0], served.Fleets[1]).ShouldBe("120 fewer");
        TrafficWords.Against(served.Fleets[1], served.Fleets[0]).ShouldBe("120 more");
        TrafficWords.Load(served.Profile).ShouldBe("24 h in 1 step: at the peak 100 users, on average 100 users.");
    }

    [Fact]
    public void Level_series_and_missing_ones_are_said_to_be()
    {
        var level = Served(Given.Curve((30, 400)), Given.Curve((30, 400)), 100, 0);
        TrafficWords.Says(level, Labels, 1).ShouldBe("At 30 tok/s/user no series needs less than the others.");
        TrafficWords.Better(level, Labels).ShouldBe("Least at each load: two or more need the same for 12 h.");
        TrafficWords.Kept(level, Labels).ShouldBe("Kept at 15 GPUs all the time, no series is known to be faster than the others by more than a tie.");

        var none = Served(Given.Curve((10, 400)), Curve.Empty, 100);
        TrafficWords.Says(none, Labels, 1).ShouldBe(TrafficWords.NoFigure);
        TrafficWords.Kept(none, Labels).ShouldBe("");
        TrafficWords.Of(none.Fleets[0], none.Fleets[0].Peak, 0).ShouldBe("—");
    }

    [Fact]
    public void A_bound_has_its_sign()
    {
        var bound = Served(Given.Curve((50, 400)), Given.Curve((30, 400)), 100).Fleets[0];
        TrafficWords.Of(bound, bound.Peak, 0).ShouldBe("≤\u00A015");
        TrafficWords.Speed(new KeptSpeed(KeptSpeedKind.AtLeast, 133)).ShouldBe("≥\u00A0133.0");
        TrafficWords.Speed(new KeptSpeed(KeptSpeedKind.Overloaded, 20)).ShouldBe("<\u00A020.0");
        TrafficWords.Speed(new KeptSpeed(KeptSpeedKind.Value, 71.43)).ShouldBe("71.4");
    }

    [Fact]
    public void A_trace_says_how_far_its_lengths_are_from_what_was_measured()
    {
        var trace = new ArrivalTrace();
        trace.Add(0, 900, 600);
        TrafficWords.Trace(trace, Short).ShouldBe("1 request with 900 input and 600 output tokens on average. All of them count.");
        trace.Add(1, 9_000, 600);
        TrafficWords.Trace(trace, Short).ShouldEndWith("far from those of 1k/1k, and a GPU delivers another number of tokens of another kind.");
        trace.Add(2);
        TrafficWords.Trace(trace, Short).ShouldBe("3 requests, without token counts: each is taken to have the lengths of 1k/1k.");
    }

    [Theory]
    [InlineData(24, "24 h")]
    [InlineData(6.5, "6.5 h")]
    [InlineData(0.25, "15 min")]
    [InlineData(0, "0 h")]
    [InlineData(168, "7 days")]
    public void A_length_of_time_has_the_unit_that_it_is_spoken_in(double hours, string words) => LoadWords.Duration(hours).ShouldBe(words);

    private static ServedLoad Served(Curve method, Curve off, params double[] users) =>
        ServedLoad.Of(Given.Compare(method, off, Given.Rates).Series, LoadProfile.OfDay(LoadUnit.Users, users), 30, Short);
}
