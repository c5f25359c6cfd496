using System.Globalization;
using System.Text.RegularExpressions;

namespace InferenceDash.Web.Tests.HeatMap;

public sealed partial class HeatScaleTests
{
    [Theory]
    [InlineData(0.0001, "o3")]
    [InlineData(0.4999, "o3")]
    [InlineData(0.5, "o2")]
    [InlineData(0.7999, "o2")]
    [InlineData(0.8, "o1")]
    [InlineData(0.98, "o1")]
    [InlineData(1.02, "m1")]
    [InlineData(1.4999, "m1")]
    [InlineData(1.5, "m2")]
    [InlineData(1.9999, "m2")]
    [InlineData(2, "m3")]
    [InlineData(3.9999, "m3")]
    [InlineData(4, "m4")]
    [InlineData(7.9999, "m4")]
    [InlineData(8, "m5")]
    [InlineData(1e9, "m5")]
    public void A_border_belongs_to_the_class_above_it(double ratio, string css) =>
        HeatScale.Of(ratio, isTie: false).Css.ShouldBe(css);

    [Theory]
    [InlineData(0.9901)]
    [InlineData(1)]
    [InlineData(1.01)]
    public void A_tie_is_grey_on_either_side(double ratio) => HeatScale.Of(ratio, isTie: true).Css.ShouldBe("tie");

    [Fact]
    public void The_key_holds_every_class_once_from_off_ahead_to_the_method_ahead() =>
        HeatScale.Steps.Select(s => s.Css).ShouldBe(["o3", "o2", "o1", "tie", "m1", "m2", "m3", "m4", "m5"]);

    [Fact]
    public void Text_stands_out_from_every_class_in_both_themes()
    {
        var css = StyleSheets.Read("map.css");
        var onDeep = LightText().Match(css).Groups["classes"].Value;
        onDeep.ShouldNotBeEmpty();
        foreach (var (theme, tokens) in StyleSheets.Themes())
        {
            foreach (var step in HeatScale.Steps)
            {
                var rule = new Regex($@"\.{step.Css} \{{ background: var\(--(?<token>h-[a-z0-9]+)\)", RegexOptions.None, TimeSpan.FromMinutes(1));
                var ground = tokens[rule.Match(css).Groups["token"].Value];
                string[] texts = onDeep.Contains("." + step.Css, StringComparison.Ordinal) ? ["h-light"] : ["h-dark", "ink"];
                foreach (var text in texts)
                    Contrast(tokens[text], ground).ShouldBeGreaterThanOrEqualTo(4.5, $"{theme}: {text} on {step.Css}");
            }
        }
    }

    private static double Contrast(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    // Relative luminance, WCAG 2.2.
    private static double Luminance(string colour)
    {
        double Channel(int index)
        {
            var c = int.Parse(colour.AsSpan(1 + (2 * index), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(0)) + (0.7152 * Channel(1)) + (0.0722 * Channel(2));
    }

    [GeneratedRegex(@"^(?<classes>[.\w, ]+) \{ color: var\(--h-light\); \}", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex LightText();
}
