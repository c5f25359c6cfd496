using System.Text.RegularExpressions;

namespace InferenceDash.Store.Import;

/// <summary>What is said of a name that nobody knows: how it becomes known, and which known ones are near.</summary>
internal static partial class UnknownNames
{
    private const int MostListed = 12;

    /// <summary>Why a model's name is refused.</summary>
    /// <param name="name">The name.</param>
    /// <param name="keyByName">The names of known models.</param>
    public static string Model(string name, IReadOnlyDictionary<string, string> keyByName) =>
        $"is not a known model; add it with `model add {Slug(name)} --label LABEL`{Nearest(name, keyByName)}";

    /// <summary>Why a name that a server gives its model says nothing, where no option says which model it is.</summary>
    public static string ServedModel(string name, IReadOnlyDictionary<string, string> keyByName)
    {
        var own = name[(name.LastIndexOf('/') + 1)..];
        var key = own.Length > 0 && !own.Any(char.IsWhiteSpace) ? $" --source-keys {own}" : "";
        return $"is no model known here; say with --model which one it is, or add it with `model add {Slug(own)} --label LABEL{key}`"
            + Nearest(own, keyByName);
    }

    /// <summary>Why a GPU's name is refused.</summary>
    public static string Gpu(string name, IReadOnlyDictionary<string, string> keyByName) =>
        $"is not a known gpu; add it with `gpu add {Slug(name)} --label LABEL --vendor VENDOR`{Nearest(name, keyByName)}";

    private static string Nearest(string name, IReadOnlyDictionary<string, string> keyByName)
    {
        if (keyByName.Count == 0)
            return "; none is known yet";
        var held = new HeldNames(keyByName).In(name);
        var nearest = held.Concat(NearestNames.Of(name, keyByName)).Distinct(StringComparer.Ordinal).ToList();
        if (nearest.Count > 0)
            return $"; nearest: {string.Join(", ", nearest)}";
        var known = keyByName.Values.Distinct(StringComparer.Ordinal).ToList();
        var more = known.Count > MostListed ? $" and {known.Count - MostListed} more" : "";
        return $"; known: {string.Join(", ", known.Take(MostListed))}{more}";
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
