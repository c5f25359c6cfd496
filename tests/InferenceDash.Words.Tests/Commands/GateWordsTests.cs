using InferenceDash.Words.Commands;

namespace InferenceDash.Words.Tests.Commands;

/// <summary>The sentences of a gate: what moved, by how much, and what may be chance.</summary>
public sealed class GateWordsTests
{
    private static readonly GateRule Throughput = new(Metrics.Throughput, 0.03), Cost = new(Metrics.Cost, 0.03), Ttft = new(Metrics.Ttft, 0.05);

    [Fact]
    public void The_title_says_what_is_compared_where_and_how_much_worse_it_may_be()
    {
        GateWords.Title(Throughput).Plain().ShouldBe("Throughput per GPU at equal interactivity: at most 3 % less than the baseline");
        GateWords.Title(Cost).Plain().ShouldEndWith("at equal interactivity: at most 3 % more than the baseline");
        GateWords.Title(Ttft).Plain().ShouldEndWith("at equal concurrency: at most 5 % more than the baseline");
    }

    [Theory]
    [InlineData(GateOutcome.Held, 0.01, "Throughput per GPU fell by 1.0 % (from 100.0 to 99.00 tok/s/GPU); 3 % allowed.")]
    [InlineData(GateOutcome.Held, 0, "Throughput per GPU is the same (from 100.0 to 100.0 tok/s/GPU); 3 % allowed.")]
    [InlineData(GateOutcome.Held, -0.02, "Throughput per GPU rose by 2.0 % (from 100.0 to 102.0 tok/s/GPU); 3 % allowed.")]
    [InlineData(GateOutcome.Worse, 0.1,
        "Throughput per GPU fell by 10.0 % (from 100.0 to 90.00 tok/s/GPU); 3 % allowed. No repeats: noise is unknown, so the tolerance alone decides.")]
    public void A_check_says_what_moved_and_whether_noise_is_known(GateOutcome outcome, double loss, string sentence) =>
        GateWords.Sentence(Check(100, 100 * (1 - loss), GateBasis.Values, outcome) with { Loss = loss }, Throughput).Plain().ShouldBe(sentence);

    [Theory]
    [InlineData(GateOutcome.WithinNoise, 0.02, "Within noise: 5 repeats leave a loss of 2.0 % possible (95 % interval).")]
    [InlineData(GateOutcome.Worse, 0.04, "Beyond noise: by 5 repeats at least 4.0 % (95 % interval).")]
    public void Repeats_say_what_may_be_chance(GateOutcome outcome, double low, string sentence) =>
        GateWords.Sentence(
            Check(100, 94, GateBasis.Values, outcome) with { Loss = 0.06, Noise = new Interval(low, 0.1), Repeats = 5 }, Throughput).Plain()
            .ShouldEndWith(sentence);

    [Theory]
    [InlineData(GateBasis.OnlyCandidate, "The baseline does not reach 84 tok/s/user, the candidate does.")]
    [InlineData(GateBasis.Neither, "Neither side reaches 84 tok/s/user.")]
    [InlineData(GateBasis.NoPrice, "The price of the GPU is unknown: give --usd.")]
    [InlineData(GateBasis.Open, "A side was measured at faster points only (from – to – tok/s/GPU): measure it with more requests in flight.")]
    public void What_cannot_be_judged_says_why(GateBasis basis, string sentence) =>
        GateWords.Sentence(Check(null, null, basis, GateOutcome.NotJudged), Throughput).Plain().ShouldBe(sentence);

    [Fact]
    public void The_verdict_counts_what_was_judged_and_names_what_decides()
    {
        var held = Check(100, 99, GateBasis.Values, GateOutcome.Held);
        var (noisy, worse, open) = (held with { Outcome = GateOutcome.WithinNoise }, held with { Outcome = GateOutcome.Worse },
            held with { Outcome = GateOutcome.NotJudged });

        GateWords.Verdict([held, held, open], series: 1, worst: null).ShouldBe("PASSED: 2 checks of 1 series held.");
        GateWords.Verdict([held, noisy], series: 1, worst: null).ShouldBe("PASSED: 1 of 2 checks held, 1 within noise.");
        GateWords.Verdict([held, worse], series: 1, worst: "that one").ShouldBe("FAILED: 1 of 2 checks is worse than allowed. Worst: that one");
    }

    [Fact]
    public void Sides_and_series_are_named_and_many_of_them_counted()
    {
        GateWords.OfFiles(isBaseline: true, ["a.csv", "b.csv"], 24).ShouldBe("baseline: a.csv and b.csv (24 points)");
        GateWords.OfSnapshot(isBaseline: false, "ab12cd34").ShouldBe("candidate: snapshot ab12cd34");
        GateWords.OnlyIn(isBaseline: true, []).ShouldBe("");
        GateWords.OnlyIn(isBaseline: true, ["1", "2", "3", "4", "5", "6", "7"]).ShouldBe("Only in the baseline, not judged: 1, 2, 3, 4, 5 and 2 more");
    }

    private static GateCheck Check(double? baseline, double? candidate, GateBasis basis, GateOutcome outcome) =>
        new(84, new GateFigure(baseline, IsBound: false, []), new GateFigure(candidate, IsBound: false, []), basis, outcome);
}
