using System.Text.Json;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.Acceptance;

/// <summary>Acceptance lengths in a small JSON or YAML file, whose method and draft length options say.</summary>
/// <param name="source">The file.</param>
/// <param name="rows">Where its lengths and flaws go.</param>
internal sealed class AcceptanceDocument(SourceContent source, ImportRows rows)
{
    private const int LargestBytes = 4 * 1024 * 1024;

    /// <summary>Reads the one object of the file.</summary>
    /// <exception cref="JsonException">It is not JSON, or names repeat.</exception>
    public void Read(Action<JsonElement> read)
    {
        using var stream = source.Open();
        var bytes = new byte[LargestBytes];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (length == bytes.Length)
            throw new SourceException($"is larger than {LargestBytes / 1024 / 1024} MB, which no table of acceptance lengths is");
        if (JsonEscapes.HaveFlaw(bytes.AsSpan(0, length)))
            throw new SourceException(JsonEscapes.Flaw);
        using var document = JsonDocument.Parse(bytes.AsMemory(0, length), new JsonDocumentOptions { AllowDuplicateProperties = false });
        read(document.RootElement);
    }

    /// <summary>What the lengths of the file are of; null, and the file refused, where that cannot be told.</summary>
    public AcceptanceKey? Key(string? servedModel, bool? isThinking, string? workload)
    {
        var given = source.Defaults;
        if (Method(given.SpecMethod) is not { } method)
            return null;
        var model = given.Model is { } name ? rows.Names.ModelCalled(name) : servedModel is null ? null : AcceptanceRows.ModelOf(servedModel, rows.Names);
        if (servedModel is null && given.Model is null)
        {
            rows.Stated.Lacks("model");
            rows.RejectFile(source.Name, null, "model", "is not in the file" + RowDefaults.NeededFor("model"));
            return null;
        }

        if (!AcceptanceRows.TryThinking(given.Thinking, out var saidThinking))
        {
            rows.RejectFile(source.Name, null, "thinking", AcceptanceRows.NoThinking);
            return null;
        }

        return new AcceptanceKey(servedModel ?? given.Model!, model, method)
        {
            IsThinking = isThinking ?? saidThinking,
            Workload = workload,
            Gpu = given.Gpu is { } gpu ? rows.Names.Gpu(gpu) : null,
            Engine = given.Engine,
        };
    }

    /// <summary>Adds a length, or reports what is wrong with it.</summary>
    public void Add(AcceptanceKey key, int draftTokens, double length, string field)
    {
        var acceptance = new MeasuredAcceptance(key, draftTokens, length) { Run = source.Defaults.Run };
        if (AcceptanceRows.FlawIn(length, draftTokens) is { } flaw)
            rows.Reject(source.Name, null, field, length.ToString("R", System.Globalization.CultureInfo.InvariantCulture), flaw);
        else if (rows.Holds(acceptance))
            rows.Reject(source.Name, null, field, null, AcceptanceRows.Twice);
        else
            rows.Add(acceptance);
    }

    /// <summary>Reports a field that cannot be read.</summary>
    public void Reject(string field, string? value, string reason) => rows.Reject(source.Name, null, field, value, reason);

    private SpecMethod? Method(string? key)
    {
        if (key is null)
        {
            rows.Stated.Lacks("spec_method");
            rows.RejectFile(source.Name, null, "spec_method", "is not in the file" + RowDefaults.NeededFor("spec_method"));
            return null;
        }

        var (method, flaw) = AcceptanceRows.MethodOf(key, rows.Names);
        if (flaw is not null)
            rows.RejectFile(source.Name, null, "spec_method", flaw);
        return method;
    }
}
