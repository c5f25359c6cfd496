using System.Diagnostics.CodeAnalysis;
using Keys = InferenceDash.Web.Addresses.SiteUrls.Keys;

namespace InferenceDash.Web.Addresses;

/// <summary>A number that a reader may type: what it is and between which limits. Address and field read it alike.</summary>
/// <param name="Name">The name of its field in forms and in addresses.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Least">Least value.</param>
/// <param name="Greatest">Greatest value.</param>
/// <param name="Example">How one is written.</param>
/// <param name="IsWhole">Whether it is a whole number.</param>
public sealed record NumberField(string Name, NumberKind Kind, double Least, double Greatest, string Example, bool IsWhole = false)
{
    public static readonly NumberField TtftCeiling = new(Keys.TtftCeiling, NumberKind.TtftCeiling, 0.000001, 100_000, "2.0");
    public static readonly NumberField Cost = new(Keys.Cost, NumberKind.Cost, 0.000001, 1_000_000, "1.6");
    public static readonly NumberField Concurrency = new(Keys.Concurrency, NumberKind.Concurrency, 0.000001, 1_000_000_000, "64");
    public static readonly NumberField Users = new(Keys.Users, NumberKind.Users, 0.000001, 1_000_000_000, "1000");
    public static readonly NumberField TokensPerSecond = new(Keys.TokensPerSecond, NumberKind.TokensPerSecond, 0.000001, 1_000_000_000_000, "50000");
    public static readonly NumberField Interactivity = new(Keys.Interactivity, NumberKind.Interactivity, 0.000001, 1_000_000, "44");
    public static readonly NumberField ReadAt = new(Keys.ReadAt, NumberKind.Interactivity, 0.000001, 1_000_000, "60");
    public static readonly NumberField DraftLength = new(Keys.DraftLength, NumberKind.DraftLength, 1, DraftModel.MostDraftTokens, "3", IsWhole: true);
    public static readonly NumberField AcceptanceRate = new(Keys.AcceptanceRate, NumberKind.AcceptanceRate, 0, 1, "0.8");
    public static readonly NumberField DraftCost = new(Keys.DraftCost, NumberKind.DraftCost, 0, 100, "0.05");
    public static readonly NumberField AcceptanceLength = new(Keys.AcceptanceLength, NumberKind.AcceptanceLength, 1, 64, "2.4");

    public static readonly NumberField GoodTtft = new(Keys.GoodTtft, NumberKind.GoodTtft, 0.000001, 100_000, "2.0");
    public static readonly NumberField GoodTpot = new(Keys.GoodTpot, NumberKind.GoodTpot, 0.000001, 100_000, "0.05");

    public static readonly NumberField UsdPerGpuHour = new(Keys.UsdPerGpuHour, NumberKind.UsdPerGpuHour, 0.000001, 100_000, "2.10");
    public static readonly NumberField KwPerGpu = new(Keys.KwPerGpu, NumberKind.KwPerGpu, 0.000001, 100_000, "1.4");

    /// <summary>Reads one; the reason says what is wrong with it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="number">The number.</param>
    /// <param name="reason">What is wrong; null: nothing.</param>
    /// <param name="isPlain">Whether digits and a point are all that it may have, as a program writes it.</param>
    public bool TryParse(string text, out double number, [NotNullWhen(false)] out string? reason, bool isPlain = false)
    {
        reason = TargetText.TryParseNumber(text.Trim(), out number, isPlain)
            && number >= Least && number <= Greatest && (!IsWhole || Math.Floor(number) == number)
            ? null
            : NumberWords.Enter(Kind, Least, Greatest, Example);
        return reason is null;
    }
}
