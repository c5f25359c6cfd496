using FsCheck;
using FsCheck.Fluent;

namespace InferenceDash.Core.Tests.Comparing;

public sealed class CostGapTests
{
    private static readonly Gen<(double Method, double Off, int Decimals)> AnyPrintedCosts =
        from decimals in Gen.Choose(0, 3)
        from method in Gen.Choose(1, 20_000)
        from off in Gen.Choose(1, 20_000)
        select (method / Math.Pow(10, decimals), off / Math.Pow(10, decimals), decimals);

    private static readonly Gen<(double Method, double Off)> AnyCosts =
        from method in Gen.Choose(1, 1_000_000)
        from off in Gen.Choose(1, 1_000_000)
        select (method / 10_000.0, off / 10_000.0);

    [Fact]
    public void No_saving_reaches_a_hundred_percent_however_far_apart_the_costs_are() => Always.For(AnyCosts, costs =>
    {
        var gap = Given.CostGap(costs.Method, costs.Off).ShouldNotBeNull();
        if (gap.PercentCheaper is { } saved)
            saved.ShouldBeInRange(0, 100 - 1e-9);
    });

    [Fact]
    public void Exact_costs_state_both_percentages_and_they_agree() => Always.For(AnyCosts, costs =>
    {
        var gap = Given.CostGap(costs.Method, costs.Off).ShouldNotBeNull();
        var (less, more) = (Math.Min(costs.Method, costs.Off), Math.Max(costs.Method, costs.Off));
        if (more <= 1.01 * less)
        {
            gap.ShouldBe(new CostGap(null, null, null, IsTie: true));
            return;
        }

        gap.Cheaper.ShouldBe(costs.Method < costs.Off ? 0 : 1);
        gap.PercentMore!.Value.ShouldBe((more / less - 1) * 100, 1e-6);
        gap.PercentCheaper!.Value.ShouldBe((1 - (less / more)) * 100, 1e-9);
    });

    [Fact]
    public void What_is_stated_of_rounded_costs_holds_for_all_that_they_may_have_been() => Always.For(AnyPrintedCosts, costs =>
    {
        var gap = Given.CostGap(costs.Method, costs.Off, costs.Decimals).ShouldNotBeNull();
        var doubt = 0.5 * Math.Pow(10, -costs.Decimals);
        foreach (var (method, off) in Corners(costs.Method, costs.Off, doubt))
        {
            var (less, more) = gap.Cheaper == 0 ? (method, off) : (off, method);
            if (gap.Cheaper is not null)
                less.ShouldBeLessThan(more);
            if (gap.PercentMore is { } dearer)
                dearer.ShouldBe((more / less - 1) * 100, 1 + 1e-9);
            if (gap.PercentCheaper is { } saved)
                saved.ShouldBe((1 - (less / more)) * 100, 1 + 1e-9);
        }
    });

    [Fact]
    public void The_gap_is_the_same_from_either_side() => Always.For(AnyPrintedCosts, costs =>
    {
        var one = Given.CostGap(costs.Method, costs.Off, costs.Decimals).ShouldNotBeNull();
        var other = Given.CostGap(costs.Off, costs.Method, costs.Decimals).ShouldNotBeNull();

        other.Cheaper.ShouldBe(one.Cheaper switch { 0 => 1, 1 => 0, _ => null });
        (other.PercentMore is null).ShouldBe(one.PercentMore is null);
        (other.PercentCheaper is null).ShouldBe(one.PercentCheaper is null);
        other.IsTie.ShouldBe(one.IsTie);
    });

    [Fact]
    public void Where_rounding_moves_the_surcharge_by_more_than_a_point_only_the_saving_is_stated()
    {
        var gap = Given.CostGap(0.075, 0.199, decimals: 3).ShouldNotBeNull();

        gap.Cheaper.ShouldBe(0);
        gap.PercentMore.ShouldBeNull();
        gap.PercentCheaper!.Value.ShouldBe(62.31, 0.01);
    }

    [Fact]
    public void Costs_of_four_digits_state_both()
    {
        var gap = Given.CostGap(2.342, 4.931, decimals: 3).ShouldNotBeNull();

        gap.PercentMore!.Value.ShouldBe(110.55, 0.01);
        gap.PercentCheaper!.Value.ShouldBe(52.50, 0.01);
    }

    [Fact]
    public void Costs_of_one_digit_name_the_cheaper_side_without_a_percentage()
    {
        Given.CostGap(0.06, 0.08, decimals: 2).ShouldBe(new CostGap(0, null, null, IsTie: false));
    }

    [Fact]
    public void Costs_that_rounding_may_have_turned_round_name_nobody()
    {
        Given.CostGap(0.06, 0.07, decimals: 2).ShouldBe(new CostGap(null, null, null, IsTie: false));
    }

    [Fact]
    public void Equal_costs_are_a_tie_only_as_far_as_their_digits_tell()
    {
        Given.CostGap(1.005, 1.005, decimals: 3)!.IsTie.ShouldBeTrue();
        var coarse = Given.CostGap(0.06, 0.06, decimals: 2).ShouldNotBeNull();
        coarse.IsTie.ShouldBeFalse();
        coarse.Cheaper.ShouldBeNull();
        coarse.IsEqualAsPrinted.ShouldBeTrue();
    }

    [Fact]
    public void Without_both_values_there_is_no_gap()
    {
        var bound = new OperatingPoint(OperatingPointStatus.BelowRange) { IsBound = true, ThroughputPerGpu = 1, CostPerMillionTokens = 2 };

        CostGap.Of(Given.Printed(100, cost: 1), bound).ShouldBeNull();
        CostGap.Of(bound, Given.Printed(100, cost: 1)).ShouldBeNull();
        CostGap.Of(Given.Printed(100, cost: null), Given.Printed(100, cost: 2)).ShouldBeNull();
    }

    private static IEnumerable<(double Method, double Off)> Corners(double method, double off, double doubt)
    {
        // Half a unit below 1 unit is above 0: no printed cost of these was free.
        foreach (var a in new[] { method - doubt, method + doubt })
        {
            foreach (var b in new[] { off - doubt, off + doubt })
                yield return (a, b);
        }
    }
}
