using System.Diagnostics.Metrics;
using Microsoft.Extensions.Options;

namespace InferenceDash.Web.Hosting;

/// <summary>
/// Finished answers, within a limit of bytes: those asked for last stay. Those of older data go as soon as newer data is asked for.
/// Whoever asks for an answer that is being made waits for it.
/// </summary>
public sealed class AnswerMemory : IDisposable
{
    /// <summary>Under which its figures are measured.</summary>
    public const string MeterName = "InferenceDash.Answers";

    private readonly Lock _gate = new();
    private readonly Dictionary<AnswerKey, LinkedListNode<Slot>> _slots = [];
    private readonly LinkedList<Slot> _order = [];
    private readonly Dictionary<AnswerKey, TaskCompletionSource<Outcome>> _making = [];
    private readonly Meter _meter;
    private readonly Counter<long> _served, _made;
    private long _bytes, _version;

    public AnswerMemory(IOptions<AnswerMemoryOptions> options, IMeterFactory meters)
    {
        Options = options.Value;
        _meter = meters.Create(MeterName);
        _served = _meter.CreateCounter<long>("answers.served_from_memory", description: "Answers that were not made anew.");
        _made = _meter.CreateCounter<long>("answers.made", description: "Answers that were made, to be kept if they may.");
        _meter.CreateObservableGauge("answers.kept", () => Count, description: "Answers in memory.");
        _meter.CreateObservableGauge("answers.bytes", () => Bytes, "By", "Bytes of the answers in memory.");
    }

    /// <summary>Its limits.</summary>
    public AnswerMemoryOptions Options { get; }

    /// <summary>Bytes that it holds.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Answers that it holds.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _order.Count;
        }
    }

    /// <summary>The answer that is held; else whoever makes it is waited for, or the caller is to make it and <see cref="Finish"/>.</summary>
    internal (KeptAnswer? Held, Task<Outcome>? Making) Find(AnswerKey key)
    {
        lock (_gate)
        {
            if (key.Version > _version)
                DropOlderThan(key.Version);
            if (_slots.TryGetValue(key, out var node))
            {
                _order.Remove(node);
                _order.AddFirst(node);
                _served.Add(1);
                return (node.Value.Answer, null);
            }

            if (_making.TryGetValue(key, out var making))
                return (null, making.Task);
            _making.Add(key, new TaskCompletionSource<Outcome>(TaskCreationOptions.RunContinuationsAsynchronously));
            _made.Add(1);
            return (null, null);
        }
    }

    /// <summary>What became of an answer that the caller made.</summary>
    internal void Finish(AnswerKey key, Outcome outcome)
    {
        TaskCompletionSource<Outcome>? waiting;
        lock (_gate)
        {
            _making.Remove(key, out waiting);
            if (outcome.Answer is { } answer && (key.Version == AnswerKey.Always || key.Version >= _version) && !_slots.ContainsKey(key))
            {
                _slots.Add(key, _order.AddFirst(new Slot(key, answer)));
                Grow(_order.First!.Value, key.Bytes + answer.PlainBytes);
            }
        }

        waiting?.SetResult(outcome);
    }

    /// <summary>An answer got another coding.</summary>
    internal void Grown(AnswerKey key, KeptAnswer answer, int bytes)
    {
        lock (_gate)
        {
            if (_slots.TryGetValue(key, out var node) && node.Value.Answer == answer)
                Grow(node.Value, bytes);
        }
    }

    /// <summary>Counts an answer that its maker gave to somebody who waited.</summary>
    internal void Shared() => _served.Add(1);

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    private void Grow(Slot slot, long bytes)
    {
        slot.Bytes += bytes;
        _bytes += bytes;
        while (_bytes > Options.MostBytes && _order.Last is { } last)
            Drop(last);
    }

    private void Drop(LinkedListNode<Slot> node)
    {
        _order.Remove(node);
        _slots.Remove(node.Value.Key);
        _bytes -= node.Value.Bytes;
    }

    private void DropOlderThan(long version)
    {
        _version = version;
        for (var node = _order.First; node is not null;)
        {
            var next = node.Next;
            if (node.Value.Key.Version != AnswerKey.Always && node.Value.Key.Version < version)
                Drop(node);
            node = next;
        }
    }

    /// <summary>What became of an answer.</summary>
    /// <param name="Answer">The answer, if everybody may have it.</param>
    /// <param name="IsDone">False: whoever made it gave up, and somebody else may try.</param>
    internal sealed record Outcome(KeptAnswer? Answer, bool IsDone)
    {
        public static readonly Outcome GivenUp = new(null, false);

        /// <summary>Done, with an answer for all or none.</summary>
        public static Outcome Of(KeptAnswer? answer) => new(answer, true);
    }

    private sealed class Slot(AnswerKey key, KeptAnswer answer)
    {
        public AnswerKey Key { get; } = key;

        public KeptAnswer Answer { get; } = answer;

        public long Bytes { get; set; }
    }
}
