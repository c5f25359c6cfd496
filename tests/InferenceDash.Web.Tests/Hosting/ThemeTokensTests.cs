using System.Text.RegularExpressions;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>The dark theme stands twice in tokens.css, because CSS cannot share a block between a query and a selector.</summary>
public sealed partial class ThemeTokensTests
{
    [Fact]
    public void Both_dark_themes_hold_the_same_tokens()
    {
        var blocks = DarkBlock().Matches(StyleSheets.Read("tokens.css")).Select(m => Spaces().Replace(m.Groups["tokens"].Value, " ").Trim()).ToList();

        blocks.Count.ShouldBe(2);
        blocks[0].ShouldBe(blocks[1]);
        blocks[0].ShouldContain("--mtp:");
    }

    [GeneratedRegex(@"\{\s*(?<tokens>color-scheme: dark;[^}]*)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DarkBlock();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Spaces();
}
