using System.Text.RegularExpressions;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import;

/// <summary>What is said of a name that nobody knows: what may be meant, and how it becomes known. Each is a sentence of its own.</summary>
internal static partial class UnknownNames
{
    private const int MostListed = 12;

    /// <summary>Why a model's name is refused.</summary>
    /// <param name="name">The name.</param>
    /// <param name="keyByName">The names of known models.</param>
    public static string Model(string name, IReadOnlyDictionary<string, string> keyByName) =>
        Sentence("model", name, Near(name, keyByName), keyByName, option: "", $"add it with `model add {Slug(name)} --label LABEL`");

    /// <summary>Why a name that a server gives its model says nothing, where no option says which model it is.</summary>
    public static string ServedModel(string name, IReadOnlyDictionary<string, string> keyByName)
    {
        var own = name[(name.LastIndexOf('/') + 1)..];
        var key = own.Length > 0 && !own.Any(char.IsWhiteSpace) ? $" --source-keys {own}" : "";
        var near = Near(own, keyByName);
        var add = $"add it with `model add {Slug(own)} --label LABEL{key}`";
        return Sentence("model", name, near, keyByName, option: "--model ", near.Count > 0 ? add : $"name it with --model, or {add}");
    }

    /// <summary>Why a GPU's name is refused.</summary>
    public static string Gpu(string name, IReadOnlyDictionary<string, string> keyByName) =>
        Sentence("GPU", name, Near(name, keyByName), keyByName, option: "", $"add it with `gpu add {Slug(name)} --label LABEL --vendor VENDOR`");

    private static string Sentence(
        string noun, string name, List<string> near, IReadOnlyDictionary<string, string> keyByName, string option, string remedy)
    {
        var unknown = $"Unknown {noun} “{Shortened.Of(name.ReplaceLineEndings("⏎"))}”.";
        return near.Count > 0
            ? $"{unknown} Did you mean {option}{Either(near)}? Otherwise {remedy}."
            : $"{unknown} {char.ToUpperInvariant(remedy[0])}{remedy[1..]}. {Known(noun, keyByName)}";
    }

    private static string Either(List<string> names) =>
        names.Count == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))} or {names[^1]}";

    private static List<string> Near(string name, IReadOnlyDictionary<string, string> keyByName) =>
        [.. new HeldNames(keyByName).In(name).Concat(NearestNames.Of(name, keyByName)).Distinct(StringComparer.Ordinal)];

    private static string Known(string noun, IReadOnlyDictionary<string, string> keyByName)
    {
        var known = keyByName.Values.Distinct(StringComparer.Ordinal).ToList();
        if (known.Count == 0)
            return $"No {noun} is known yet.";
        var more = known.Count > MostListed ? $" and {known.Count - MostListed} more" : "";
        return $"Known {noun}s: {string.Join(", ", known.Take(MostListed))}{more}.";
    }

    // As the name would have to be written to be one.
    private static string Slug(string name)
    {
        var slug = NoPartOfSlug.Replace(name[(name.LastIndexOf('/') + 1)..].ToLowerInvariant(), "-").Trim('-');
        return slug.Length is > 0 and <= 60 ? slug : "NAME";
    }

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoPartOfSlug { get; }
}
