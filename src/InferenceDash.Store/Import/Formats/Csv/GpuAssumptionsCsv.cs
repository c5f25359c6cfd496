using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.Csv;

/// <summary>GPUs, and what dated assumption sets say of their price and power.</summary>
internal sealed class GpuAssumptionsCsv : ISourceFormat
{
    private static readonly CsvColumns Columns = new(
        [
            "assumption_set", "gpu", "label", "vendor", "architecture", "tdp_w", "all_in_kw_per_gpu",
            "usd_per_gpu_hour_hyperscaler", "usd_per_gpu_hour_neocloud", "usd_per_gpu_hour_rental",
        ],
        [],
        ["assumption_set", "gpu"]);

    public string Name => "gpu-assumptions-csv";

    public bool DefinesNames => true;

    // Published points name a set too, that of their cost.
    public bool Recognises(SourceHead head) => Columns.AreIn(head) && !CsvColumns.Has(head, ["source"]);

    public void Read(SourceContent source, ImportRows rows) => CsvTable.Read(source, Columns, rows, row =>
    {
        var set = row.Text("assumption_set", NameShapes.Month, "is not a month like 2026-04");
        var gpu = new Gpu(
            row.Text("gpu", NameShapes.Slug, NameShapes.SlugDescription),
            row.Text("label"),
            row.Text("vendor"),
            row.Text("architecture"));
        var assumptions = new GpuAssumptions(
            row.OptionalWithin("all_in_kw_per_gpu", Bounds.Kilowatts),
            row.OptionalWithin("usd_per_gpu_hour_hyperscaler", Bounds.UsdPerHour),
            row.OptionalWithin("usd_per_gpu_hour_neocloud", Bounds.UsdPerHour),
            row.OptionalWithin("usd_per_gpu_hour_rental", Bounds.UsdPerHour),
            row.OptionalWithin("tdp_w", Bounds.Watts));
        if (gpu.Key.Contains("-vs-", StringComparison.Ordinal))
            row.Reject("gpu", "may not hold -vs-, which stands between the GPUs of a comparison");
        if (row.IsSound && rows.Holds(set, gpu.Key))
            row.Reject("gpu", $"appears twice in set {set} in this import");
        if (row.IsSound && Define(row, gpu, rows))
            rows.Add(set, gpu.Key, assumptions);
    });

    // A GPU stands in the file once per set; it must be the same GPU each time.
    private static bool Define(CsvFields row, Gpu gpu, ImportRows rows)
    {
        if (rows.Defined(gpu.Key) is { } earlier)
        {
            if (earlier != gpu)
                row.Reject("gpu", "has another label, vendor or architecture than on an earlier line");
        }
        else if (rows.Names.Define(gpu) is { } flaw)
        {
            row.Reject(flaw.Field, flaw.Reason);
        }
        else
        {
            rows.Add(gpu);
        }

        return row.IsSound;
    }
}
