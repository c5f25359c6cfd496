using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import;

/// <summary>A JSON file beside a benchmark file that says what the latter does not. Its names are those of the options.</summary>
internal static class Sidecar
{
    private const int LargestBytes = 64 * 1024;

    /// <summary>What the sidecars of a file say; flaws are among the issues.</summary>
    public static RowDefaults Of(FoundSource source, ImportIssues issues) =>
        SidecarNames.Of(source.FileName).Aggregate(RowDefaults.None, (defaults, name) => defaults.Over(Read(source, name, issues)));

    private static RowDefaults Read(FoundSource source, string name, ImportIssues issues)
    {
        var shown = source.Name[..^Math.Min(source.FileName.Length, source.Name.Length)] + name;
        try
        {
            using var stream = source.OpenBeside(name);
            return stream is null ? RowDefaults.None : Parse(stream, (field, value, reason) => issues.RejectFile(shown, null, $"{field} {reason}", value));
        }
        catch (JsonException exception)
        {
            issues.RejectFile(shown, (int?)exception.LineNumber + 1, "is not JSON: one object of names and values is expected");
        }
        catch (Exception exception) when (SourceException.ReasonOf(exception) is { } reason)
        {
            issues.RejectFile(shown, null, reason);
        }

        return RowDefaults.None;
    }

    private static RowDefaults Parse(Stream stream, Action<string, string?, string> reject)
    {
        var bytes = new byte[LargestBytes];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (length == bytes.Length)
            throw new SourceException($"is larger than a sidecar of {LargestBytes / 1024} kB may be");
        var text = bytes.AsMemory(0, length);
        if (!Utf8.IsValid(text.Span))
            throw new SourceException("is not UTF-8 text; save the file as UTF-8");
        if (JsonEscapes.HaveFlaw(text.Span))
            throw new SourceException(JsonEscapes.Flaw);
        using var document = JsonDocument.Parse(text.Span.StartsWith("\uFEFF"u8) ? text[3..] : text);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            throw new SourceException("is not one JSON object of names and values");

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in document.RootElement.EnumerateObject())
        {
            var name = property.Name.Replace('-', '_');
            if (!RowDefaults.Names.Contains(name, StringComparer.Ordinal))
                reject(Shortened.Of(property.Name), null, $"is not known in a sidecar; the names are {string.Join(", ", RowDefaults.Names)}");
            else if (TextOf(property.Value) is not { Length: > 0 } value)
                reject(name, property.Value.ToString(), "is neither a text nor a number");
            else if (!values.TryAdd(name, value))
                reject(name, null, "appears twice in the sidecar");
        }

        return Defaults(values, reject);
    }

    private static string? TextOf(JsonElement value) =>
        value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? CleanText.Of(value.ToString()) : null;

    /// <summary>What texts by the names of <see cref="RowDefaults.Names"/> say; what cannot be read is rejected.</summary>
    internal static RowDefaults Defaults(IReadOnlyDictionary<string, string> values, Action<string, string?, string> reject)
    {
        foreach (var (name, least) in new[] { ("gpus", 1), ("draft_tokens", 0) })
        {
            if (values.TryGetValue(name, out var number) && !(Count(number) >= least))
                reject(name, number, $"is not a whole number of at least {least}");
        }

        if (values.TryGetValue("concurrency", out var inFlight) && Concurrency(inFlight) is null)
            reject("concurrency", inFlight, "is not a number of requests in flight");
        if (values.TryGetValue("prefill_ms", out var prefill) && Milliseconds(prefill) is null)
            reject("prefill_ms", prefill, "is not a number of milliseconds above 0");
        if (values.TryGetValue("date", out var date) && Day(date) is null)
            reject("date", date, "is not a date like 2026-04-30");
        if (values.TryGetValue("sequence", out var lengths) && !Sequence.TryParse(lengths, out _))
            reject("sequence", lengths, "is not an input and an output length like 1k/1k or 2048/512");
        return new RowDefaults
        {
            Model = values.GetValueOrDefault("model"),
            Gpu = values.GetValueOrDefault("gpu"),
            Precision = values.GetValueOrDefault("precision")?.ToLowerInvariant(),
            SpecMethod = values.GetValueOrDefault("spec_method")?.ToLowerInvariant(),
            Engine = values.GetValueOrDefault("engine"),
            Run = values.GetValueOrDefault("run"),
            Image = values.GetValueOrDefault("image"),
            Gpus = Count(values.GetValueOrDefault("gpus")),
            DraftTokens = Count(values.GetValueOrDefault("draft_tokens")),
            EngineVersion = values.GetValueOrDefault("engine_version"),
            Acceptance = values.GetValueOrDefault("acceptance"),
            Concurrency = Concurrency(inFlight),
            Thinking = values.GetValueOrDefault("thinking")?.ToLowerInvariant(),
            PrefillMilliseconds = Milliseconds(prefill),
            Date = Day(date),
            Sequence = Sequence.TryParse(lengths, out var sequence) ? sequence : null,
        };
    }

    private static int? Count(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    private static double? Concurrency(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Bounds.Concurrency.Contain(number) ? number : null;

    private static double? Milliseconds(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Bounds.Milliseconds.Contain(number) ? number : null;

    private static DateOnly? Day(string? text) => text is null ? null : DayText.Day(text);
}
