using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace InferenceDash.Web.Tests.Serving;

/// <summary>What a site complains of: errors, and whatever comes with an exception.</summary>
public sealed class KeptLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _complaints = [];

    /// <summary>All of it, in order.</summary>
    public IReadOnlyList<string> Complaints => [.. _complaints];

    public ILogger CreateLogger(string categoryName) => new Keeper(categoryName, _complaints);

    public void Dispose()
    {
    }

    private sealed class Keeper(string category, ConcurrentQueue<string> complaints) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Error || (exception is not null && IsEnabled(logLevel)))
                complaints.Enqueue($"{logLevel} of {category}: {formatter(state, exception)} {exception}");
        }
    }
}
