namespace InferenceDash.Web.Tests.Addresses;

/// <summary>Numbers are read as people write them, and what can be read in two ways is not guessed at.</summary>
public sealed class TargetTextTests
{
    [Theory]
    [InlineData("84", 84)]
    [InlineData(" 84 ", 84)]
    [InlineData("84.", 84)]
    [InlineData(".5", 0.5)]
    [InlineData("90,5", 90.5)]
    [InlineData("90,", 90)]
    [InlineData("1,000", 1000)]
    [InlineData("1 000", 1000)]
    [InlineData("1\u00A0000", 1000)]
    [InlineData("1\u2009000.5", 1000.5)]
    [InlineData("1,000,000", 1_000_000)]
    [InlineData("1e3", 1000)]
    [InlineData("1.5E+2", 150)]
    public void A_number_as_people_write_it(string text, double number)
    {
        TargetText.TryParse(text, out var target, out var reason).ShouldBeTrue(reason);
        target.ShouldBe(number);
    }

    [Theory]
    [InlineData("12o")]
    [InlineData("1 00")]
    [InlineData("1,00,000")]
    [InlineData("1,000 000")]
    [InlineData("1000,000.5")]
    [InlineData("90,5.5")]
    [InlineData("1.000.000")]
    [InlineData("1e")]
    [InlineData("e3")]
    [InlineData("1e-3")]
    [InlineData("+84")]
    public void Anything_else_is_no_number(string text)
    {
        TargetText.TryParse(text, out _, out var reason).ShouldBeFalse();
        reason.ShouldContain("is not a number");
    }

    [Theory]
    [InlineData("1e9", "at most 1,000,000")]
    [InlineData("1,000,001", "at most 1,000,000")]
    [InlineData("-5", "above 0")]
    [InlineData("-1,000", "above 0")]
    [InlineData("0", "above 0")]
    [InlineData("  ", "for example 84")]
    public void A_number_out_of_bounds_is_told_the_bound(string text, string words)
    {
        TargetText.TryParse(text, out _, out var reason).ShouldBeFalse();
        reason.ShouldContain(words);
    }

    [Theory]
    [InlineData("t=1,000", new[] { 1.0 }, "t=000")]
    [InlineData("t=1,000&t=84", new[] { 84.0, 1000 }, null)]
    [InlineData("t=90,5&t=1 000", new[] { 90.5, 1000 }, null)]
    [InlineData("t=90,108", new[] { 90.0, 108 }, null)]
    public void Commas_part_the_targets_of_an_address_and_belong_to_the_number_of_a_field(string query, double[] targets, string? problem)
    {
        var parsed = QueryParser.Parse(query).InOrder();
        parsed.Query.Targets.ShouldBe(targets);
        parsed.Problems.Select(p => $"{p.Key}={p.Value}").FirstOrDefault().ShouldBe(problem);
    }
}
