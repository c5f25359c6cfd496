namespace InferenceDash.Store.Import;

/// <summary>The names under which rows may refer to models, GPUs and methods. Case does not matter.</summary>
internal sealed class KnownNames
{
    // Shorter names stand in many texts by chance.
    private const int ShortestWithin = 4;

    private readonly Named _models = new();
    private readonly Named _gpus = new();
    private readonly AddressNames _addresses = new();
    private readonly HashSet<SpecMethod> _methods = [.. SpecMethod.Known];
    private readonly HashSet<string> _served = new(StringComparer.OrdinalIgnoreCase);
    private HeldNames? _held;
    private HubNames? _hub;

    /// <summary>Slug of a model named by slug, label, source key or alias; null: unknown.</summary>
    public string? Model(string name) => _models.Find(name);

    /// <summary>The same of a name as files and commands write it, that of a hub included.</summary>
    public string? ModelCalled(string name) => Model(name) ?? (_hub ??= new HubNames(_models.All)).Find(name);

    /// <summary>Key of a GPU named by key or label; null: unknown.</summary>
    public string? Gpu(string name) => _gpus.Find(name);

    /// <summary>
    /// The method of a key; null: unknown. What other tools write for none is none, or a comparison of none with none
    /// would come of it.
    /// </summary>
    public SpecMethod? Method(string key)
    {
        var method = new SpecMethod(key.ToLowerInvariant());
        if (method.Key is "off" or "no" or "false" or "disabled")
            return SpecMethod.Off;
        return _methods.Contains(method) || _methods.Any(m => m.Dynamic.Contains(method)) ? method : null;
    }

    /// <summary>The models that a longer name may be of, by the longest known name in it; none: it holds none.</summary>
    public IReadOnlyList<string> ModelsNamedIn(string name) => (_held ??= new HeldNames(_models.All)).In(name);

    /// <summary>Slug of the model whose name stands in a text, the longest name of all; null: none does, or more than one.</summary>
    public string? ModelWithin(string text) => ModelsNamedIn(text) is [var one] ? one : null;

    /// <summary>Why a row is rejected that names a model nobody knows.</summary>
    public string UnknownModel(string name) => UnknownNames.Model(name, _models.All);

    /// <summary>Why a row is rejected whose model has a served name nobody knows.</summary>
    public string UnknownServedModel(string name) => UnknownNames.ServedModel(name, _models.All);

    /// <summary>Why a row is rejected that names a GPU nobody knows.</summary>
    public string UnknownGpu(string name) => UnknownNames.Gpu(name, _gpus.All);

    /// <summary>Why a row is rejected whose method nobody knows.</summary>
    public string UnknownMethod =>
        $"is not a known method: {string.Join(", ", _methods.Select(method => method.Key))}; to import a new one, name it with --new-method as well";

    /// <summary>Whether the command says that a served name is of the model it names, whatever the name holds.</summary>
    public bool IsGivenAsServed(string name) => _served.Contains(name);

    /// <summary>Takes the command's word that a served name is of the model it names.</summary>
    public void GiveAsServed(string name) => _served.Add(name);

    /// <summary>Forgets a model, because a file is about to define it anew.</summary>
    public void ForgetModel(string slug)
    {
        ForgetIndexes();
        _models.Forget(slug);
        _addresses.ForgetModel(slug);
    }

    /// <summary>Adds a model in place of an earlier one of the same slug; what is wrong with its names, or null.</summary>
    public string? Define(Model model)
    {
        ForgetIndexes();
        var taken = _models.Define(model.Slug, [model.Slug, model.Label, .. model.SourceKeys, .. model.Aliases]);
        var ambiguity = _addresses.Define(model);
        return taken is null ? ambiguity : $"the name {taken} belongs to {_models.Find(taken)} already";
    }

    /// <summary>Adds a GPU in place of an earlier one of the same key; what is wrong with its names, or null.</summary>
    public NameFlaw? Define(Gpu gpu)
    {
        var taken = _gpus.Define(gpu.Key, [gpu.Key, gpu.Label]);
        var ambiguity = _addresses.Define(gpu);
        return taken is not null ? new NameFlaw("label", $"the name {taken} belongs to {_gpus.Find(taken)} already")
            : ambiguity is not null ? new NameFlaw("gpu", ambiguity)
            : null;
    }

    /// <summary>Takes a method for known, because the store has points of it or the command says so.</summary>
    public void Define(SpecMethod method) => _methods.Add(method);

    private void ForgetIndexes() => (_held, _hub) = (null, null);

    /// <summary>Keys by name, and the names of each key.</summary>
    private sealed class Named
    {
        private readonly Dictionary<string, string> _keys = new(StringComparer.OrdinalIgnoreCase);
        private readonly Dictionary<string, List<string>> _names = new(StringComparer.Ordinal);

        public IReadOnlyDictionary<string, string> All => _keys;

        public string? Find(string name) => _keys.GetValueOrDefault(name);

        /// <summary>The first of the names that another key has; null: none.</summary>
        public string? Define(string key, IReadOnlyList<string> names)
        {
            Forget(key);
            var own = _names[key] = [];
            string? taken = null;
            foreach (var name in names)
            {
                if (_keys.TryAdd(name, key))
                    own.Add(name);
                else if (_keys[name] != key)
                    taken ??= name;
            }

            return taken;
        }

        public void Forget(string key)
        {
            if (!_names.Remove(key, out var names))
                return;
            foreach (var name in names)
                _keys.Remove(name);
        }
    }
}

/// <summary>What is wrong with a name.</summary>
/// <param name="Field">The field that has it.</param>
/// <param name="Reason">Why it cannot be taken.</param>
internal sealed record NameFlaw(string Field, string Reason);
