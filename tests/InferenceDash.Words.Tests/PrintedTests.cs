namespace InferenceDash.Words.Tests;

public sealed class PrintedTests
{
    [Fact]
    public void A_published_figure_prints_as_its_page_prints_it()
    {
        Metrics.Throughput.Print(Given.Printed(549, 0.66, costDecimals: 2, throughputDecimals: 0)).ShouldBe("549");
        Metrics.Throughput.Print(Given.Printed(549, 0.66, costDecimals: 2)).ShouldBe("549.0");
        Metrics.Cost.Print(Given.Printed(549, 0.66, costDecimals: 2)).ShouldBe("0.66");
        Metrics.Cost.Print(Given.Printed(549, 2.29, costDecimals: 3)).ShouldBe("2.290");
        Metrics.Cost.Print(Given.Printed(132, 11.6, costDecimals: 1)).ShouldBe("11.6");
    }

    [Fact]
    public void A_figure_derived_from_a_published_one_has_no_more_digits()
    {
        Metrics.Cost.Print(Given.Printed(549, 0.71342, throughputDecimals: 0)).ShouldBe("0.713");
        Metrics.Cost.Print(Given.Printed(54, 7.1342, throughputDecimals: 0)).ShouldBe("7.1");
        var power = Given.Printed(549, 0.66, throughputDecimals: 0) with { TokensPerSecondPerMegawatt = 317341.04 };
        Metrics.PerMegawatt.Print(power).ShouldBe("317,000");
        Metrics.PerMegawatt.Print(power with { IsPowerPublished = true }).ShouldBe("317,341");
    }

    [Fact]
    public void Between_two_points_a_figure_is_no_finer_than_the_coarser_one()
    {
        var (fine, coarse) = (Given.Printed(549.3, 0.661, costDecimals: 3), Given.Printed(400, 0.9, costDecimals: 1, throughputDecimals: 0));
        var between = fine with { Status = OperatingPointStatus.Interpolated, Bracket = [.. fine.Bracket, .. coarse.Bracket] };

        Metrics.Throughput.Print(between).ShouldBe("549");
        Metrics.Cost.Print(between).ShouldBe("0.7");
    }

    [Fact]
    public void Bounds_say_on_which_side_the_value_lies()
    {
        var bound = new OperatingPoint(OperatingPointStatus.BelowRange)
        {
            IsBound = true,
            ThroughputPerGpu = 360.94,
            CostPerMillionTokens = 1.0049,
            TokensPerSecondPerMegawatt = 208590,
        };

        Metrics.Throughput.Print(bound).Plain().ShouldBe("≥ 360.9");
        Metrics.Cost.Print(bound).Plain().ShouldBe("≤ 1.005");
        Metrics.PerMegawatt.Print(bound).Plain().ShouldBe("≥ 208,590");
        Metrics.Concurrency.Print(bound).ShouldBe("—");
    }

    [Fact]
    public void Concurrency_is_about_and_has_no_better_side()
    {
        Metrics.Concurrency.Print(new OperatingPoint(OperatingPointStatus.Interpolated) { Concurrency = 13.72 }).ShouldBe("~14");
    }

    [Fact]
    public void What_is_unknown_is_a_dash()
    {
        foreach (var metric in Metrics.All)
            metric.Print(new OperatingPoint(OperatingPointStatus.NoData)).ShouldBe("—");
    }

    [Fact]
    public void Tokens_per_dollar_have_no_more_digits_than_the_cost_behind_them()
    {
        Metrics.PerUsd.Print(Given.Printed(549, 0.66, costDecimals: 2)).ShouldBe("1.5");
        Metrics.PerUsd.Print(Given.Printed(549, 0.661, costDecimals: 3)).ShouldBe("1.51");
        Metrics.PerUsd.Print(Given.Printed(54, 7.1342, throughputDecimals: 0)).ShouldBe("0.14");
    }
}
