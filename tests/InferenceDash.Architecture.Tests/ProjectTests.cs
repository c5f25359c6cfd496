namespace InferenceDash.Architecture.Tests;

public sealed class ProjectTests
{
    [Fact]
    public void Core_knows_nobody_and_one_package()
    {
        Repository.ProjectsKnownBy(House.Core).ShouldBeEmpty();
        Repository.PackagesOf(House.Core).ShouldBe(["MathNet.Numerics"]);
    }

    [Fact]
    public void Words_know_Core_and_the_library_of_languages_alone()
    {
        Repository.ProjectsKnownBy(House.Words).ShouldBe([House.Core]);
        Repository.PackagesOf(House.Words).ShouldBe(["Microsoft.Extensions.Localization"]);
    }

    [Fact]
    public void The_store_knows_Core_alone() => Repository.ProjectsKnownBy(House.Store).ShouldBe([House.Core]);

    [Fact]
    public void The_site_knows_all_of_them() => Repository.ProjectsKnownBy(House.Web).ShouldBe([House.Core, House.Store, House.Words]);

    [Fact]
    public void Nobody_knows_the_tool_that_writes_migrations() =>
        Repository.Projects.Where(project => Repository.ProjectsKnownBy(project).Contains(House.Migrations)).ShouldBe(["InferenceDash.Architecture.Tests"]);

    [Fact]
    public void Every_project_with_tests_is_in_the_solution()
    {
        var solution = Repository.Read("InferenceDash.sln");

        Repository.Projects.Where(project => !solution.Contains($"{project}.csproj", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
