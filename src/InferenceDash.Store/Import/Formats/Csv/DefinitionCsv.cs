using System.Globalization;
using System.Text;
using CsvHelper;

namespace InferenceDash.Store.Import.Formats.Csv;

/// <summary>Writes the definition of a model or a GPU as the row of a file, so that it is checked and stored like one.</summary>
internal static class DefinitionCsv
{
    public static Definition Of(Model model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new Definition(
            "model add",
            new ModelsCsv().Name,
            Content(
                ("slug", model.Slug), ("label", model.Label),
                ("source_keys", string.Join(' ', model.SourceKeys)), ("aliases", string.Join(' ', model.Aliases))),
            names => names.Model(model.Slug) is { } known
                ? $"“{model.Slug}” names the model {known} already; to change it, import a models-csv row"
                : null);
    }

    public static Definition Of(string set, Gpu gpu, GpuAssumptions assumptions)
    {
        ArgumentNullException.ThrowIfNull(gpu);
        ArgumentNullException.ThrowIfNull(assumptions);
        return new Definition(
            "gpu add",
            new GpuAssumptionsCsv().Name,
            Content(
                ("assumption_set", set), ("gpu", gpu.Key), ("label", gpu.Label), ("vendor", gpu.Vendor), ("architecture", gpu.Architecture),
                ("tdp_w", Number(assumptions.TdpWatts)), ("all_in_kw_per_gpu", Number(assumptions.AllInKwPerGpu)),
                ("usd_per_gpu_hour_hyperscaler", Number(assumptions.UsdPerGpuHourHyperscaler)),
                ("usd_per_gpu_hour_neocloud", Number(assumptions.UsdPerGpuHourNeocloud)),
                ("usd_per_gpu_hour_rental", Number(assumptions.UsdPerGpuHourRental))),
            names => names.Gpu(gpu.Key) is { } known
                ? $"“{gpu.Key}” names the GPU {known} already; to change it or to add a price, import a gpu-assumptions-csv row"
                : null);
    }

    private static string Content(params (string Column, string Value)[] fields)
    {
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true))
        {
            csv.WriteRecord([.. fields.Select(field => field.Column)]);
            csv.WriteRecord([.. fields.Select(field => CsvCell.Text(field.Value))]);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}
