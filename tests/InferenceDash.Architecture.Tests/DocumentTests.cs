using System.Text.RegularExpressions;

namespace InferenceDash.Architecture.Tests;

/// <summary>What the documents say of the repository.</summary>
public sealed partial class DocumentTests
{
    // "Checked by" names files of Core's tests; after the name of another project, of that one's.
    [Fact]
    public void Every_test_that_the_methodology_names_stands_where_it_says()
    {
        var named =
            from line in Repository.Read("docs/methodology.md").Split('\n')
            where line.StartsWith("Checked by", StringComparison.Ordinal)
            from part in OfOneProject().Matches(line)
            let project = part.Groups["project"] is { Success: true } project ? project.Value : "Core"
            from file in Name().Matches(part.Groups["files"].Value)
            select $"tests/InferenceDash.{project}.Tests/{file.Groups["file"].Value.TrimEnd('/')}";

        var paths = named.Distinct(StringComparer.Ordinal).ToList();
        paths.Count.ShouldBeGreaterThan(50);
        paths.Where(path => !Path.Exists(Path.Combine(Repository.Root, path))).ShouldBeEmpty();
    }

    [GeneratedRegex(
        @"((?<project>Words|Web|Store|Browser):)?(?<files>((?!Words:|Web:|Store:|Browser:).)+)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OfOneProject();

    [GeneratedRegex("`(?<file>[^`]+)`", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Name();
}
