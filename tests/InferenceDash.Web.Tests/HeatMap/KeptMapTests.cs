using InferenceDash.Web.HeatMap;
using InferenceDash.Web.Tests.Exploring;

namespace InferenceDash.Web.Tests.HeatMap;

/// <summary>The map looks at every pair once, however often it is shown.</summary>
public sealed class KeptMapTests
{
    private static readonly Catalog Catalog = MadePoints.View(MadePoints.Many(12)).Catalog;

    [Theory]
    [InlineData("")]
    [InlineData("x=90")]
    [InlineData("q=b200")]
    public void The_same_question_is_answered_once(string query)
    {
        var first = MapView.Of(Catalog, QueryParser.ParseMap(query));

        MapView.Of(Catalog, QueryParser.ParseMap(query)).ShouldBeSameAs(first);
        first.Grid.ShouldBeSameAs(first.Grid);
    }

    [Fact]
    public void Another_question_has_another_answer_from_the_same_pairs()
    {
        var (all, some) = (MapView.Of(Catalog, QueryParser.ParseMap("")), MapView.Of(Catalog, QueryParser.ParseMap("q=b200")));

        some.Cells.Count.ShouldBeLessThan(all.Cells.Count);
        some.Cells.ShouldAllBe(c => all.Map.Pairs.Contains(c.Pair));
    }

    [Fact]
    public void The_index_of_all_comparisons_is_made_once() => IndexRow.Of(Catalog).ShouldBeSameAs(IndexRow.Of(Catalog));

    [Fact]
    public void Only_the_latest_questions_are_kept()
    {
        var first = MapView.Of(Catalog, QueryParser.ParseMap("q=mi355x"));
        for (var i = 1; i <= 40; i++)
            MapView.Of(Catalog, QueryParser.ParseMap($"q=b200+{i}"));

        MapView.Of(Catalog, QueryParser.ParseMap("q=mi355x")).ShouldNotBeSameAs(first);
    }
}
