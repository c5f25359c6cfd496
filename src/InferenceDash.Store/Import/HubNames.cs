namespace InferenceDash.Store.Import;

/// <summary>
/// The names that models have on hubs, read as known ones: <c>Qwen/Qwen3.5-397B-A17B-FP8</c> is “Qwen 3.5 397B-A17B”. What comes
/// before the last slash is the owner or a folder, a precision at the end is no part of the name, and case and separators make
/// no difference. The rest must be the whole of a known name: nothing is guessed.
/// </summary>
internal sealed class HubNames
{
    private static readonly string[] Precisions = ["FP8", "FP4", "NVFP4", "MXFP4", "BF16", "INT4", "INT8"];

    // Null: two models have names that are alike.
    private readonly Dictionary<string, string?> _keys = new(StringComparer.Ordinal);

    /// <param name="keyByName">The known names, each with the key of what it names.</param>
    public HubNames(IReadOnlyDictionary<string, string> keyByName)
    {
        foreach (var (name, key) in keyByName)
        {
            var plain = HeldNames.Plain(name);
            _keys[plain] = _keys.TryGetValue(plain, out var other) && other != key ? null : key;
        }
    }

    /// <summary>The key of what a name on a hub names; null: nothing that is known.</summary>
    public string? Find(string name)
    {
        var own = name[(name.LastIndexOf('/') + 1)..];
        return Exact(own) ?? Precisions
            .Where(precision => own.EndsWith($"-{precision}", StringComparison.OrdinalIgnoreCase))
            .Select(precision => Exact(own[..^(precision.Length + 1)]))
            .FirstOrDefault();
    }

    private string? Exact(string name) => HeldNames.Plain(name) is { Length: > 0 } plain ? _keys.GetValueOrDefault(plain) : null;
}
