namespace InferenceDash.Store.Database.Rows;

internal sealed class GpuRow : DataRow
{
    public required string Key { get; set; }

    public required string Label { get; set; }

    public required string Vendor { get; set; }

    public required string Architecture { get; set; }

    public static GpuRow From(Gpu gpu) =>
        new() { Key = gpu.Key, Label = gpu.Label, Vendor = gpu.Vendor, Architecture = gpu.Architecture };

    public Gpu ToGpu() => new(Key, Label, Vendor, Architecture);
}
