using System.Text.RegularExpressions;

namespace InferenceDash.Browser.Tests;

/// <summary>A copied link shows the same figures to somebody else.</summary>
public sealed class PinnedLinkTests(Site site) : BrowserTest(site)
{
    [BrowserTheory]
    [InlineData(ComparisonOnScreen.Usual)]
    [InlineData(ComparisonOnScreen.TwoSequences + "?seq=8k-1k&scale=log")]
    public async Task The_copied_link_shows_the_same_figures_in_another_profile(string slugAndQuery)
    {
        var sender = await OpenAsync(slugAndQuery);
        await sender.Visitor.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await sender.TypeAsync(1, "87.25");
        await Expect(sender.Announcement).ToContainTextAsync("87.25");

        await sender.Button("Copy link to this view").ClickAsync();

        await Expect(sender.Button("Copied")).ToBeVisibleAsync();
        await Expect(sender.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Link copied" })).ToBeAttachedAsync();
        var link = await sender.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        link.ShouldStartWith(Site.Address.ToString());
        foreach (var pinned in new[] { "seq=", "87.25", "src=", "price=", "rates=", "snap=" })
            link.ShouldContain(pinned);

        var receiver = new ComparisonOnScreen(await ArriveAsync());
        await receiver.Visitor.GoAsync(link);
        await receiver.WaitUntilLiveAsync();
        (await receiver.FiguresAsync()).ShouldBe(await sender.FiguresAsync());
        (await receiver.TargetsAsync()).ShouldBe(await sender.TargetsAsync());
        (await receiver.Narrative.InnerTextAsync()).ShouldBe(await sender.Narrative.InnerTextAsync());

        await Expect(sender.Button("Copy link to this view")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Zoom_and_pinned_point_go_with_the_copied_link()
    {
        var sender = await OpenAsync();
        await sender.Visitor.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await sender.ZoomButton("Zoom in").ClickAsync();
        await Expect(sender.Page).ToHaveURLAsync(new Regex("range="));
        await sender.Front.FocusAsync();
        await sender.Page.Keyboard.PressAsync("ArrowRight");
        await sender.Page.Keyboard.PressAsync("Enter");
        await Expect(sender.Plot.Locator(".tip.pinned")).ToBeVisibleAsync();

        await sender.Button("Copy link to this view").ClickAsync();
        await Expect(sender.Button("Copied")).ToBeVisibleAsync();
        var link = await sender.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");

        var receiver = new ComparisonOnScreen(await ArriveAsync());
        await receiver.Visitor.GoAsync(link);
        await receiver.WaitUntilDrawnAsync();
        await Expect(receiver.Plot.Locator(".tip.pinned")).ToHaveTextAsync(
            await sender.Plot.Locator(".tip.pinned").InnerTextAsync(), new() { UseInnerText = true });
        // Above a pinned page stands which data it shows.
        (await MarksInPlotAsync(receiver)).ShouldBeAt(await MarksInPlotAsync(sender), within: 2);
        (await Geometry.LiveTargetLinesAsync(receiver)).ShouldBe(await Geometry.LiveTargetLinesAsync(sender));
    }

    private static async Task<IReadOnlyList<Place>> MarksInPlotAsync(ComparisonOnScreen comparison)
    {
        var box = (await comparison.Front.BoundingBoxAsync()).ShouldNotBeNull();
        return [.. (await Geometry.LiveMarksAsync(comparison)).Select(mark => new Place(mark.X - box.X, mark.Y - box.Y))];
    }
}
