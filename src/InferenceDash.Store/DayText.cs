using System.Globalization;

namespace InferenceDash.Store;

/// <summary>
/// Days as files, options and exports write them. The day of a time is that of UTC where the time says its offset, else the
/// one that is written: the same run then has the same day whatever tool wrote it down.
/// </summary>
public static class DayText
{
    private const string Form = "yyyy-MM-dd";

    // What vLLM writes.
    private const string CompactForm = "yyyyMMdd-HHmmss";

    /// <summary>The day as <c>2026-04-30</c>.</summary>
    public static string Of(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>A day like <c>2026-04-30</c>; null: the text is none.</summary>
    public static DateOnly? Day(ReadOnlySpan<char> text) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The day of a day, or of a time like <c>2026-04-30T12:00:00+02:00</c> or <c>20260430-120000</c>; null: the text is neither.</summary>
    public static DateOnly? DayOfTime(string text)
    {
        if (Day(text) is { } day)
            return day;
        if (DateTime.TryParseExact(text, CompactForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var compact))
            return DateOnly.FromDateTime(compact);
        return text.Length > Form.Length && Day(text.AsSpan(0, Form.Length)) is not null
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
                ? DateOnly.FromDateTime(time.UtcDateTime)
                : null;
    }

    /// <summary>The day of a time in seconds since 1970; null: it is beyond the calendar.</summary>
    public static DateOnly? DayOfUnixSeconds(double seconds) => seconds >= 0 && seconds < DateTimeOffset.MaxValue.ToUnixTimeSeconds()
        ? DateOnly.FromDateTime(DateTime.UnixEpoch.AddSeconds(seconds))
        : null;
}
