using System.Globalization;
using InferenceDash.Core.Accepting;

namespace InferenceDash.Store.Import;

/// <summary>The acceptance lengths of one method that points are composed with.</summary>
/// <param name="Method">The method that they were measured with; null: they are given, and of any.</param>
/// <param name="Origin">Where they are from, as a point says it.</param>
/// <param name="At">Tokens per step with so many draft tokens; null: not known.</param>
/// <param name="Known">What is known, for whoever asks for more: <c>1, 2 and 3 draft tokens</c>.</param>
internal sealed record GivenLengths(SpecMethod? Method, string Origin, Func<int, double?> At, string Known);

/// <summary>Finds the acceptance lengths that somebody means: a number, those of a file, or those that the store has of a model.</summary>
/// <param name="stored">The lengths of the store.</param>
/// <param name="ofFile">Those of the file that the command names; null: it names none.</param>
internal sealed class LengthChoice(IReadOnlyList<MeasuredAcceptance> stored, IReadOnlyList<MeasuredAcceptance>? ofFile)
{
    private const int MostListed = 6;

    private readonly IReadOnlyList<AcceptanceCurve> _curves = AcceptanceCurve.Of(ofFile ?? stored);
    private readonly Dictionary<(string?, string?, string, SpecMethod?), (GivenLengths?, string?)> _found = [];

    /// <summary>The lengths; null, and why, where they cannot be told.</summary>
    /// <param name="text">What is given: a number, a model or nothing, with the model's thinking behind a colon.</param>
    /// <param name="thinking">Whether the model was thinking, <c>on</c> or <c>off</c>, unless the text says; null: not said.</param>
    /// <param name="model">Slug of the model whose steps were timed.</param>
    /// <param name="method">The spec method; null: not said.</param>
    /// <param name="names">Names of models.</param>
    public (GivenLengths? Lengths, string? Flaw) Of(string? text, string? thinking, string model, SpecMethod? method, KnownNames names)
    {
        var key = (text, thinking, model, method);
        if (!_found.TryGetValue(key, out var found))
            _found.Add(key, found = Find(text, thinking, model, method, names));
        return found;
    }

    private (GivenLengths?, string?) Find(string? text, string? thinking, string model, SpecMethod? method, KnownNames names)
    {
        if (text is not null && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return Constant(number);
        var (name, said) = Split(ofFile is null ? text : null, thinking);
        if (!TryThinking(said, out var isThinking))
            return (null, "is thinking neither on nor off");
        var candidates = _curves.Where(c =>
            (ofFile is not null || IsOf(c, name ?? model, names))
            && (method is null || c.Key.Method == method)
            && (isThinking is null || c.Key.IsThinking == isThinking)).ToList();
        return candidates switch
        {
            [var one] => (Measured(one), null),
            [] => (null, None(name, names)),
            _ => (null, $"could be {Sets(candidates)}; say which with --acceptance MODEL:on or MODEL:off and --spec-method, or give a file with one of them"),
        };
    }

    private static (GivenLengths?, string?) Constant(double number) => number switch
    {
        > 0 and < 1 => (new GivenLengths(
            null, $"synthetic: {Text(number)} of the drafted tokens, each by itself", k => IndependentAcceptance.Length(number, k), ""), null),
        >= 1 and <= 1000 => (new GivenLengths(null, $"synthetic: given as {Text(number)}", _ => number, ""), null),
        _ => (null, "is neither a length of at least 1 token nor a share of accepted tokens between 0 and 1"),
    };

    private static GivenLengths Measured(AcceptanceCurve curve) => new(
        curve.Key.Method, $"synthetic: {NameOf(curve.Key)}", curve.LengthAt,
        $"{NameOf(curve.Key)} has them with {string.Join(", ", curve.Points.Select(p => p.DraftTokens))} draft tokens");

    private string None(string? name, KnownNames names)
    {
        if (ofFile is not null)
            return "is a file without acceptance lengths of this method and thinking";
        var known = string.Join(", ", _curves.Select(c => c.Key.Model ?? c.Key.ServedModel).Distinct(StringComparer.Ordinal));
        if (name is null)
            return "is not in the file, and the store has no acceptance lengths of the model, this method and thinking" + RowDefaults.NeededFor("acceptance");
        var what = names.ModelCalled(name) is null && !_curves.Any(c => IsOf(c, name, names)) ? "is no number, no file and no model" : "has none";
        return $"{what} with acceptance lengths of this method and thinking; the models are {known}";
    }

    private static bool IsOf(AcceptanceCurve curve, string name, KnownNames names) =>
        string.Equals(curve.Key.ServedModel, name, StringComparison.OrdinalIgnoreCase) || (names.ModelCalled(name) is { } slug && curve.Key.Model == slug);

    private static (string? Name, string? Thinking) Split(string? text, string? thinking)
    {
        if (text is null)
            return (null, thinking);
        var colon = text.LastIndexOf(':');
        return colon > 0 ? (text[..colon].Trim(), text[(colon + 1)..].Trim()) : (text, thinking);
    }

    private static bool TryThinking(string? text, out bool? isThinking)
    {
        isThinking = text?.ToLowerInvariant() switch { "on" => true, "off" => false, _ => null };
        return text is null || isThinking is not null;
    }

    private static string Sets(List<AcceptanceCurve> curves)
    {
        var shown = curves.Take(MostListed).Select(c => $"{NameOf(c.Key)} ({c.Key.Method.Key})");
        return string.Join("; ", curves.Count > MostListed ? shown.Append($"{curves.Count - MostListed} more") : shown);
    }

    private static string NameOf(AcceptanceKey key) => string.Join(", ", new[]
    {
        key.ServedModel, key.Variant, key.Thinking is { } thinking ? $"thinking {thinking}" : null,
    }.OfType<string>());

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
