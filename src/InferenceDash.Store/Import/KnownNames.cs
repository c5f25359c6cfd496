namespace InferenceDash.Store.Import;

/// <summary>The names under which rows may refer to models and GPUs. Case does not matter.</summary>
internal sealed class KnownNames
{
    private readonly Dictionary<string, string> _models = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _gpus = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Slug of a model named by slug, label, source key or alias; null: unknown.</summary>
    public string? Model(string name) => _models.GetValueOrDefault(name);

    /// <summary>Key of a GPU named by key or label; null: unknown.</summary>
    public string? Gpu(string name) => _gpus.GetValueOrDefault(name);

    public IReadOnlyList<string> NearestModels(string name) => NearestNames.Of(name, _models);

    public IReadOnlyList<string> NearestGpus(string name) => NearestNames.Of(name, _gpus);

    /// <summary>Why a row is rejected that names what nobody knows.</summary>
    /// <param name="what">What the name is of: model or gpu.</param>
    /// <param name="nearest">The known names nearest to it.</param>
    public static string Unknown(string what, IReadOnlyList<string> nearest) =>
        $"is not a known {what}; {(nearest.Count > 0 ? $"nearest: {string.Join(", ", nearest)}" : "none is known yet")}";

    /// <summary>Forgets a model, because a file is about to define it anew.</summary>
    public void ForgetModel(string slug) => Forget(_models, slug);

    /// <summary>Adds a model in place of an earlier one of the same slug; the name that another model has, or null.</summary>
    public string? Define(Model model) => Define(_models, model.Slug, [model.Slug, model.Label, .. model.SourceKeys, .. model.Aliases]);

    /// <summary>Adds a GPU in place of an earlier one of the same key; the name that another GPU has, or null.</summary>
    public string? Define(Gpu gpu) => Define(_gpus, gpu.Key, [gpu.Key, gpu.Label]);

    private static string? Define(Dictionary<string, string> names, string key, IReadOnlyList<string> all)
    {
        Forget(names, key);
        string? taken = null;
        foreach (var name in all)
        {
            if (!names.TryAdd(name, key) && names[name] != key)
                taken ??= name;
        }

        return taken;
    }

    private static void Forget(Dictionary<string, string> names, string key)
    {
        foreach (var (name, _) in names.Where(entry => entry.Value == key).ToList())
            names.Remove(name);
    }
}
