namespace InferenceDash.Core;

/// <summary>The price and the power that the figures of one comparison rest on.</summary>
/// <param name="Set">Id of the assumption set.</param>
/// <param name="Price">Whose price.</param>
/// <param name="UsdPerGpuHour">$/GPU-hour; null: unknown, and so is every cost derived from it.</param>
/// <param name="KwPerGpu">All-in kW per GPU; null: unknown, and so is tok/s/MW.</param>
/// <param name="IsCustomPrice">The price was given by the reader, not by the set.</param>
/// <param name="IsCustomPower">The power was given by the reader, not by the set.</param>
public sealed record Rates(
    string Set, PriceBasis Price, double? UsdPerGpuHour, double? KwPerGpu,
    bool IsCustomPrice = false, bool IsCustomPower = false)
{
    /// <summary>The set and the price that the published operating points were published with.</summary>
    public const string PublishedSet = "2026-04";

    /// <summary>Whether published costs hold as they stand (design, Numbers 4): published set, published price, no custom price.</summary>
    public bool ArePublishedForCost => Set == PublishedSet && Price == PriceBasis.Hyperscaler && !IsCustomPrice;

    /// <summary>Whether published tok/s/MW hold as they stand: power does not depend on who pays.</summary>
    public bool ArePublishedForPower => Set == PublishedSet && !IsCustomPower;
}
