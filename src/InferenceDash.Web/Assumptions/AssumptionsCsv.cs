using InferenceDash.Store;

namespace InferenceDash.Web.Assumptions;

/// <summary>Every assumption set in the format that imports read.</summary>
public static class AssumptionsCsv
{
    private static readonly string[] Header =
    [
        "assumption_set", "gpu", "label", "vendor", "architecture", "tdp_w", "all_in_kw_per_gpu",
        "usd_per_gpu_hour_hyperscaler", "usd_per_gpu_hour_neocloud", "usd_per_gpu_hour_rental",
    ];

    public static string Write(Dataset data) => CsvTable.Write([], Header, data.AssumptionSets.SelectMany(set =>
        data.Gpus.Where(g => set.ByGpu.ContainsKey(g.Key)).Select(gpu => Record(set, gpu))));

    private static string[] Record(AssumptionSet set, Gpu gpu)
    {
        var a = set.ByGpu[gpu.Key];
        return
        [
            set.Id, gpu.Key, CsvCell.Text(gpu.Label), CsvCell.Text(gpu.Vendor), CsvCell.Text(gpu.Architecture),
            CsvTable.Number(a.TdpWatts), CsvTable.Number(a.AllInKwPerGpu), CsvTable.Number(a.UsdPerGpuHourHyperscaler),
            CsvTable.Number(a.UsdPerGpuHourNeocloud), CsvTable.Number(a.UsdPerGpuHourRental),
        ];
    }
}
