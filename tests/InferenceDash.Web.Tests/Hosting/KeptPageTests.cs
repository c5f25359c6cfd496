using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>Pages of plain HTML, as Blazor renders them: Blazor sets a cookie with each, and only those whose form needs it may keep it.</summary>
public sealed class KeptPageTests : IAsyncLifetime
{
    private WebApplication _app = default!;
    private HttpClient _client = default!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddRazorComponents();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<AnswerMemory>();
        builder.Services.AddSingleton<CatalogCache>();
        builder.Services.AddSingleton(new CatalogReads(
            _ => Task.FromResult<string?>(null), (_, _, _) => Task.FromResult<Dataset?>(null), _ => Task.FromResult<IReadOnlyList<Store.Snapshot>>([])));
        _app = builder.Build();
        _app.UseAnswersFromMemory();
        _app.Use((context, next) =>
        {
            if (context.Request.Query.ContainsKey("missing"))
                context.AnswerNotFoundOnceRendered();
            return next(context);
        });
        _app.UseAntiforgery();
        _app.MapRazorComponents<Root>();
        await _app.StartAsync();
        _client = _app.GetTestClient();
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_page_is_rendered_once_and_sets_no_cookie()
    {
        var first = await AskAsync("/plain");
        var second = await AskAsync("/plain");

        // Each rendering has a number of its own.
        second.Text.ShouldBe(first.Text);
        first.Answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        first.Answer.Headers.Contains("X-Frame-Options").ShouldBeFalse();
        second.Answer.Headers.CacheControl!.ToString().ShouldBe("no-cache");
        second.Answer.Headers.ETag.ShouldBe(first.Answer.Headers.ETag.ShouldNotBeNull());
    }

    [Fact]
    public async Task Each_host_gets_its_own_addresses()
    {
        (await AskAsync("http://one.example/plain")).Text.ShouldContain("http://one.example/plain");
        (await AskAsync("http://other.example/plain")).Text.ShouldContain("http://other.example/plain");
    }

    [Fact]
    public async Task A_page_with_a_token_is_rendered_for_each_reader_with_the_cookie_that_belongs_to_it()
    {
        var first = await AskAsync("/form");
        var second = await AskAsync("/form");

        second.Text.ShouldNotBe(first.Text);
        first.Answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem().ShouldContain("Antiforgery");
        first.Answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        // Who has the cookie gets no other, and a token of his own all the same.
        using var request = new HttpRequestMessage(HttpMethod.Get, "/form");
        request.Headers.Add("Cookie", first.Answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        using var known = await _client.SendAsync(request);
        known.Headers.Contains("Set-Cookie").ShouldBeFalse();
        known.Headers.ETag.ShouldBeNull();
        _app.Services.GetRequiredService<AnswerMemory>().Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_page_that_turns_out_to_be_missing_as_it_is_sent_is_not_kept()
    {
        for (var i = 0; i < 2; i++)
            (await AskAsync("/plain?missing")).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        _app.Services.GetRequiredService<AnswerMemory>().Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_page_beyond_the_limit_is_sent_whole_and_not_kept()
    {
        var page = await AskAsync("/plain?long");

        page.Text.Length.ShouldBeGreaterThan(2 * 1024 * 1024);
        page.Text.ShouldEndWith("the end");
        _app.Services.GetRequiredService<AnswerMemory>().Count.ShouldBe(0);
    }

    private async Task<(HttpResponseMessage Answer, string Text)> AskAsync(string address)
    {
        var answer = await _client.GetAsync(address);
        return (answer, await answer.Content.ReadAsStringAsync());
    }

    private sealed class Root : ComponentBase
    {
        private static int _renderings;

        [CascadingParameter]
        private HttpContext Context { get; set; } = default!;

        [Inject]
        private NavigationManager Navigation { get; set; } = default!;

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.AddContent(0, $"{Navigation.Uri} rendering {Interlocked.Increment(ref _renderings)} ");
            if (Context.Request.Path == "/form")
            {
                builder.OpenComponent<AntiforgeryToken>(1);
                builder.CloseComponent();
            }

            if (Context.Request.Query.ContainsKey("long"))
                builder.AddContent(2, new string('x', 2 * 1024 * 1024));
            builder.AddContent(3, "the end");
        }
    }

    [Route("/plain")]
    public sealed class PlainPage : ComponentBase;

    [Route("/form")]
    public sealed class FormPage : ComponentBase;
}
