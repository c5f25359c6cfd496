using InferenceDash.Web.Charts;

namespace InferenceDash.Web.Tests.Charts;

/// <summary>Of very many points a chart draws some, evenly, and counts the others.</summary>
public sealed class DrawnPointsTests
{
    [Fact]
    public void Few_points_are_all_drawn()
    {
        var (drawn, notDrawn) = DrawnPoints.Of([.. Enumerable.Range(0, 150)], i => i % 2 == 0, few: 150, mostOn: 10, mostOff: 5);

        (drawn.Count, notDrawn).ShouldBe((150, 0));
    }

    [Fact]
    public void Of_many_each_kind_keeps_its_share_in_its_order_and_the_others_are_counted()
    {
        var (drawn, notDrawn) = DrawnPoints.Of([.. Enumerable.Range(0, 1_000)], i => i % 10 == 0, few: 150, mostOn: 40, mostOff: 20);

        (drawn.Count(i => i % 10 == 0), drawn.Count(i => i % 10 != 0), notDrawn).ShouldBe((40, 20, 940));
        drawn.ShouldBe(drawn.Order());
        drawn[0].ShouldBe(0);
        drawn.Zip(drawn.Skip(1), (a, b) => b - a).Max().ShouldBeLessThan(51, "a stretch of the axis is empty");
    }

    [Fact]
    public void A_kind_of_which_there_are_few_stays_whole() =>
        DrawnPoints.Of([.. Enumerable.Range(0, 1_000)], i => i < 30, few: 150, mostOn: 40, mostOff: 20).Drawn.Count(i => i < 30).ShouldBe(30);

    [Fact]
    public void A_long_line_keeps_its_ends_and_its_gaps()
    {
        List<ChartPlace> line = [.. Enumerable.Range(0, 10_000).Select(i => i == 4_321 ? ChartPlace.Gap(i) : new ChartPlace(i, i))];

        var drawn = DrawnPoints.Line(line);

        drawn.Count.ShouldBeLessThan(410);
        (drawn[0].X, drawn[^1].X).ShouldBe((0, 9_999));
        drawn.Where(p => p.IsGap || Math.Abs(p.X - 4_321) == 1).Select(p => p.X).ShouldBe([4_320, 4_321, 4_322]);
    }
}
