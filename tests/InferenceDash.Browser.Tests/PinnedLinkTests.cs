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

        var link = await CopyAsync(sender);
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

        var link = await CopyAsync(sender);

        var receiver = new ComparisonOnScreen(await ArriveAsync());
        await receiver.Visitor.GoAsync(link);
        await receiver.WaitUntilDrawnAsync();
        await Expect(receiver.Plot.Locator(".tip.pinned")).ToHaveTextAsync(
            await sender.Plot.Locator(".tip.pinned").InnerTextAsync(), new() { UseInnerText = true });
        // Above a pinned page stands which data it shows, so that the chart stands lower; the words above it may still find their place.
        IReadOnlyList<Place> received = [], sent = [];
        await Eventually.HoldsAsync(async () =>
        {
            (received, sent) = (await MarksInPlotAsync(receiver), await MarksInPlotAsync(sender));
            return received.AreAt(sent, within: 2);
        }, () => $"The marks are at {string.Join(' ', received)}, not at {string.Join(' ', sent)}.");
        (await Geometry.LiveTargetLinesAsync(receiver)).ShouldBe(await Geometry.LiveTargetLinesAsync(sender));
    }

    [BrowserFact]
    public async Task Each_text_of_the_fold_is_what_its_button_copies()
    {
        var sender = await OpenAsync();
        await sender.Visitor.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await sender.Page.Locator("#share summary").ClickAsync();
        var fields = sender.Page.Locator("#share .field.shared");
        (await fields.CountAsync()).ShouldBeGreaterThanOrEqualTo(4);

        for (var i = 0; i < await fields.CountAsync(); i++)
        {
            var text = await fields.Nth(i).Locator("textarea").InputValueAsync();
            text.ShouldNotBeNullOrWhiteSpace();
            (await CopyAsync(sender, fields.Nth(i).Locator("button"), "Text copied")).ShouldBe(text);
        }
    }

    private static Task<string> CopyAsync(ComparisonOnScreen comparison) =>
        CopyAsync(comparison, comparison.Button("Copy link to this view"), "Link copied");

    // What the button says stands for a moment only: the page writes it down.
    private static async Task<string> CopyAsync(ComparisonOnScreen comparison, ILocator button, string said)
    {
        await button.EvaluateAsync("""
            button => {
              const status = button.parentElement.querySelector("[data-copy-status]");
              window.saidOfCopy = new Promise(said => new MutationObserver(() => {
                if (status.textContent) said(`${button.innerText.trim().split("\n")[0]}: ${status.textContent}`);
              }).observe(status, { childList: true, characterData: true, subtree: true }));
            }
            """);
        await button.ClickAsync();
        (await comparison.Page.EvaluateAsync<string>("() => saidOfCopy")).ShouldBe($"Copied: {said}");
        return await comparison.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
    }

    private static async Task<IReadOnlyList<Place>> MarksInPlotAsync(ComparisonOnScreen comparison)
    {
        var box = (await comparison.Front.BoundingBoxAsync()).ShouldNotBeNull();
        return [.. (await Geometry.LiveMarksAsync(comparison)).Select(mark => new Place(mark.X - box.X, mark.Y - box.Y))];
    }
}
