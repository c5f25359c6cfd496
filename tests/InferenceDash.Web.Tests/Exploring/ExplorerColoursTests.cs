using System.Text.RegularExpressions;

namespace InferenceDash.Web.Tests.Exploring;

/// <summary>Every colour of a GPU is a token of both themes, has its rules, and is the same in a picture that stands alone.</summary>
public sealed partial class ExplorerColoursTests(Site site) : IClassFixture<Site>
{
    private static readonly string[] Gpus = ["h100", "h200", "b200", "b300", "gb200", "gb300", "mi300x", "mi325x", "mi355x", "tpu-9"];

    private static readonly string[] Inks = [.. Gpus.Select(key => GpuInk.Of(new Gpu(key, key, "", "")))];

    [Fact]
    public void A_gpu_of_the_data_has_a_colour_of_its_own_and_others_are_grey()
    {
        Inks.ShouldBeUnique();
        Inks[^1].ShouldBe("g-other");
    }

    [Fact]
    public void Both_themes_have_every_colour_and_no_two_alike()
    {
        foreach (var (theme, tokens) in StyleSheets.Themes())
        {
            Inks.ShouldAllBe(ink => tokens.ContainsKey(ink), theme);
            Inks.Select(ink => tokens[ink]).ShouldBeUnique();
        }

        var themes = StyleSheets.Themes().ToList();
        Inks.ShouldAllBe(ink => themes[0].Tokens[ink] != themes[1].Tokens[ink]);
    }

    [Fact]
    public void Every_colour_has_its_rules()
    {
        var css = StyleSheets.Read("explorer.css");
        foreach (var ink in Inks)
        {
            css.ShouldContain($".s-{ink}, .f-{ink}, .k-{ink} {{ --g: var(--{ink}); }}");
        }

        css.ShouldContain("[class*=\"s-g-\"] { stroke: var(--g); }");
        css.ShouldContain("text[class*=\"f-g-\"] { fill: var(--g); }");
    }

    [Fact]
    public async Task A_picture_has_the_light_colours_written_out()
    {
        var picture = await site.TextAsync("/api/v1/points.svg");
        var light = StyleSheets.Themes().First().Tokens;
        foreach (var ink in Inks)
        {
            picture.ShouldContain($".s-{ink} {{ stroke: {light[ink]}; }}");
            picture.ShouldContain($".f-{ink} {{ fill: {light[ink]}; }}");
        }

        GpuClass().Matches(picture).Select(m => m.Value).Distinct().ShouldAllBe(name => Inks.Contains(name));
    }

    [GeneratedRegex(@"\bg-[a-z0-9]+\b", RegexOptions.None, 1000)]
    private static partial Regex GpuClass();
}
