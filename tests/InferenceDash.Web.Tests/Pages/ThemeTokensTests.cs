using System.Text.RegularExpressions;

namespace InferenceDash.Web.Tests.Pages;

/// <summary>The dark theme stands twice in tokens.css, because CSS cannot share a block between a query and a selector.</summary>
public sealed partial class ThemeTokensTests
{
    [Fact]
    public void Both_dark_themes_hold_the_same_tokens()
    {
        var blocks = DarkBlock().Matches(Css()).Select(m => Spaces().Replace(m.Groups["tokens"].Value, " ").Trim()).ToList();

        blocks.Count.ShouldBe(2);
        blocks[0].ShouldBe(blocks[1]);
        blocks[0].ShouldContain("--mtp:");
    }

    private static string Css()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "InferenceDash.sln")))
            folder = folder.Parent!;
        return File.ReadAllText(Path.Combine(folder.FullName, "src", "InferenceDash.Web", "wwwroot", "css", "tokens.css"));
    }

    [GeneratedRegex(@"\{\s*(?<tokens>color-scheme: dark;[^}]*)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DarkBlock();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Spaces();
}
