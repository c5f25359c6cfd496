using System.Diagnostics;

namespace InferenceDash.Web.Hosting;

/// <summary>What the server is and holds, for people who look after it.</summary>
internal sealed class ServerFacts(CatalogCache catalogs, AnswerMemory answers, CircuitRoom circuits, Uptime uptime)
{
    /// <summary>What it says of itself, in order: name and value.</summary>
    public IEnumerable<(string Name, string Value)> All()
    {
        var program = ProgramVersion.Current;
        yield return (ServerWords.Version, program.Commit is null ? program.Version : ServerWords.Built(program.Version, program.Commit));
        yield return (ServerWords.Runtime, program.Runtime);
        using var process = Process.GetCurrentProcess();
        yield return (ServerWords.Uptime, ServerWords.Duration(uptime.Time));
        foreach (var fact in catalogs.State is { } state ? OfData(state) : [(ServerWords.Data, ServerWords.NothingRead)])
            yield return fact;
        yield return (ServerWords.Answers, ServerWords.Held(answers.Count, "answer", answers.Bytes));
        yield return (ServerWords.Pinned, ServerWords.Bytes(catalogs.PinnedBytes));
        yield return (ServerWords.LivePages, Count.Of(circuits.Open));
        yield return (ServerWords.Memory, ServerWords.Bytes(process.WorkingSet64));
        yield return (ServerWords.Managed, ServerWords.Bytes(ManagedBytes));
    }

    // What the last full collection left; between two of them memory holds any amount that nobody needs.
    private static long ManagedBytes
    {
        get
        {
            var last = new[] { GCKind.FullBlocking, GCKind.Background }.Select(GC.GetGCMemoryInfo).MaxBy(info => info.Index);
            return last.Index > 0 ? last.HeapSizeBytes - last.FragmentedBytes : GC.GetTotalMemory(forceFullCollection: false);
        }
    }

    private static IEnumerable<(string Name, string Value)> OfData(CatalogState state)
    {
        yield return (ServerWords.Data, state.AsOf is { } asOf ? FreshnessWords.AsOf(asOf) : ServerWords.Newest);
        yield return (ServerWords.Store, ServerWords.Bytes(state.StoreBytes));
        var dataset = state.Catalog.Dataset;
        var composed = dataset.Measured.Count(p => p.IsComposed);
        yield return (ServerWords.Points, ServerWords.PointsOf(dataset.Measured.Count - composed, dataset.Published.Count, composed));
        if (state.Snapshots is not [.., var last])
            yield break;
        yield return (ServerWords.Snapshots, Count.Of(state.Snapshots.Count));
        yield return (ServerWords.LastImport, Say.Of($"{last.Id}, {Figure.Minute(last.ImportedAt)} UTC"));
    }
}
