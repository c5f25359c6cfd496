namespace InferenceDash.Words.Tests.Comparing;

public sealed class CeilingTests
{
    // Under 2 s the point at 30 is left out, so that the frontier keeps 20, which 30 would have beaten.
    private static readonly CurvePoint[] Method =
        [Point(20, 900, 1.5, "vLLM"), Point(30, 1000, 2.5, "SGLang"), Point(40, 500, 2.0, "vLLM"), Point(50, 300, null, "vLLM")];
    private static readonly CurvePoint[] Off = [Point(20, 800, 0.5, "vLLM"), Point(30, 600, null, "SGLang")];

    [Fact]
    public void A_note_says_how_many_points_are_left_out_and_how_many_of_them_are_unknown()
    {
        var note = Notes.Of(Compare(2))[0];
        note.Code.ShouldBe("ttft-ceiling");
        note.Title.Plain().ShouldBe("Only points with p99 TTFT ≤ 2 s.");
        note.Text.ShouldBe("3 of 6 points left out: the p99 TTFT is above it for 1 and unknown for 2.");
    }

    [Fact]
    public void Where_nothing_is_left_the_headline_says_so() =>
        Headline.Of(Compare(0.1)).Text.Plain().ShouldBe("No point is known to meet p99 TTFT ≤ 0.1 s");

    [Fact]
    public void Where_one_side_is_left_the_headline_names_it() =>
        Headline.Of(Compare(0.5)).Text.Plain()
            .ShouldBe("Only Off has points known to meet p99 TTFT ≤ 0.5 s; MTP has none");

    private static Comparison Compare(double ceiling) =>
        Comparison.Of([Under(SpecMethod.Mtp, Method, ceiling), Under(SpecMethod.Off, Off, ceiling)], 1, [20]);

    private static ComparedSeries Under(SpecMethod method, CurvePoint[] points, double ceiling) =>
        Given.Series(method, Curve.Of([.. points.Where(p => p.P99TtftSeconds <= ceiling)]), Given.Rates) with { Ceiling = TtftCeiling.Of(points, ceiling) };

    private static CurvePoint Point(double interactivity, double throughput, double? p99Ttft, string engine)
    {
        var point = Given.Measured(interactivity, throughput, 8, engine, new DateOnly(2026, 6, 11));
        return point with { Measured = point.Measured! with { P99TtftSeconds = p99Ttft } };
    }
}
