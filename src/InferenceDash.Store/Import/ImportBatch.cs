using InferenceDash.Core;

namespace InferenceDash.Store.Import;

/// <summary>What the files of one import hold so far, and what is wrong with them.</summary>
/// <param name="names">Models and GPUs known before the import; formats that define some add theirs.</param>
/// <param name="defaultRun">Run of the rows that name none.</param>
internal sealed class ImportBatch(KnownNames names, string defaultRun)
{
    public KnownNames Names { get; } = names;

    public string DefaultRun { get; } = defaultRun;

    public List<Model> Models { get; } = [];

    public List<Gpu> Gpus { get; } = [];

    public List<(string Set, string Gpu, GpuAssumptions Assumptions)> GpuAssumptions { get; } = [];

    public List<PublishedPoint> PublishedPoints { get; } = [];

    public List<BenchmarkPoint> BenchmarkPoints { get; } = [];

    public List<RejectedRow> Rejected { get; } = [];

    public RowCounts Counts => new(Models.Count, Gpus.Count, GpuAssumptions.Count, PublishedPoints.Count, BenchmarkPoints.Count);
}
