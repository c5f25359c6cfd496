using System.Globalization;
using InferenceDash.Store.Import;

namespace InferenceDash.Store.Uploads;

/// <summary>What a name may say of a measurement, as people name their files: <c>qwen-3-5_h200_fp8_tp8_nomtp_c16.json</c>.</summary>
internal static class NameHints
{
    private static readonly HashSet<string> OffWords = new(StringComparer.Ordinal) { "nomtp", "nospec", "off", "none", "baseline", "vanilla" };
    private static readonly HashSet<string> NegatedBy = new(StringComparer.Ordinal) { "no", "without", "wo" };
    private static readonly HashSet<string> Precisions = new(StringComparer.Ordinal) { "fp4", "nvfp4", "mxfp4", "fp8", "bf16", "int4", "int8", "fp16" };

    /// <summary>Fields by the names of sidecars, each with what the name has for it.</summary>
    /// <param name="name">The name, with folders and ending.</param>
    /// <param name="names">Known models, GPUs and methods.</param>
    public static IReadOnlyDictionary<string, string> Of(string name, KnownNames names)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = Words(name);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        if (names.ModelWithin(name) is { } model)
            found["model"] = model;
        for (var i = 0; i < words.Count; i++)
            Take(words[i], isNegated: i > 0 && NegatedBy.Contains(words[i - 1]), names, found);
        return found;
    }

    private static void Take(string word, bool isNegated, KnownNames names, Dictionary<string, string> found)
    {
        if (names.Gpu(word) is { } gpu)
            found.TryAdd("gpu", gpu);
        if (Precisions.Contains(word))
            found.TryAdd("precision", word.EndsWith("fp4", StringComparison.Ordinal) ? "fp4" : word);
        if (OffWords.Contains(word))
            found.TryAdd("spec_method", SpecMethod.Off.Key);
        else if (MethodOf(word, names) is { } method)
            found.TryAdd("spec_method", isNegated ? SpecMethod.Off.Key : method.Key);
        if (!isNegated && (After("k", word) ?? After("mtp", word)) is { } drafted)
            found.TryAdd("draft_tokens", Text(drafted));
        // Tensor parallelism N needs at least N GPUs, and most deployments use no others.
        if ((After("tp", word) ?? Before(word, "gpu") ?? Before(word, "gpus")) is { } gpus)
            found.TryAdd("gpus", Text(gpus));
        if ((After("c", word) ?? After("conc", word) ?? After("concurrency", word)) is { } inFlight)
            found.TryAdd("concurrency", Text(inFlight));
    }

    // "mtp3" is a method with a draft length; "eagle3" is a method.
    private static SpecMethod? MethodOf(string word, KnownNames names) =>
        word.Length < 3 ? null
        : names.Method(word) is { IsBest: false, IsOff: false } method ? method
        : After(SpecMethod.Mtp.Key, word) is not null ? SpecMethod.Mtp : null;

    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            if (i < name.Length && char.IsAsciiLetterOrDigit(name[i]))
                continue;
            if (i > start)
                words.Add(name[start..i].ToLowerInvariant());
            start = i + 1;
        }

        return words;
    }

    private static int? After(string prefix, string word) => word.StartsWith(prefix, StringComparison.Ordinal) ? Number(word[prefix.Length..]) : null;

    private static int? Before(string word, string suffix) => word.EndsWith(suffix, StringComparison.Ordinal) ? Number(word[..^suffix.Length]) : null;

    private static int? Number(string digits) =>
        digits.Length <= 5 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
