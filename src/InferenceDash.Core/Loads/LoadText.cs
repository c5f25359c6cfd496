using System.Globalization;
using System.Text.RegularExpressions;

namespace InferenceDash.Core.Loads;

/// <summary>Why a text is no load profile.</summary>
public enum LoadFaultKind
{
    /// <summary>There is no load in it.</summary>
    Empty,

    /// <summary>A load is no number of 0 or more.</summary>
    NotALoad,

    /// <summary>A time cannot be read.</summary>
    NotATime,

    /// <summary>A time is not later than the one before it.</summary>
    NotLater,

    /// <summary>Some loads have a time and others have none.</summary>
    SomeTimes,

    /// <summary>There are more loads than a profile takes.</summary>
    TooMany,
}

/// <summary>What is wrong with a text.</summary>
/// <param name="Kind">The fault.</param>
/// <param name="Entry">Which load or line, from 1; 0: the whole.</param>
/// <param name="Text">What stands there.</param>
public sealed record LoadFault(LoadFaultKind Kind, int Entry, string Text);

/// <summary>
/// A load profile as text. In an address loads stand with commas between: <c>120,80,900</c> each last the same share of a day;
/// <c>0:00@120,6:30@900,24:00</c> each hold from their time on, and a time alone ends the last. Two columns, as they are
/// copied from a table, are a line each, with a heading or without: <c>06:30 900</c>.
/// </summary>
public static partial class LoadText
{
    private const char At = '@';
    private const StringSplitOptions Parts = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    /// <summary>Reads a profile.</summary>
    /// <param name="text">The text.</param>
    /// <param name="unit">What its loads count.</param>
    /// <param name="most">Most loads that are taken.</param>
    /// <returns>The profile, or what is wrong.</returns>
    public static (LoadProfile? Profile, LoadFault? Fault) Read(string text, LoadUnit unit, int most = LoadProfile.MostSteps)
    {
        ArgumentNullException.ThrowIfNull(text);
        var entries = text.Trim().Contains('\n', StringComparison.Ordinal) ? EntriesOfLines(text) : EntriesOfList(text);
        if (entries.Count > most)
            return (null, new LoadFault(LoadFaultKind.TooMany, 0, ""));
        if (entries.Count == 0)
            return (null, new LoadFault(LoadFaultKind.Empty, 0, ""));
        return entries.TrueForAll(e => e.Time is null) ? Even(entries, unit) : Timed(entries, unit);
    }

    /// <summary>A profile as it stands in an address; it reads back to the same one, loads to six significant digits.</summary>
    public static string Of(LoadProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var loads = profile.Steps.Select(s => s.Load.ToString("G6", CultureInfo.InvariantCulture)).Select(WithoutExponent).ToList();
        return profile.IsEvenDay
            ? string.Join(',', loads)
            : string.Join(',', profile.Steps.Zip(loads, (s, load) => TimeOf(s.StartHour) + At + load).Append(TimeOf(profile.Steps[^1].EndHour)));
    }

    /// <summary>A time of day: <c>9:30</c>; with seconds where they matter; beyond a day the hours go on: <c>33:30</c>.</summary>
    public static string TimeOf(double hour)
    {
        var seconds = (long)Math.Round(hour * 3600);
        var (h, m, s) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        var toMinutes = h.ToString(CultureInfo.InvariantCulture) + m.ToString("\\:00", CultureInfo.InvariantCulture);
        return s == 0 ? toMinutes : toMinutes + s.ToString("\\:00", CultureInfo.InvariantCulture);
    }

    private static string WithoutExponent(string number) => number.Contains('E', StringComparison.Ordinal)
        ? decimal.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
        : number;

    private static List<(string? Time, string Load)> EntriesOfList(string text) =>
        [.. text.Split(',', Parts).Select(entry => entry.IndexOf(At, StringComparison.Ordinal) is var at and >= 0
            ? (entry[..at].Trim(), entry[(at + 1)..].Trim())
            : entry.Contains(':', StringComparison.Ordinal) ? ((string?)entry, "") : (null, entry))];

    // A first line without a digit in its last column is a heading.
    private static List<(string? Time, string Load)> EntriesOfLines(string text)
    {
        var lines = text.Split('\n', Parts).Select(Columns).ToList();
        return [.. lines.Skip(lines.Count > 0 && !lines[0].Load.Any(char.IsAsciiDigit) ? 1 : 0)];
    }

    private static (string? Time, string Load) Columns(string line)
    {
        var cut = line.LastIndexOfAny([',', ';', '\t']);
        if (cut < 0)
            cut = line.LastIndexOf(' ');
        return cut < 0 ? (null, line) : (line[..cut].Trim(), line[(cut + 1)..].Trim());
    }

    private static (LoadProfile?, LoadFault?) Even(List<(string? Time, string Load)> entries, LoadUnit unit)
    {
        var loads = new List<double>();
        foreach (var (_, text) in entries)
        {
            if (!TryLoad(text, out var load))
                return (null, new LoadFault(LoadFaultKind.NotALoad, loads.Count + 1, text));
            loads.Add(load);
        }

        return loads.TrueForAll(l => l == 0) ? (null, new LoadFault(LoadFaultKind.Empty, 0, "")) : (LoadProfile.OfDay(unit, loads), null);
    }

    private static (LoadProfile?, LoadFault?) Timed(List<(string? Time, string Load)> entries, LoadUnit unit)
    {
        var starts = new List<(double StartHour, double Load)>();
        DateTime? midnight = null;
        double? end = null;
        for (var i = 0; i < entries.Count; i++)
        {
            var (time, text) = entries[i];
            if (time is null)
                return (null, new LoadFault(LoadFaultKind.SomeTimes, i + 1, text));
            if (!TryTime(time, ref midnight, out var hour))
                return (null, new LoadFault(LoadFaultKind.NotATime, i + 1, time));
            if (starts.Count > 0 && hour <= starts[^1].StartHour)
                return (null, new LoadFault(LoadFaultKind.NotLater, i + 1, time));
            if (text.Length == 0 && i == entries.Count - 1 && i > 0)
                end = hour;
            else if (TryLoad(text, out var load))
                starts.Add((hour, load));
            else
                return (null, new LoadFault(LoadFaultKind.NotALoad, i + 1, text));
        }

        return starts.TrueForAll(s => s.Load == 0)
            ? (null, new LoadFault(LoadFaultKind.Empty, 0, ""))
            : (LoadProfile.Of(unit, starts, end ?? LoadProfile.EndOf(starts, entries.TrueForAll(e => Clock().IsMatch(e.Time!)))), null);
    }

    private static bool TryLoad(string text, out double load) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out load)
        && load is >= 0 and <= LoadProfile.GreatestLoad;

    private static bool TryTime(string text, ref DateTime? midnight, out double hour)
    {
        if (Clock().Match(text) is { Success: true } clock)
        {
            hour = Part(clock, "h") + (Part(clock, "m") / 60) + (Part(clock, "s") / 3600);
            return true;
        }

        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out hour))
            return hour <= MostHours;
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            return false;
        midnight ??= moment.DateTime.Date;
        hour = (moment.DateTime - midnight.Value).TotalHours;
        return hour is >= 0 and <= MostHours;
    }

    private const double MostHours = 24 * 366;

    private static double Part(Match clock, string group) =>
        clock.Groups[group].Success ? double.Parse(clock.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?<h>\d{1,4}):(?<m>[0-5]\d)(?::(?<s>[0-5]\d))?$", RegexOptions.NonBacktracking)]
    private static partial Regex Clock();
}
