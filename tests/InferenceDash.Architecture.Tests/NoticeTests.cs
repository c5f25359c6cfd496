using System.Text.Json;
using System.Text.RegularExpressions;

namespace InferenceDash.Architecture.Tests;

public sealed partial class NoticeTests
{
    // They work while the site is built, and are no part of it.
    private static readonly string[] OnlyForTheBuild = ["Meziantou.Analyzer", "Roslynator.Analyzers", "Microsoft.EntityFrameworkCore.Analyzers"];

    // Written as a family: "Microsoft.EntityFrameworkCore, .Abstractions, .Relational".
    private const string Family = "Microsoft.EntityFrameworkCore";

    private static readonly string Notice = Repository.Read("NOTICE");

    [Fact]
    public void Every_package_that_ships_is_listed_with_its_version() => Shipped().Where(package => !IsListed(package.Name, package.Version)).ShouldBeEmpty();

    [Fact]
    public void Every_package_that_is_listed_ships()
    {
        var shipped = Shipped().Select(package => package.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        // Named in other words than a package's: the runtime, and what stands in a package.
        string[] others = ["Entity Framework Core", "ASP.NET Core and the .NET runtime", "SQLite", "ApexCharts", "idiomorph",
            "blazor.web.js and blazor.server.js"];

        Headings().Where(name => !shipped.Contains(name) && !others.Contains(name, StringComparer.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void The_chart_library_is_listed_with_what_its_file_holds()
    {
        using var locked = JsonDocument.Parse(Repository.Read("src/InferenceDash.Web/package-lock.json"));
        // What bundles the scripts is no part of them.
        foreach (var package in locked.RootElement.GetProperty("packages").EnumerateObject()
            .Where(package => package.Name.Length > 0 && !package.Value.TryGetProperty("dev", out _)))
        {
            var name = package.Name["node_modules/".Length..];
            Notice.ShouldContain(name == "apexcharts" ? $"ApexCharts {package.Value.GetProperty("version").GetString()}" : $"{name} ", Case.Sensitive);
        }
    }

    private static bool IsListed(string name, string version) =>
        Regex.IsMatch(Notice, $@"(?<![\w.]){Regex.Escape(name)} {Regex.Escape(version)}(?!\d)", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))
        || (name.StartsWith(Family, StringComparison.Ordinal) && Notice.Contains($"Entity Framework Core {version}", StringComparison.Ordinal)
            && Notice.Contains(name == Family ? $"({Family}," : $" {name[Family.Length..]}", StringComparison.Ordinal));

    private static IEnumerable<(string Name, string Version)> Shipped()
    {
        using var locked = JsonDocument.Parse(Repository.Read("src/InferenceDash.Web/packages.lock.json"));
        return
        [
            .. locked.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject())
                .Where(package => package.Value.GetProperty("type").GetString() != "Project" && !OnlyForTheBuild.Contains(package.Name, StringComparer.Ordinal))
                .Select(package => (package.Name, package.Value.GetProperty("resolved").GetString()!)),
        ];
    }

    // The names in the unindented lines of the list: "Npgsql 10.0.3, Npgsql.EntityFrameworkCore.PostgreSQL 10.0.3".
    private static IEnumerable<string> Headings()
    {
        var list = Notice[Notice.IndexOf("1. Software", StringComparison.Ordinal)..Notice.IndexOf("2. Data", StringComparison.Ordinal)];
        return list.Split('\n')
            .Where(line => line.Length > 0 && char.IsLetter(line[0]))
            .SelectMany(line => NameAndVersion.Matches(line))
            .Select(match => match.Groups["name"].Value.Replace("in the package ", "", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(?<=^|, )(?<name>[A-Za-z][^,()]*?) (?=\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameAndVersion { get; }
}
