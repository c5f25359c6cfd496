using System.Globalization;

namespace InferenceDash.Store.Loads;

/// <summary>Reads moments: dates with a time, times of day, or numbers. All of a file are of one kind.</summary>
/// <param name="secondsPerNumber">What a bare number counts, s.</param>
internal sealed class TraceClock(double secondsPerNumber)
{
    private const string TimeOfDay = "time of day";

    private DateTime? _midnight;
    private string? _kind;

    /// <summary>Whether the moments are times of day.</summary>
    public bool IsTimeOfDay => _kind == TimeOfDay;

    /// <summary>Seconds after midnight of the first day, or from the beginning that numbers count from.</summary>
    /// <exception cref="StoreException">It is no moment, or of another kind than those before.</exception>
    public double Read(string text, int line)
    {
        var (seconds, kind) = Of(text, line);
        _kind ??= kind;
        return kind == _kind ? seconds : throw new StoreException($"Line {line}: “{text}” is no {_kind}, as the times before are.");
    }

    private (double Seconds, string Kind) Of(string text, int line)
    {
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number))
            return (number * secondsPerNumber, "number");
        if (text.Length <= 8 && TryTimeOfDay(text, out var seconds))
            return (seconds, TimeOfDay);
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            throw new StoreException($"Line {line}: “{text}” is no time.");
        _midnight ??= moment.UtcDateTime.Date;
        return ((moment.UtcDateTime - _midnight.Value).TotalSeconds, "date with a time");
    }

    private static bool TryTimeOfDay(string text, out double seconds)
    {
        seconds = 0;
        var parts = text.Split(':');
        if (parts.Length is not (2 or 3))
            return false;
        foreach (var part in parts)
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
                return false;
            seconds = (seconds * 60) + value;
        }

        seconds *= parts.Length == 2 ? 60 : 1;
        return true;
    }
}
