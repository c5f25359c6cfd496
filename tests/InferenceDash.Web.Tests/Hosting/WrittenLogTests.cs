using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using InferenceDash.Store;
using InferenceDash.Web.Shared;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>What the log says by itself of requests that failed or took long, and that it can be lines of JSON.</summary>
public sealed class WrittenLogTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_request_that_failed_has_a_line_and_one_that_did_not_has_none()
    {
        using var lines = new LogLines();
        await using var site = Of(lines, static _ => throw new InvalidOperationException("broken"));

        using (var failed = await site.Client.GetAsync("/compare-spec-decode"))
            ((int)failed.StatusCode).ShouldBe(500);
        using (var sound = await site.Client.GetAsync("/healthz"))
            sound.EnsureSuccessStatusCode();

        lines.Of("InferenceDash.Requests").ShouldHaveSingleItem().ShouldMatch(@"^Warning GET /compare-spec-decode 500 in [\d.]+ ms$");
    }

    [Fact]
    public async Task A_request_that_took_more_than_two_seconds_has_a_line()
    {
        using var lines = new LogLines();
        await using var site = Of(lines, async cancellation =>
        {
            // The limit is one of real time: this is the only wait that shows it.
            await Task.Delay(TimeSpan.FromSeconds(2.1), cancellation);
            return null;
        });

        await site.Client.GetStringAsync("/compare-spec-decode");

        lines.Of("InferenceDash.Requests").ShouldHaveSingleItem().ShouldMatch(@"^Warning GET /compare-spec-decode 200 in [\d.]+ ms$");
    }

    [Fact]
    public async Task It_can_be_lines_of_json_with_one_for_each_request()
    {
        using var run = new Commands.CommandRun();
        using var process = run.Start(
            [
                ("DOTNET_ENVIRONMENT", "Production"), ("HOME", run.Folder), ("Store__BundledDataFolder", PreparedStore.FirstStep),
                ("Logging__Console__FormatterName", "json"), ("Logging__LogLevel__InferenceDash.Requests", "Information"),
            ],
            "--urls", "http://127.0.0.1:0", "--db", run.Store);
        try
        {
            var listening = await LineAsync(process, "Microsoft.Hosting.Lifetime", "Now listening on: ");
            using var client = new HttpClient();
            await client.GetStringAsync(new Uri(new Uri(listening.Split(": ")[1]), "/assumptions"));

            (await LineAsync(process, "InferenceDash.Requests", "GET ")).ShouldStartWith("GET /assumptions 200 in ");
        }
        finally
        {
            process.Kill();
        }
    }

    // Every line before it has to be one of JSON, too.
    private static async Task<string> LineAsync(Process process, string category, string beginning)
    {
        while (true)
        {
            var line = (await process.StandardOutput.ReadLineAsync().WaitAsync(Longest)).ShouldNotBeNull("the server goes on");
            var entry = JsonSerializer.Deserialize<JsonElement>(line);
            entry.Text("LogLevel").ShouldNotBeNullOrEmpty();
            if (entry.Text("Category") == category && entry.Text("Message") is { } message && message.StartsWith(beginning, StringComparison.Ordinal))
                return message;
        }
    }

    private static RunningSite Of(LogLines lines, Func<CancellationToken, Task<string?>> latest) => new(
        host => host.ConfigureLogging(logging => logging.AddProvider(lines)).ConfigureTestServices(services => services.AddSingleton(new CatalogReads(
            latest, static (_, _, _) => Task.FromResult<Dataset?>(null), static _ => Task.FromResult<IReadOnlyList<Snapshot>>([])))),
        "qwen-3-5.csv");

    private sealed class LogLines : ILoggerProvider
    {
        private readonly ConcurrentQueue<(string Category, string Line)> _lines = [];

        public IReadOnlyList<string> Of(string category) => [.. _lines.Where(line => line.Category == category).Select(line => line.Line)];

        public ILogger CreateLogger(string categoryName) => new Writer(categoryName, _lines);

        public void Dispose()
        {
        }

        private sealed class Writer(string category, ConcurrentQueue<(string Category, string Line)> lines) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                lines.Enqueue((category, $"{logLevel} {formatter(state, exception)}"));
        }
    }
}
