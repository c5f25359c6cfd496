using System.Text.Json;

namespace InferenceDash.Web.Mcp;

/// <summary>What a tool was called with, within the limits of its inputs.</summary>
internal sealed class ToolCall
{
    private readonly IReadOnlyList<ToolField> _fields;
    private readonly IDictionary<string, JsonElement> _arguments;

    private ToolCall(IReadOnlyList<ToolField> fields, IDictionary<string, JsonElement> arguments) => (_fields, _arguments) = (fields, arguments);

    /// <summary>What is asked at an address: the inputs that stand for a part of one.</summary>
    public IReadOnlyList<AskedValue> Asked => [.. _fields.Where(f => f.Asks is not null).Select(f => f.Asks!.With(TextOf(f)))];

    /// <summary>Reads the arguments of a call; the flaw says in plain words what cannot be used.</summary>
    public static (ToolCall? Call, string? Flaw) Of(IReadOnlyList<ToolField> fields, IDictionary<string, JsonElement>? arguments)
    {
        arguments ??= new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var given = arguments.Where(a => a.Value.ValueKind != JsonValueKind.Null).ToDictionary(a => a.Key, a => a.Value, StringComparer.Ordinal);
        var flaw = given.Keys.FirstOrDefault(name => fields.All(f => f.Name != name)) is { } unknown
            ? ToolAnswerWords.Unknown(TargetText.Shown(unknown), fields.Select(f => f.Name))
            : fields.Select(f => given.TryGetValue(f.Name, out var value) ? Flaw(f, value) : f.IsRequired ? ToolAnswerWords.Missing(f.Name) : null)
                .FirstOrDefault(found => found is not null);
        return flaw is null ? (new ToolCall(fields, given), null) : (null, flaw);
    }

    /// <summary>A text; null: it was not given.</summary>
    public string? Text(string name) => _arguments.TryGetValue(name, out var value) ? value.GetString() : null;

    /// <summary>A number; null: it was not given.</summary>
    public double? Number(string name) => _arguments.TryGetValue(name, out var value) ? value.GetDouble() : null;

    /// <summary>Numbers; null: they were not given.</summary>
    public IReadOnlyList<double>? Numbers(string name) =>
        _arguments.TryGetValue(name, out var value) ? [.. value.EnumerateArray().Select(n => n.GetDouble())] : null;

    /// <summary>The name of the input that stands for a key of an address; else the key.</summary>
    public string NameOf(string key) => _fields.FirstOrDefault(f => f.Asks?.Key == key)?.Name ?? key;

    private string? TextOf(ToolField field) => !_arguments.TryGetValue(field.Name, out var value) ? null : field.Type switch
    {
        ToolType.Text => value.GetString(),
        ToolType.Numbers => string.Join(',', value.EnumerateArray().Select(n => TargetText.Of(n.GetDouble()))),
        _ => TargetText.Of(value.GetDouble()),
    };

    private static string? Flaw(ToolField field, JsonElement value) => field.Type switch
    {
        ToolType.Text when value.ValueKind != JsonValueKind.String || !value.IsText() => ToolAnswerWords.NotOf(field.Name, ToolTypeWords.Text),
        ToolType.Text when value.GetString()!.Length > field.Most => ToolAnswerWords.TooLong(field.Name, field.Most),
        ToolType.Text when field.Choices.Count > 0 && !field.Choices.Contains(value.GetString()!, StringComparer.Ordinal) =>
            ToolAnswerWords.NotOneOf(field.Name, field.Choices),
        ToolType.Text => null,
        ToolType.Numbers when value.ValueKind != JsonValueKind.Array => ToolAnswerWords.NotOf(field.Name, ToolTypeWords.Numbers),
        ToolType.Numbers when value.GetArrayLength() > field.Most => ToolAnswerWords.TooMany(field.Name, field.Most),
        ToolType.Numbers => value.EnumerateArray().Select(n => NumberFlaw(field, n, ToolTypeWords.Numbers)).FirstOrDefault(flaw => flaw is not null),
        ToolType.Whole => NumberFlaw(field, value, ToolTypeWords.Whole),
        _ => NumberFlaw(field, value, ToolTypeWords.Number),
    };

    private static string? NumberFlaw(ToolField field, JsonElement value, string type)
    {
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDouble(out var number) || !double.IsFinite(number)
            || (field.Type == ToolType.Whole && Math.Floor(number) != number))
        {
            return ToolAnswerWords.NotOf(field.Name, type);
        }

        return number < field.Least || number > field.Greatest ? ToolAnswerWords.Outside(field.Name, field.Least, field.Greatest) : null;
    }
}
