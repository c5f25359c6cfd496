namespace InferenceDash.Store.Tests;

public sealed class DayTextTests
{
    [Theory]
    [InlineData("2026-06-11", "2026-06-11")]
    [InlineData("20260611-235959", "2026-06-11")]
    [InlineData("2026-06-11T23:59:59.123456", "2026-06-11")]
    [InlineData("2026-06-11 23:59:59", "2026-06-11")]
    [InlineData("2026-06-11T23:30:00Z", "2026-06-11")]
    [InlineData("2026-06-12T00:30:00+02:00", "2026-06-11")]
    [InlineData("2026-06-11T23:30:00-07:00", "2026-06-12")]
    public void The_day_of_a_time_is_that_of_UTC_where_it_says_its_offset_else_the_one_that_is_written(string text, string day)
    {
        DayText.Of(DayText.DayOfTime(text).ShouldNotBeNull()).ShouldBe(day);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("11.06.2026")]
    [InlineData("2026-06-31")]
    [InlineData("2026-06-11T25:00:00")]
    [InlineData("20260611")]
    [InlineData("")]
    public void Other_texts_are_no_time(string text) => DayText.DayOfTime(text).ShouldBeNull();

    [Fact]
    public void Seconds_since_1970_are_of_UTC_too()
    {
        DayText.DayOfUnixSeconds(1781135999).ShouldBe(new DateOnly(2026, 6, 10));
        DayText.DayOfUnixSeconds(1781136000).ShouldBe(new DateOnly(2026, 6, 11));
        DayText.DayOfUnixSeconds(1e18).ShouldBeNull();
    }
}
