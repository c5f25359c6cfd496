using System.Globalization;
using System.Text.RegularExpressions;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>
/// How genai-bench writes what it asks for: <c>D(8000,700)</c> are lengths that every request has, <c>N(480,240)/(300,150)</c>
/// means and deviations of both.
/// </summary>
internal static partial class TrafficScenario
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The lengths that a scenario asks for; null: it asks for none, or for a range.</summary>
    public static Sequence? Lengths(string? scenario)
    {
        if (scenario is null)
            return null;
        var match = Fixed.Match(scenario) is { Success: true } lengths ? lengths : Normal.Match(scenario);
        return match.Success && Count(match, "input") is { } input && Count(match, "output") is { } output ? new Sequence(input, output) : null;
    }

    private static int? Count(Match match, string group) =>
        int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : null;

    [GeneratedRegex(@"\AD\((?<input>[0-9]+),\s*(?<output>[0-9]+)\)\z", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fixed { get; }

    [GeneratedRegex(@"\AN\((?<input>[0-9]+),\s*[0-9]+\)/\((?<output>[0-9]+),\s*[0-9]+\)\z", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Normal { get; }
}
