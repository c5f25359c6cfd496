using InferenceDash.Store.Import.Formats.Json;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>What a file says of the server that answered, which most tools know nothing about.</summary>
/// <param name="Parallelism">Its parallelism; its GPUs are those of one server.</param>
/// <param name="GpusField">The field that the GPUs are mostly of.</param>
/// <param name="EngineVersion">Version of its engine; null: unknown.</param>
internal sealed record Deployment(Parallelism Parallelism, string GpusField = "gpus", string? EngineVersion = null)
{
    /// <summary>The file says nothing.</summary>
    public static readonly Deployment Unknown = new(new Parallelism(null, null, null, null, null));

    /// <summary>
    /// The GPUs that the file states. There may be several servers of the kind behind one address: where an option says a
    /// multiple of one server's GPUs, it counts, with a warning, and the file states nothing.
    /// </summary>
    public Stated<int>? Gpus(JsonFields row)
    {
        if (Parallelism.Gpus is not { } one)
            return null;
        if (row.Source.Defaults.Gpus is not { } given || given == one || given % one != 0)
            return new Stated<int>(GpusField, one);
        row.Warn(GpusField, $"makes {one} GPUs in one server, and --gpus says {given}, which counts: {given / one} servers?");
        return null;
    }
}
