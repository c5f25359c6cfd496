using System.Globalization;
using CsvHelper;
using InferenceDash.Store;

namespace InferenceDash.Web.Assumptions;

/// <summary>Every assumption set in the format that imports read.</summary>
public static class AssumptionsCsv
{
    public static string Write(Dataset data)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = CsvWriter.Create(text, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        csv.WriteRecord([
            "assumption_set", "gpu", "label", "vendor", "architecture", "tdp_w", "all_in_kw_per_gpu",
            "usd_per_gpu_hour_hyperscaler", "usd_per_gpu_hour_neocloud", "usd_per_gpu_hour_rental",
        ]);
        foreach (var set in data.AssumptionSets)
        {
            foreach (var gpu in data.Gpus.Where(g => set.ByGpu.ContainsKey(g.Key)))
            {
                var a = set.ByGpu[gpu.Key];
                csv.WriteRecord([
                    set.Id, gpu.Key, CsvCell.Text(gpu.Label), CsvCell.Text(gpu.Vendor), CsvCell.Text(gpu.Architecture), Number(a.TdpWatts), Number(a.AllInKwPerGpu),
                    Number(a.UsdPerGpuHourHyperscaler), Number(a.UsdPerGpuHourNeocloud), Number(a.UsdPerGpuHourRental),
                ]);
            }
        }

        csv.Flush();
        return text.ToString();
    }

    private static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}
