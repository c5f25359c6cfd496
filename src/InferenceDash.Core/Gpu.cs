namespace InferenceDash.Core;

/// <summary>A kind of GPU.</summary>
/// <param name="Key">Its name in an address: <c>gb200</c>.</param>
/// <param name="Label">Its name on a page: <c>GB200 NVL72</c>.</param>
/// <param name="Vendor">Who makes it.</param>
/// <param name="Architecture">Its architecture's name: <c>Blackwell</c>, <c>CDNA 4</c>.</param>
public sealed record Gpu(string Key, string Label, string Vendor, string Architecture);
