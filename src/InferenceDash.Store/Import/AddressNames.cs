namespace InferenceDash.Store.Import;

/// <summary>
/// The names of models and GPUs that stand in addresses, joined by a hyphen that both may hold themselves: the model
/// <c>phi-4</c> on the GPU <c>rtx-5090</c> reads like <c>phi-4-rtx</c> on <c>5090</c>. Such names are refused where they
/// are defined.
/// </summary>
internal sealed class AddressNames
{
    private readonly Dictionary<string, string[]> _namesOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _models = new(StringComparer.Ordinal);
    private readonly HashSet<string> _gpus = new(StringComparer.Ordinal);

    /// <summary>Takes a model in place of an earlier one of the same slug; what its names cannot be told from, or null.</summary>
    public string? Define(Model model)
    {
        ForgetModel(model.Slug);
        string[] own = [.. model.Aliases.Prepend(model.Slug).Select(name => name.ToLowerInvariant()).Distinct(StringComparer.Ordinal)];
        _namesOf[model.Slug] = own;
        foreach (var name in own)
            _models[name] = _models.GetValueOrDefault(name) + 1;
        var flaws =
            from cut in AllCuts()
            from name in own
            from candidate in new[] { name, WithoutEnd(name, cut) }
            select Ambiguity(candidate, cut);
        return flaws.OfType<string>().FirstOrDefault();
    }

    /// <summary>Takes a GPU; what its key cannot be told from, or null.</summary>
    public string? Define(Gpu gpu)
    {
        _gpus.Add(gpu.Key);
        return AllCuts().Where(cut => cut.Gpu == gpu.Key || cut.Rest == gpu.Key)
            .SelectMany(cut => _models.Keys.Select(name => Ambiguity(name, cut))).OfType<string>().FirstOrDefault();
    }

    public void ForgetModel(string slug)
    {
        if (!_namesOf.Remove(slug, out var names))
            return;
        foreach (var name in names.Where(name => --_models[name] == 0))
            _models.Remove(name);
    }

    // The ways to cut the key of a GPU in two so that its end is the key of another one.
    private IEnumerable<Cut> AllCuts() =>
        from gpu in _gpus
        from hyphen in Enumerable.Range(1, Math.Max(0, gpu.Length - 2))
        where gpu[hyphen] == '-' && _gpus.Contains(gpu[(hyphen + 1)..])
        select new Cut(gpu, gpu[..hyphen], gpu[(hyphen + 1)..]);

    private string? Ambiguity(string name, Cut cut) => _models.ContainsKey(name) && _models.ContainsKey($"{name}-{cut.Start}")
        ? $"makes an ambiguous address: model {name} on GPU {cut.Gpu} reads like model {name}-{cut.Start} on GPU {cut.Rest}"
        : null;

    private static string WithoutEnd(string name, Cut cut) =>
        name.EndsWith($"-{cut.Start}", StringComparison.Ordinal) ? name[..^(cut.Start.Length + 1)] : name;

    private sealed record Cut(string Gpu, string Start, string Rest);
}
