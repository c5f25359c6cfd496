using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace InferenceDash.Web.Tests.Serving;

/// <summary>
/// A reader who uses pages as their scripts let one, without a browser: links, menus and fields lead to an address, whose page
/// takes the place of the one before (js/visit.js, js/fields.js).
/// </summary>
internal sealed class Reader(Site site)
{
    private const int MostRedirects = 3;

    /// <summary>Path and query of the page.</summary>
    public string Address { get; private set; } = "";

    public IHtmlDocument Page { get; private set; } = default!;

    /// <summary>The fields of the address's query.</summary>
    public string[] Query => Address[(Address.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('&');

    public static async Task<Reader> OfAsync(Site site, string address)
    {
        var reader = new Reader(site);
        await reader.GoAsync(address);
        return reader;
    }

    /// <summary>Opens an address, or follows a link's.</summary>
    public async Task GoAsync(string address) => (Address, Page) = await AnswerAsync(address);

    /// <summary>Follows the link of those words.</summary>
    public Task FollowAsync(string links, string words) => GoAsync(Page.Href(links, words));

    /// <summary>Chooses an entry of a menu: its own address, or the one that its form leads to.</summary>
    public Task ChooseAsync(string menu, string value)
    {
        var select = (IHtmlSelectElement)Page.One(menu);
        var option = select.Options.Single(o => o.Value == value);
        option.IsDisabled.ShouldBeFalse(option.Text);
        select.Value = value;
        return GoAsync(option.GetAttribute("data-url") ?? AddressOf(select.Form!));
    }

    /// <summary>
    /// Types into a field and leaves it. Where the answer finds its text wrong, only the field is told, and everything else stays.
    /// </summary>
    public async Task TypeAsync(string field, string text)
    {
        var input = (IHtmlInputElement)Page.One(field);
        input.Value = text;
        if (text.Length > 0 && input.GetAttribute("data-instead-of") is { } other)
            ((IHtmlInputElement)Page.GetElementById(other)!).Value = "";
        var (address, answer) = await AnswerAsync(AddressOf(input.Form!));
        if (answer.GetElementById(input.Id!) is { } answered && answered.GetAttribute("aria-invalid") == "true")
            Tell(input, answered);
        else
            (Address, Page) = (Named(answer) ?? address, answer);
    }

    public IElement Find(string selector) => Page.One(selector);

    public IHtmlCollection<IElement> FindAll(string selector) => Page.QuerySelectorAll(selector);

    /// <summary>The words of every element that a selector finds.</summary>
    public string Words(string selector) => Page.WordsOf(selector);

    private void Tell(IHtmlInputElement input, IElement answered)
    {
        var told = (IElement)Page.Import(answered.Closest(".field")!);
        if (input.GetAttribute("data-still") is { } still)
            told.QuerySelector(".error")!.TextContent += $" {still}";
        input.Closest(".field")!.Replace(told);
    }

    // A form sends what holds anyway, too; the page names the address without that.
    private static string? Named(IHtmlDocument page) =>
        page.QuerySelector(".problems") is null ? page.QuerySelector("main")?.GetAttribute("data-address") : null;

    // What is empty is not asked.
    private static string AddressOf(IHtmlFormElement form)
    {
        form.Method.ShouldBe("get");
        var fields = form.Owner!.QuerySelectorAll("input[name], select[name]").Where(f => FormOf(f) == form)
            .Select(f => (Name: f.GetAttribute("name")!, Value: f is IHtmlSelectElement menu ? menu.Value : ((IHtmlInputElement)f).Value))
            .Where(f => !string.IsNullOrWhiteSpace(f.Value))
            .Select(f => $"{Uri.EscapeDataString(f.Name)}={Uri.EscapeDataString(f.Value!)}");
        return $"{form.GetAttribute("action")}?{string.Join('&', fields)}";
    }

    private static IHtmlFormElement? FormOf(IElement field) => field is IHtmlSelectElement menu ? menu.Form : ((IHtmlInputElement)field).Form;

    private async Task<(string Address, IHtmlDocument Page)> AnswerAsync(string address)
    {
        for (var i = 0; i <= MostRedirects; i++)
        {
            using var response = await site.Client.GetAsync(address);
            if (response.Headers.Location is not { } next)
            {
                var text = await response.Content.ReadAsStringAsync();
                response.StatusCode.ShouldBe(HttpStatusCode.OK, address);
                return (address.Split('#')[0], Html.Parse(text));
            }

            address = next.IsAbsoluteUri ? next.PathAndQuery : next.ToString();
        }

        throw new InvalidOperationException($"{address} leads round and round.");
    }
}
