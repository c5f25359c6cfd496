using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace InferenceDash.Web.Urls;

/// <summary>A number that a reader may type: what it is and between which limits. Address and field read it alike.</summary>
/// <param name="Noun">What it is, with its unit: <c>a ceiling in seconds</c>.</param>
/// <param name="Least">Least value.</param>
/// <param name="Greatest">Greatest value.</param>
/// <param name="Example">How one is written.</param>
public sealed record NumberField(string Noun, double Least, double Greatest, string Example)
{
    public static readonly NumberField TtftCeiling = new("A ceiling on p99 TTFT is a number of seconds", 0.000001, 100_000, "2.0");

    public static readonly NumberField UsdPerGpuHour = new("A price is $/GPU-hour", 0.000001, 100_000, "2.10");
    public static readonly NumberField KwPerGpu = new("A power is kW per GPU", 0.000001, 100_000, "1.4");

    /// <summary>Reads one; the reason says what is wrong with it.</summary>
    public bool TryParse(string text, out double number, [NotNullWhen(false)] out string? reason)
    {
        reason = TargetText.TryParseNumber(text.Trim(), out number) && number >= Least && number <= Greatest
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{Noun} from {Least:#,0.######} to {Greatest:#,0.######}, such as {Example}.");
        return reason is null;
    }
}
