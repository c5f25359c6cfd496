using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace InferenceDash.Web.Tests.Serving;

/// <summary>The counters of answers that a site publishes, from the moment this is made.</summary>
public sealed class CountedAnswers : IDisposable
{
    private readonly ConcurrentDictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly MeterListener _listener = new();

    public CountedAnswers(IMeterFactory meters)
    {
        // Other sites of this process have meters of the same name.
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == meters && instrument.Meter.Name == "InferenceDash.Answers")
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, count, _, _) => _counts.AddOrUpdate(instrument.Name, count, (_, before) => before + count));
        _listener.Start();
    }

    public long Made => _counts.GetValueOrDefault("answers.made");

    public long FromMemory => _counts.GetValueOrDefault("answers.served_from_memory");

    public void Dispose() => _listener.Dispose();
}
