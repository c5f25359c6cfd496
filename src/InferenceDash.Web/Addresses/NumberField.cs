using System.Diagnostics.CodeAnalysis;

namespace InferenceDash.Web.Addresses;

/// <summary>A number that a reader may type: what it is and between which limits. Address and field read it alike.</summary>
/// <param name="Noun">What it is, with its unit, as a sentence that goes on with its limits.</param>
/// <param name="Least">Least value.</param>
/// <param name="Greatest">Greatest value.</param>
/// <param name="Example">How one is written.</param>
/// <param name="IsWhole">Whether it is a whole number.</param>
public sealed record NumberField(string Noun, double Least, double Greatest, string Example, bool IsWhole = false)
{
    public static readonly NumberField TtftCeiling = new("A ceiling on p99 TTFT is a number of seconds", 0.000001, 100_000, "2.0");
    public static readonly NumberField Cost = new("A cost is a number of $ per million tokens", 0.000001, 1_000_000, "1.6");
    public static readonly NumberField Concurrency = new("A concurrency is a number of requests", 0.000001, 1_000_000_000, "64");
    public static readonly NumberField Users = new("Users are a number", 0.000001, 1_000_000_000, "1000");
    public static readonly NumberField TokensPerSecond = new("A rate is a number of output tokens per second", 0.000001, 1_000_000_000_000, "50000");
    public static readonly NumberField Interactivity = new("An interactivity is a number of tok/s/user", 0.000001, 1_000_000, "44");
    public static readonly NumberField DraftLength = new("A draft is a whole number of tokens", 1, DraftModel.MostDraftTokens, "3", IsWhole: true);
    public static readonly NumberField AcceptanceRate = new("An acceptance rate is a number", 0, 1, "0.8");
    public static readonly NumberField DraftCost = new("The cost of a draft token is a share of one step of the model", 0, 100, "0.05");

    public static readonly NumberField UsdPerGpuHour = new("A price is $/GPU-hour", 0.000001, 100_000, "2.10");
    public static readonly NumberField KwPerGpu = new("A power is kW per GPU", 0.000001, 100_000, "1.4");

    /// <summary>Reads one; the reason says what is wrong with it.</summary>
    public bool TryParse(string text, out double number, [NotNullWhen(false)] out string? reason)
    {
        reason = TargetText.TryParseNumber(text.Trim(), out number) && number >= Least && number <= Greatest && (!IsWhole || Math.Floor(number) == number)
            ? null
            : $"{Noun} from {Least:#,0.######} to {Greatest:#,0.######}, such as {Example}.";
        return reason is null;
    }
}
