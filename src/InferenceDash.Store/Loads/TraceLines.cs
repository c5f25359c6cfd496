using System.Text.Json;
using InferenceDash.Core.Loads;

namespace InferenceDash.Store.Loads;

/// <summary>A trace of arrivals, a JSON object a line. Numbers are milliseconds, as in Mooncake's traces and the tools that replay them.</summary>
internal static class TraceLines
{
    private const string Example = """{"timestamp": 0, "input_length": 512, "output_length": 128}""";
    private const double SecondsPerMillisecond = 0.001;

    public static ArrivalTrace Read(TextReader text)
    {
        var trace = new ArrivalTrace();
        var clock = new TraceClock(SecondsPerMillisecond);
        var line = 0;
        while (text.ReadLine() is { } row)
        {
            line++;
            if (row.AsSpan().Trim().IsEmpty)
                continue;
            if (!trace.Add(Moment(row, clock, line, out var input, out var output), input, output))
                throw new StoreException(TraceNames.TooLong(line));
        }

        return trace;
    }

    private static double Moment(string row, TraceClock clock, int line, out double? input, out double? output)
    {
        try
        {
            using var document = JsonDocument.Parse(row);
            var fields = document.RootElement;
            if (fields.ValueKind != JsonValueKind.Object || Find(fields, TraceNames.Times) is not { } time)
                throw new StoreException($"Line {line}: no timestamp. Every line is an object with one, for example {Example}.");
            (input, output) = (Tokens(Find(fields, TraceNames.Inputs), line), Tokens(Find(fields, TraceNames.Outputs), line));
            return clock.Read(time.ValueKind == JsonValueKind.String ? time.GetString()! : time.GetRawText(), line);
        }
        catch (JsonException exception)
        {
            throw new StoreException($"Line {line} is not JSON.", exception);
        }
    }

    private static JsonElement? Find(JsonElement fields, string[] names)
    {
        foreach (var field in fields.EnumerateObject())
        {
            if (names.Contains(field.Name, StringComparer.OrdinalIgnoreCase))
                return field.Value;
        }

        return null;
    }

    private static double? Tokens(JsonElement? field, int line) => field switch
    {
        null or { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.Number } number when number.TryGetDouble(out var tokens) && tokens is >= 0 and <= LoadProfile.GreatestLoad => tokens,
        { } other => throw new StoreException($"Line {line}: {other.GetRawText()} is no number of tokens."),
    };
}
