using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Tests.Import.Sources;

public sealed class PathPatternTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("inferencedash-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("*.csv", "a.csv bb.csv")]
    [InlineData("?.csv", "a.csv")]
    [InlineData("??.*", "bb.csv")]
    [InlineData("**/*.csv", "a.csv bb.csv deep/c.csv deep/er/d.csv")]
    [InlineData("**/deep/**/*.csv", "deep/c.csv deep/er/d.csv")]
    [InlineData("deep/*/d.csv", "deep/er/d.csv")]
    [InlineData("deep/**", "deep/c.csv deep/er/d.csv")]
    [InlineData("*", "a.csv bb.csv")]
    public void A_pattern_is_the_files_that_match_in_order(string pattern, string expected)
    {
        Write("bb.csv", "deep/er/d.csv", "deep/c.csv", "a.csv");

        Expand(pattern).ShouldBe(expected.Split(' '));
    }

    [Fact]
    public void Case_matters_on_every_system()
    {
        Write("a.csv", "B.CSV");

        Expand("*.csv").ShouldBe(["a.csv"]);
        Expand("*.CSV").ShouldBe(["B.CSV"]);
    }

    [Fact]
    public void Names_that_begin_with_a_dot_are_left_out()
    {
        Write("a.csv", ".hidden.csv", ".folder/b.csv", "deep/.folder/c.csv");

        Expand("*.csv").ShouldBe(["a.csv"]);
        Expand("**/*.csv").ShouldBe(["a.csv"]);
    }

    [Fact]
    public void A_link_that_leads_back_is_not_followed()
    {
        Write("deep/a.csv");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "deep", "again"), _folder);

        Expand("**/*.csv").ShouldBe(["deep/a.csv"]);
        Expand("deep/**").ShouldBe(["deep/a.csv"]);
    }

    [Fact]
    public void A_name_that_exists_is_no_pattern_whatever_its_characters()
    {
        Write("what?.csv");

        PathPattern.IsOne(Path.Combine(_folder, "what?.csv")).ShouldBeFalse();
        PathPattern.IsOne(Path.Combine(_folder, "who?.csv")).ShouldBeTrue();
    }

    private void Write(params string[] names)
    {
        foreach (var path in names.Select(name => Path.Combine(_folder, name)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "");
        }
    }

    private IEnumerable<string> Expand(string pattern) =>
        PathPattern.Expand(Path.Combine(_folder, pattern)).Select(path => Path.GetRelativePath(_folder, path));
}
