using System.Text.RegularExpressions;

namespace InferenceDash.Web.Tests.Serving;

/// <summary>The style sheets as they stand in the source.</summary>
internal static partial class StyleSheets
{
    private static readonly string Folder = Path.Combine(Sources.Root, "src", "InferenceDash.Web", "wwwroot", "css");

    public static IEnumerable<string> Names() => Directory.EnumerateFiles(Folder, "*.css").Select(path => Path.GetFileName(path)!);

    public static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    /// <summary>The colours of each theme by token. The dark one changes some of the light one's.</summary>
    public static IEnumerable<(string Theme, IReadOnlyDictionary<string, string> Tokens)> Themes()
    {
        var css = Read("tokens.css");
        var light = Colours(css[..css.IndexOf("@media", StringComparison.Ordinal)]);
        var dark = new Dictionary<string, string>(light, StringComparer.Ordinal);
        foreach (var (token, colour) in Colours(css[css.LastIndexOf("data-theme=\"dark\"", StringComparison.Ordinal)..]))
            dark[token] = colour;
        return [("light", light), ("dark", dark)];
    }

    private static Dictionary<string, string> Colours(string css) =>
        Colour().Matches(css).ToDictionary(m => m.Groups["token"].Value, m => m.Groups["colour"].Value, StringComparer.Ordinal);

    [GeneratedRegex(@"--(?<token>[a-z0-9-]+): (?<colour>#[0-9a-f]{6});", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Colour();
}
