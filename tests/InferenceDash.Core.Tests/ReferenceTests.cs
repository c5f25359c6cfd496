namespace InferenceDash.Core.Tests;

/// <summary>Every formula against figures that an implementation in another language made.</summary>
public class ReferenceTests
{
    private const double Relative = 1e-12;

    public static TheoryData<ReferenceRow> Slopes => ReferenceTable.Rows("steffen-slopes");

    [Theory]
    [MemberData(nameof(Slopes), DisableDiscoveryEnumeration = true)]
    public void Slopes_are_Steffens(ReferenceRow row) =>
        ShouldAgree(new MonotoneSpline(row.Numbers("x"), row.Numbers("y")).Slopes.ToArray(), row.Numbers("slopes"));

    public static TheoryData<ReferenceRow> Interpolants => ReferenceTable.Rows("steffen-interpolant");

    [Theory]
    [MemberData(nameof(Interpolants), DisableDiscoveryEnumeration = true)]
    public void Between_the_knots_the_interpolant_is_the_cubic_of_those_slopes(ReferenceRow row)
    {
        var spline = new MonotoneSpline(row.Numbers("x"), row.Numbers("y"));
        ShouldAgree(Array.ConvertAll(row.Numbers("at"), spline.At), row.Numbers("value"));
    }

    public static TheoryData<ReferenceRow> Concurrencies => ReferenceTable.Rows("little-concurrency");

    [Theory]
    [MemberData(nameof(Concurrencies), DisableDiscoveryEnumeration = true)]
    public void Concurrency_is_by_Littles_law(ReferenceRow row)
    {
        var concurrency = row.Numbers("concurrency");
        var curve = Curve.Of([.. Points(row, "x", "y").Select((p, i) => p with { Concurrency = concurrency[i] })]);
        ShouldAgree([curve.At(row.Number("at"), Given.Rates).Concurrency!.Value], [row.Number("value")]);
    }

    public static TheoryData<ReferenceRow> Economies => ReferenceTable.Rows("cost-and-power");

    [Theory]
    [MemberData(nameof(Economies), DisableDiscoveryEnumeration = true)]
    public void Cost_and_tokens_per_megawatt_follow_from_throughput(ReferenceRow row)
    {
        var throughput = row.Number("throughput");
        ShouldAgree([Economics.CostPerMillionTokens(throughput, row.Number("usd_per_gpu_hour"))!.Value], [row.Number("cost")]);
        ShouldAgree([Economics.TokensPerSecondPerMegawatt(throughput, row.Number("kw_per_gpu"))!.Value], [row.Number("tok_s_per_mw")]);
    }

    public static TheoryData<ReferenceRow> Frontiers => ReferenceTable.Rows("frontier");

    [Theory]
    [MemberData(nameof(Frontiers), DisableDiscoveryEnumeration = true)]
    public void The_frontier_is_what_no_other_point_matches_or_beats(ReferenceRow row) =>
        ParetoFrontier.Of(Points(row, "x", "y")).ShouldBe(Points(row, "frontier_x", "frontier_y"));

    public static TheoryData<ReferenceRow> BreakEvens => ReferenceTable.Rows("break-even");

    [Theory]
    [MemberData(nameof(BreakEvens), DisableDiscoveryEnumeration = true)]
    public void Break_evens_are_where_a_scan_finds_them(ReferenceRow row)
    {
        var found = Given.Compare(Curve.Of(Points(row, "method_x", "method_y")), Curve.Of(Points(row, "off_x", "off_y")), Given.Rates).BreakEven;

        // A crossing is worse conditioned than a value: where the curves meet at a small angle, rounding moves it.
        ShouldAgree([.. found.Interactivity], row.Numbers("crossings"), 1e-11);
        (found.Winner switch { 0 => "method", 1 => "off", _ => "" }).ShouldBe(row.Text("winner"));
    }

    private static CurvePoint[] Points(ReferenceRow row, string x, string y) => Given.Points([.. row.Numbers(x).Zip(row.Numbers(y))]);

    private static void ShouldAgree(double[] actual, double[] expected, double relative = Relative)
    {
        actual.Length.ShouldBe(expected.Length);
        for (var i = 0; i < actual.Length; i++)
            Math.Abs(actual[i] - expected[i]).ShouldBeLessThanOrEqualTo(relative * Math.Abs(expected[i]), $"[{i}]: {actual[i]:R}, not {expected[i]:R}");
    }
}
