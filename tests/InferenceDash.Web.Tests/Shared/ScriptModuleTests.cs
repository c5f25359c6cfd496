using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.JSInterop;
using Microsoft.JSInterop.Infrastructure;

namespace InferenceDash.Web.Tests.Shared;

/// <summary>A script adds to a page that is complete without it: whatever happens to it, the page goes on.</summary>
public sealed class ScriptModuleTests
{
    [Fact]
    public async Task A_script_that_cannot_be_loaded_is_told_and_tried_again_at_the_next_call()
    {
        var browser = new Browser { Import = () => throw new JSException("Failed to fetch dynamically imported module") };
        await using var script = Script(browser);

        (await script.CallAsync("draw")).ShouldBeFalse();
        browser.Import = null;

        (await script.CallAsync("draw")).ShouldBeTrue();
        browser.Calls.ShouldBe(["import", "import", "draw"]);
    }

    [Fact]
    public async Task A_function_that_fails_is_told()
    {
        var browser = new Browser { Call = () => throw new JSException("draw is not a function") };
        await using var script = Script(browser);

        (await script.CallAsync("draw")).ShouldBeFalse();
    }

    [Theory]
    [InlineData(typeof(JSDisconnectedException))]
    [InlineData(typeof(TaskCanceledException))]
    public async Task A_browser_that_left_is_nothing_to_tell(Type failure)
    {
        var browser = new Browser { Call = () => throw (Exception)Activator.CreateInstance(failure, "gone")! };
        await using var script = Script(browser);

        (await script.CallAsync("draw")).ShouldBeTrue();
    }

    [Fact]
    public async Task Calls_that_come_while_it_is_loaded_share_the_load()
    {
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var browser = new Browser { Import = () => loaded.Task };
        await using var script = Script(browser);

        var calls = new[] { script.CallAsync("draw"), script.CallAsync("draw again") };
        loaded.SetResult();
        await Task.WhenAll(calls);

        browser.Calls.Count(c => c == "import").ShouldBe(1);
        browser.Calls.Count.ShouldBe(3);
    }

    [Fact]
    public async Task What_comes_after_another_call_is_not_called_without_it()
    {
        var browser = new Browser();
        await using var script = Script(browser);

        await script.CallAgainAsync("remove");

        browser.Calls.ShouldBeEmpty();
    }

    private static ScriptModule Script(Browser browser) => new(browser, "/js/chart.js", NullLogger.Instance);

    /// <summary>What scripts see of a browser: modules and their functions.</summary>
    private sealed class Browser : IJSRuntime, IJSObjectReference
    {
        public Func<Task>? Import { get; set; }

        public Func<Task>? Call { get; init; }

        public List<string> Calls { get; } = [];

        public async ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args)
        {
            Calls.Add(identifier);
            if (identifier == "import")
            {
                await (Import?.Invoke() ?? Task.CompletedTask);
                return (TValue)(object)this;
            }

            await (Call?.Invoke() ?? Task.CompletedTask);
            return default!;
        }

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) =>
            InvokeAsync<TValue>(identifier, args);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
