using System.Net;
using InferenceDash.Web.Tests.Bringing;
using Microsoft.Data.Sqlite;

namespace InferenceDash.Web.Tests.Linking;

/// <summary>A short link is made from a comparison, without JavaScript, and leads to it for good.</summary>
public sealed class ShortLinkTests(ShortLinkTests.LinkingSite site) : IClassFixture<ShortLinkTests.LinkingSite>
{
    private const string Page = "/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none";

    [Fact]
    public async Task The_form_of_a_comparison_makes_one_of_its_pinned_address()
    {
        var form = (await site.PageAsync(Page)).One("#share form[action='/s']");
        var pinned = form.One("input[name=to]").GetAttribute("value")!;
        (await site.PageAsync($"/s?to={Uri.EscapeDataString(pinned)}")).One("form[method=post] input[name=to]").GetAttribute("value").ShouldBe(pinned);
        using var sent = await SendAsync(pinned);
        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var made = await site.PageAsync(sent.Headers.Location!.ToString());

        var link = new Uri(made.One("#short-link").GetAttribute("value")!);
        link.AbsolutePath.ShouldMatch("^/s/[0-9a-z]{8}$");
        using var followed = await site.Client.GetAsync(link);
        followed.StatusCode.ShouldBe(HttpStatusCode.PermanentRedirect);
        followed.Headers.Location!.ToString().ShouldBe(pinned);
        using var upper = await site.Client.GetAsync(link.AbsolutePath.ToUpperInvariant());
        upper.Headers.Location!.ToString().ShouldBe(pinned);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("/s/00000000")]
    [InlineData("/bring/0123456789abcdef")]
    [InlineData("/compare?own=0123456789abcdef")]
    [InlineData("/rank\r\nLocation: x")]
    [InlineData("/./bring/0123456789abcdef")]
    [InlineData("/%62ring/0123456789abcdef")]
    [InlineData("/rank/../s/00000000")]
    [InlineData("/api/v1/map")]
    [InlineData("/mcp")]
    [InlineData("/nonsense")]
    [InlineData("")]
    public async Task What_is_no_view_of_this_site_gets_none(string address)
    {
        using var sent = await SendAsync(address);

        sent.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        Html.Parse(await sent.Content.ReadAsStringAsync()).One(".problems[role=alert]").TextContent.ShouldNotBeEmpty();
        // A field without a value is no field.
        if (address.Length > 0)
            (await site.PageAsync($"/s?to={Uri.EscapeDataString(address)}")).QuerySelectorAll("form[action='/s']").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/rank/\u00fc", "/rank/%C3%BC")]
    [InlineData("/inference?q=\u65e5\u672c", "/inference?q=%E6%97%A5%E6%9C%AC")]
    [InlineData("/compare#gpu", "/compare")]
    [InlineData("/rank/a b", "/rank/a%20b")]
    public async Task It_leads_to_the_address_as_it_is_sent(string address, string sent)
    {
        using var made = await SendAsync(address);
        var page = await site.PageAsync(made.Headers.Location!.ToString());

        using var followed = await site.Client.GetAsync(new Uri(page.One("#short-link").GetAttribute("value")!));
        followed.StatusCode.ShouldBe(HttpStatusCode.PermanentRedirect);
        followed.Headers.Location!.OriginalString.ShouldBe(sent);
    }

    [Theory]
    [InlineData(7_000)]
    [InlineData(100_000)]
    public async Task An_address_that_is_too_long_is_refused(int length)
    {
        using var sent = await SendAsync("/rank/" + new string('a', length));

        sent.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var content = new FormUrlEncodedContent([new("to", Page)]);
        using var sent = await site.Client.PostAsync("/s", content);

        sent.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_unknown_one_is_not_found() => await site.TextAsync("/s/zzzzzzzz", HttpStatusCode.NotFound);

    [Fact]
    public async Task The_page_by_itself_says_where_they_are_made() =>
        (await site.PageAsync("/s")).One(".empty a").GetAttribute("href").ShouldBe("/compare-spec-decode");

    private async Task<HttpResponseMessage> SendAsync(string address)
    {
        var token = (await site.PageAsync("/bring")).One($"input[name={Visits.Token}]").GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([new(Visits.Token, token), new("to", address)]);
        return await site.Client.PostAsync("/s", content);
    }

    /// <summary>A site of its own, whose store gets the links.</summary>
    public sealed class LinkingSite : OwnSite;
}

/// <summary>A short link that was followed before holds while the store is away.</summary>
public sealed class ShortLinkOutageTests
{
    [Fact]
    public async Task A_link_that_is_known_needs_no_store()
    {
        await using var running = new RunningSite();
        _ = await running.Client.GetStringAsync("/rank/qwen-3-5");
        var code = (await running.Of<InferenceDash.Store.ShortLinks>().ShortenAsync("/rank/qwen-3-5")).ShouldNotBeNull();
        using (await running.Client.GetAsync($"/s/{code}"))
        {
        }

        SqliteConnection.ClearAllPools();
        var away = running.StorePath + ".away";
        File.Move(running.StorePath, away);
        try
        {
            using var followed = await running.Client.GetAsync($"/s/{code}");
            followed.Headers.Location!.ToString().ShouldBe("/rank/qwen-3-5");
        }
        finally
        {
            File.Delete(running.StorePath);
            File.Move(away, running.StorePath);
        }
    }
}
