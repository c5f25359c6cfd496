using System.Globalization;

namespace InferenceDash.Store.Import.Formats.Json;

/// <summary>
/// The fields of one JSON row, read by dotted path. A field that cannot be read is reported and leaves the row unsound;
/// what was returned for it is of no use, so ask <see cref="IsSound"/> after the last field.
/// </summary>
internal sealed class JsonFields(SourceContent source, int row, JsonFieldTable fields, ImportRows rows)
{
    private List<string>? _rejected;

    public SourceContent Source { get; } = source;

    public ImportRows Rows { get; } = rows;

    /// <summary>Lists of the row that are read whole, valid until the next row; null: its format asked for none.</summary>
    public JsonLists? Lists { get; init; }

    public bool IsSound => _rejected is null;

    /// <summary>Number of the row in its file, from 1.</summary>
    public int Row { get; } = row;

    public void Reject(string? field, string reason) => Reject(field, field is null ? null : Shown(field), reason);

    /// <summary>Rejects the row for a value that is not its own: an option's, or one worked out from several fields.</summary>
    public void Reject(string? field, string? value, string reason)
    {
        // A field may be asked for more than once, and is reported once.
        if (_rejected?.Contains(field ?? "") == true)
            return;
        (_rejected ??= []).Add(field ?? "");
        Rows.Reject(Source.Name, Row, field, value, reason);
    }

    /// <summary>Rejects the row for what other rows of its file may share, such as an option that all lack: it is reported once.</summary>
    public void RejectAlike(string field, string? value, string reason)
    {
        if (_rejected?.Contains(field) == true)
            return;
        (_rejected ??= []).Add(field);
        Rows.RejectAlike(Source.Name, Row, field, value, reason);
    }

    public void Warn(string? field, string reason) =>
        Rows.Warn(Source.Name, Row, field, field is null ? null : Shown(field), reason);

    /// <summary>Whether the row has the field, even without a value.</summary>
    public bool Names(string path) => Kind(path) != JsonKind.Missing;

    /// <summary>The names in an object of the row; none where the field is no object.</summary>
    public IReadOnlyList<string> NamesIn(string path) => Kind(path) == JsonKind.Object ? [.. fields[path]!.NamesIn(Row)] : [];

    /// <summary>Whether the field has a value.</summary>
    public bool Has(string path) => Kind(path) is not (JsonKind.Missing or JsonKind.Null);

    /// <summary>Whether the field is a finite number.</summary>
    public bool IsNumber(string path) => Kind(path) == JsonKind.Number;

    /// <summary>The text; null where the field is missing, null or empty.</summary>
    public string? Optional(string path)
    {
        switch (Kind(path))
        {
            case JsonKind.Missing or JsonKind.Null:
                return null;
            case JsonKind.Text:
                return CleanText.Of(fields[path]!.Text) is { Length: > 0 } text ? text : null;
            case JsonKind.LongText:
                Reject(path, "is longer than 1,000 characters");
                return null;
            case JsonKind.BadText:
                Reject(path, JsonEscapes.Flaw);
                return null;
            default:
                Reject(path, "is not a text");
                return null;
        }
    }

    /// <summary>The text where the field is one; null where it is anything else.</summary>
    public string? TextIfAny(string path) => Kind(path) == JsonKind.Text ? Optional(path) : null;

    public string Text(string path)
    {
        if (Optional(path) is { } text)
            return text;
        Missing(path);
        return "";
    }

    /// <summary>A finite number above 0.</summary>
    public double Positive(string path)
    {
        if (Has(path))
            return OptionalPositive(path) ?? 0;
        Missing(path);
        return 0;
    }

    /// <summary>A finite number above 0; null where the field has none.</summary>
    public double? OptionalPositive(string path)
    {
        if (OptionalNumber(path) is not { } number)
            return null;
        if (number > 0)
            return number;
        Reject(path, "is not above 0");
        return null;
    }

    /// <summary>
    /// A finite number; null where the field is anything else. For what a point can do without: nothing about it refuses a row.
    /// </summary>
    public double? NumberIfAny(string path) =>
        Kind(path) == JsonKind.Number && double.IsFinite(fields[path]!.Number) ? fields[path]!.Number : null;

    /// <summary>A finite number; null where the field has none.</summary>
    public double? OptionalNumber(string path)
    {
        switch (Kind(path))
        {
            case JsonKind.Missing or JsonKind.Null:
                return null;
            case JsonKind.Number when double.IsFinite(fields[path]!.Number):
                return fields[path]!.Number;
            case JsonKind.Number:
                Reject(path, "is larger than any number this program can hold");
                return null;
            case JsonKind.NotFinite:
                Reject(path, "is not a finite number: the tool that wrote the file had nothing to measure here");
                return null;
            case JsonKind.Text or JsonKind.LongText or JsonKind.BadText:
                Reject(path, "is a text; numbers are written without quotes");
                return null;
            default:
                Reject(path, "is not a number");
                return null;
        }
    }

    /// <summary>The numbers of a list, at most as many as <see cref="JsonRows"/> keeps; null where the field is not a list of numbers.</summary>
    public IReadOnlyList<double>? OptionalNumbers(string path)
    {
        if (Kind(path) != JsonKind.Array)
            return null;
        var numbers = new List<double>();
        while (IsNumber($"{path}.{numbers.Count}"))
            numbers.Add(fields[$"{path}.{numbers.Count}"]!.Number);
        return numbers.Count == 0 || Names($"{path}.{numbers.Count}") ? null : numbers;
    }

    /// <summary>A whole number of at least <paramref name="least"/>; null where the field has none.</summary>
    public int? OptionalCount(string path, int least = 1)
    {
        if (OptionalNumber(path) is not { } number)
            return null;
        if (number >= least && number <= int.MaxValue && number == Math.Floor(number))
            return (int)number;
        Reject(path, $"is not a whole number of at least {least}");
        return null;
    }

    public int Count(string path, int least = 1)
    {
        if (Has(path))
            return OptionalCount(path, least) ?? 0;
        Missing(path);
        return 0;
    }

    /// <summary>True or false, also as a text, which is how shell scripts write it; null where the field has none.</summary>
    public bool? OptionalTruth(string path)
    {
        if (!Has(path))
            return null;
        if (Kind(path) is JsonKind.Truth or JsonKind.Text && bool.TryParse(fields[path]!.Text, out var truth))
            return truth;
        Reject(path, "is neither true nor false");
        return null;
    }

    /// <summary>True or false; null where the field is anything else.</summary>
    public bool? TruthIfAny(string path) => Kind(path) == JsonKind.Truth ? fields[path]!.Text == "true" : null;

    /// <summary>The day of a day or a time; null where the field has none.</summary>
    public DateOnly? OptionalDay(string path, string example)
    {
        if (Optional(path) is not { } text)
            return null;
        var day = DayText.DayOfTime(text);
        if (day is null)
            Reject(path, $"is not a date like {example}");
        return day;
    }

    /// <summary>The day of a time in seconds since 1970; null where the field has none.</summary>
    public DateOnly? OptionalUnixDay(string path)
    {
        if (OptionalPositive(path) is not { } seconds)
            return null;
        var day = DayText.DayOfUnixSeconds(seconds);
        if (day is null)
            Reject(path, "is not a time in seconds since 1970");
        return day;
    }

    private JsonKind Kind(string path) => fields[path]?.Kind(Row) ?? JsonKind.Missing;

    private void Missing(string path)
    {
        // A field of the wrong kind is reported already.
        if (Kind(path) is JsonKind.Missing or JsonKind.Null or JsonKind.Text)
            Reject(path, Kind(path) == JsonKind.Missing ? "is required and missing" : "is required and empty");
    }

    /// <summary>The value as messages show it; null where the row has no such field.</summary>
    public string? Shown(string path) => Kind(path) switch
    {
        JsonKind.Missing => null,
        JsonKind.Null => "null",
        JsonKind.Number => fields[path]!.Number.ToString("R", CultureInfo.InvariantCulture),
        JsonKind.LongText or JsonKind.BadText => "…",
        JsonKind.Object => "{…}",
        JsonKind.Array => "[…]",
        _ => fields[path]!.Text,
    };
}
