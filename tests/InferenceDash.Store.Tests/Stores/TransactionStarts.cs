using System.Diagnostics;
using InferenceDash.Store.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace InferenceDash.Store.Tests;

/// <summary>Counts the transactions that are about to begin on a database, in the order in which EF tells of them: before they wait for a lock.</summary>
internal sealed class TransactionStarts : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly string? _connection;
    private readonly List<IDisposable> _subscriptions = [];
    private readonly SemaphoreSlim _starts = new(0);

    public TransactionStarts(StoreDatabase database)
    {
        using var context = database.CreateContext();
        _connection = context.Database.GetConnectionString();
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>Waits until so many more have begun.</summary>
    public async Task ReachAsync(int count)
    {
        for (var i = 0; i < count; i++)
            (await _starts.WaitAsync(Longest)).ShouldBeTrue($"{i} of {count} transactions began");
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.TransactionStarting.Name
            && value.Value is TransactionStartingEventData { Context: { } context } && context.Database.GetConnectionString() == _connection)
            _starts.Release();
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        foreach (var subscription in _subscriptions)
            subscription.Dispose();
        _starts.Dispose();
    }
}
