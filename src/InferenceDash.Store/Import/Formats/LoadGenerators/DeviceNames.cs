namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>
/// What drivers and cluster labels call a GPU: <c>NVIDIA H100 80GB HBM3</c>, <c>NVIDIA-B200</c>, <c>AMD Instinct MI300X</c>.
/// </summary>
internal static class DeviceNames
{
    // Maker, line, form and memory, which leave the GPU what it is. PCIe and NVL are not among them: those are other boards.
    private static readonly HashSet<string> Additions = new(StringComparer.OrdinalIgnoreCase)
    {
        "NVIDIA", "AMD", "Instinct", "OAM", "SXM", "SXM4", "SXM5", "SXM6", "HBM2", "HBM2e", "HBM3", "HBM3e",
    };

    /// <summary>Key of the GPU that a name means and no other; null: nobody knows, so that the option has to say it.</summary>
    public static string? Key(KnownNames names, string name)
    {
        if (names.Gpu(name) is { } whole)
            return whole;
        var parts = name.Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries).Where(part => !IsAddition(part)).ToList();
        return parts is [var one] ? names.Gpu(one) : null;
    }

    private static bool IsAddition(string part) =>
        Additions.Contains(part) || (part.EndsWith("GB", StringComparison.OrdinalIgnoreCase) && part[..^2].All(char.IsAsciiDigit));
}
