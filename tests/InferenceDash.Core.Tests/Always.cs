using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace InferenceDash.Core.Tests;

/// <summary>Properties: statements that hold for many generated cases, the same ones on every run.</summary>
internal static class Always
{
    private static readonly Config FixedSeed = Config.QuickThrowOnFailure
        .WithMaxTest(500)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20260401, 1), FSharpOption<int>.None)));

    public static void For<T>(Gen<T> cases, Action<T> holds) => Check.One(FixedSeed, Prop.ForAll(cases.ToArbitrary(), holds));

    /// <summary>Up to 24 points on a coarse grid, so that equal figures and dominated points are frequent.</summary>
    public static Gen<CurvePoint[]> AnyPoints { get; } =
        from count in Gen.Choose(0, 24)
        from interactivity in Gen.Choose(1, 30).ArrayOf(count)
        from throughput in Gen.Choose(1, 40).ArrayOf(count)
        select interactivity.Zip(throughput, static (x, y) => new CurvePoint(x * 2.5, y * 12.5)).ToArray();

    /// <summary>2 to 12 knots, starting within 20 tok/s/user of 10; throughput falls by 0.3 to 60 % a step.</summary>
    public static Gen<Curve> AnyCurve { get; } =
        from count in Gen.Choose(2, 12)
        from start in Gen.Choose(100, 300)
        from top in Gen.Choose(3000, 6000)
        from steps in Gen.Choose(1, 250).ArrayOf(count)
        from kept in Gen.Choose(400, 997).ArrayOf(count)
        select Falling(start / 10.0, top / 10.0, steps, kept);

    public static Gen<(Curve Method, Curve Off)> AnyTwoCurves { get; } =
        from method in AnyCurve
        from off in AnyCurve
        select (method, off);

    /// <summary>A share of a range, both ends included.</summary>
    public static Gen<double> AnyShare { get; } = Gen.Choose(0, 1000).Select(static thousandths => thousandths / 1000.0);

    public static Gen<(Curve Curve, double Target)> AnyCurveWithATargetInRange { get; } =
        from curve in AnyCurve
        from share in AnyShare
        select (curve, Math.Min(curve.Range!.Value.Low + (share * (curve.Range.Value.High - curve.Range.Value.Low)), curve.Range.Value.High));

    private static Curve Falling(double x, double y, int[] steps, int[] kept)
    {
        var points = new CurvePoint[steps.Length];
        for (var i = 0; i < points.Length; i++)
        {
            points[i] = new CurvePoint(x, y, Concurrency: 1 << (points.Length - 1 - i));
            x += steps[i] / 10.0;
            y *= kept[i] / 1000.0;
        }

        return Curve.Of(points);
    }
}
