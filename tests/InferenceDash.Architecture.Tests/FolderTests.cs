namespace InferenceDash.Architecture.Tests;

public sealed class FolderTests
{
    private static readonly string[] CoreFromTheBottom =
        ["", "Quality", "Accepting", "Rates", "Curves", "Comparing", "Evaluating", "Deciding", "Loads", "Catalogs", "Ranking", "Changing"];

    [Theory]
    [InlineData(House.Core)]
    [InlineData(House.Words)]
    [InlineData(House.Store, "BenchmarkStore", "UploadArea", "LoadFiles", "ShortLinks", "StoreRegistration")]
    [InlineData(House.Web, "Program")]
    public void Folders_know_each_other_in_no_circle(string project, params string[] doors)
    {
        var arrows = Arrow.Within(project, doors);

        arrows.ShouldNotBeEmpty();
        Arrow.Circle(arrows).ShouldBeEmpty();
        Arrow.Circle(Arrow.Outermost(arrows)).ShouldBeEmpty();
    }

    [Fact]
    public void In_Core_each_folder_knows_only_those_before_it()
    {
        var arrows = Arrow.Within(House.Core);

        arrows.SelectMany(arrow => new[] { arrow.From, arrow.To }).Distinct().ShouldBe(CoreFromTheBottom, ignoreOrder: true);
        arrows.Where(arrow => Array.IndexOf(CoreFromTheBottom, arrow.From) < Array.IndexOf(CoreFromTheBottom, arrow.To)).ShouldBeEmpty();
    }
}
