using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using static InferenceDash.Web.Tests.Bringing.Visits;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>One line a request, whatever stands in its address, and without what only its reader may know.</summary>
public sealed class RequestLogTests : IAsyncLifetime
{
    private readonly ConcurrentQueue<string> _lines = [];
    private readonly OwnLogged _site;

    public RequestLogTests() => _site = new OwnLogged(_lines);

    public Task InitializeAsync() => _site.InitializeAsync();

    public Task DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("/nothing%0d%0ainfo:%20forged")]
    [InlineData("/search?q=%0d%0ainfo:%20forged")]
    [InlineData("/search?q=%E2%80%A8forged")]
    public async Task An_address_makes_no_second_line(string address)
    {
        using var answer = await _site.Client.GetAsync(address);

        var line = _lines.ShouldHaveSingleItem();
        line.ShouldStartWith("GET /");
        line.ShouldContain("forged");
        line.ShouldAllBe(letter => letter >= ' ' && letter <= '~');
    }

    [Fact]
    public async Task The_id_of_an_upload_is_in_no_line()
    {
        var upload = await _site.BringAsync(Sweep);
        var id = upload["/bring/".Length..];
        await _site.TextAsync(upload);
        await _site.TextAsync($"/compare-spec-decode?own={id}");

        _lines.Count.ShouldBeGreaterThanOrEqualTo(3);
        _lines.ShouldAllBe(line => !line.Contains(id, StringComparison.Ordinal));
    }

    private sealed class OwnLogged(ConcurrentQueue<string> lines) : OwnSite(new RunningSite(
        host => host.ConfigureLogging(logging => logging
            .AddProvider(new Lines(lines)).AddFilter("InferenceDash.Requests", LogLevel.Information)), "qwen-3-5.csv"));

    private sealed class Lines(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) =>
            categoryName == "InferenceDash.Requests" ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
