using System.Globalization;

namespace InferenceDash.Words.Tests;

public sealed class FigureTests
{
    [Theory]
    [InlineData(360.94, 1, "360.9")]
    [InlineData(208590, 0, "208,590")]
    [InlineData(0.06, 3, "0.060")]
    [InlineData(1234.5678, 2, "1,234.57")]
    public void A_figure_is_grouped_and_has_its_decimals(double value, int decimals, string printed)
    {
        Figure.Print(value, decimals).ShouldBe(printed);
    }

    [Theory]
    [InlineData(549, 0, "549")]
    [InlineData(549, 1, "549.0")]
    [InlineData(549.26, 3, "549.3")]
    [InlineData(549.26, null, "549.3")]
    public void A_figure_has_no_decimal_that_its_source_does_not_have(double value, int? sourceDecimals, string printed)
    {
        Figure.Print(value, 1, new SourceDigits(sourceDecimals, null)).ShouldBe(printed);
    }

    [Theory]
    [InlineData(317341.04, 0, 3, "317,000")]
    [InlineData(317341.04, 0, 6, "317,341")]
    [InlineData(0.123456, 3, 2, "0.12")]
    [InlineData(0.00123456, 3, 3, "0.001")]
    [InlineData(2.4681, 3, 3, "2.47")]
    [InlineData(11.6, 3, 1, "10")]
    [InlineData(0, 3, 2, "0.000")]
    public void A_derived_figure_has_no_significant_digit_that_its_source_does_not_have(double value, int decimals, int significant, string printed)
    {
        Figure.Print(value, decimals, new SourceDigits(null, significant)).ShouldBe(printed);
    }

    [Fact]
    public void Rounding_up_to_the_next_power_of_ten_adds_no_digit()
    {
        Figure.Print(9.9996, 3, new SourceDigits(null, 3)).ShouldBe("10.0");
    }

    [Theory]
    [InlineData(1.694, "1.69×")]
    [InlineData(0.911, "0.91×")]
    [InlineData(9.994, "9.99×")]
    [InlineData(9.9951, "10.0×")]
    [InlineData(70.09, "70.1×")]
    public void A_ratio_has_three_digits_or_two_decimals(double ratio, string printed)
    {
        Figure.Ratio(ratio).ShouldBe(printed);
    }

    [Theory]
    [InlineData(0.44, "0.4 %")]
    [InlineData(0.949, "0.9 %")]
    [InlineData(0.951, "1 %")]
    [InlineData(58.4, "58 %")]
    [InlineData(1240.2, "1,240 %")]
    public void A_percentage_is_whole_from_one_up(double percent, string printed)
    {
        Figure.Percent(percent).Plain().ShouldBe(printed);
    }

    [Theory]
    [InlineData(84, "84")]
    [InlineData(30.6, "30.6")]
    [InlineData(30.6000001, "30.6")]
    [InlineData(0.5, "0.5")]
    public void An_interactivity_is_printed_as_people_type_it(double value, string printed)
    {
        Figure.Interactivity(value).ShouldBe(printed);
    }

    [Fact]
    public void Computed_interactivities_are_rounded()
    {
        Figure.About(30.6).ShouldBe("31");
        Figure.About(9.56).ShouldBe("9.6");
        Figure.Crossing(30.6412).ShouldBe("30.6");
        Figure.Range(new InteractivityRange(60, 157.5)).ShouldBe("60–157.5");
    }

    [Theory]
    [InlineData(58.2, "58 %")]
    [InlineData(99.49, "99 %")]
    [InlineData(99.5, "99.5 %")]
    [InlineData(99.99, "99.9 %")]
    [InlineData(99.99999, "99.9 %")]
    public void A_saving_is_never_rounded_up_to_everything(double percent, string printed)
    {
        Figure.Saving(percent).Plain().ShouldBe(printed);
    }

    [Fact]
    public void A_figure_is_english_in_a_thread_of_another_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = WithCommas();
        try
        {
            Figure.Print(1234.5, 1).ShouldBe("1,234.5");
            Figure.Interactivity(30.6).ShouldBe("30.6");
            Figure.Ratio(1.694).ShouldBe("1.69×");
            Figure.Saving(99.99).Plain().ShouldBe("99.9 %");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static CultureInfo WithCommas()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NumberGroupSeparator) = (",", ".");
        return culture;
    }
}
