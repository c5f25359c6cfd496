namespace InferenceDash.Benchmarks;

/// <summary>The kinds of load that a soak puts on its server.</summary>
internal enum SoakLoad
{
    /// <summary>Pages whose numbers change, so that they are made anew.</summary>
    NewPages,

    /// <summary>The same pages again, which may come from memory.</summary>
    SamePages,

    /// <summary>Answers of the API whose numbers change.</summary>
    Answers,

    /// <summary>Pages of a snapshot that the address names.</summary>
    PinnedPages,

    /// <summary>Files that are brought, looked at and deleted.</summary>
    Uploads,

    /// <summary>Imports and their retractions, by turns.</summary>
    Imports,

    /// <summary>Live pages that are opened, and closed when there are many.</summary>
    LivePages,
}

/// <summary>What was done, and what came of it.</summary>
internal sealed class SoakCounts
{
    private readonly int[] _done = new int[Enum.GetValues<SoakLoad>().Length];
    private int _answers, _failed;
    private long _longestTicks;

    /// <summary>How often something was done to its end.</summary>
    public int this[SoakLoad load] => Volatile.Read(ref _done[(int)load]);

    /// <summary>Answers to requests of all kinds.</summary>
    public int Answers => Volatile.Read(ref _answers);

    /// <summary>Turns that failed.</summary>
    public int Failed => Volatile.Read(ref _failed);

    /// <summary>The answer that took longest, ms.</summary>
    public double LongestMilliseconds => TimeSpan.FromTicks(Volatile.Read(ref _longestTicks)).TotalMilliseconds;

    public void Did(SoakLoad load) => Interlocked.Increment(ref _done[(int)load]);

    public void DidFail() => Interlocked.Increment(ref _failed);

    public void Answered(TimeSpan time)
    {
        Interlocked.Increment(ref _answers);
        for (var longest = Volatile.Read(ref _longestTicks); time.Ticks > longest; longest = Volatile.Read(ref _longestTicks))
            Interlocked.CompareExchange(ref _longestTicks, time.Ticks, longest);
    }
}
