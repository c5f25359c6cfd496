namespace InferenceDash.Words.Commands;

/// <summary>What commands say of the store and its snapshots.</summary>
public static class StoreCommandWords
{
    private const int MostFiles = 3;

    /// <summary>The store has no snapshot at all.</summary>
    public static string Empty => Say.Of("The store holds no data.");

    /// <summary>A command was stopped.</summary>
    public static string Stopped => Say.Of("Stopped. Nothing was stored.");

    /// <summary>Where usage is explained.</summary>
    public static string SeeHelp => Say.Of("Add --help to see how the command is used.");

    /// <summary>The columns of the list of snapshots.</summary>
    public static IReadOnlyList<string> Columns =>
        [Say.Of("snapshot"), Say.Of("time (UTC)"), Say.Of("rows"), Say.Of("skipped"), Say.Of("format"), Say.Of("what")];

    /// <summary>A failure that nobody foresaw.</summary>
    public static string Unexpected(string type, string message) => Say.Of($"Unexpected error: {type}, {message}");

    /// <summary>What the opening of a store imported of the bundled data.</summary>
    /// <param name="isNew">Whether the store is new.</param>
    /// <param name="stored">What was stored, by kind.</param>
    /// <param name="comparisons">Comparisons of a method with Off that the store has now.</param>
    /// <param name="snapshot">Id of the last snapshot of it.</param>
    public static string Opened(bool isNew, string stored, int comparisons, string snapshot)
    {
        var what = isNew ? Say.Of("new store, filled with the bundled data") : Say.Of("bundled data added to the store");
        return Say.Of($"{what}: {stored}. It has {Count.Of(comparisons, "comparison")} of a method with Off. Snapshot {snapshot}.");
    }

    /// <summary>An address of the configuration that is none.</summary>
    public static string NoAddress(string key, string value) => Say.Of($"{key} is “{value}”: write an address such as https://dash.example.org.");

    /// <summary>An import was taken back.</summary>
    public static string Retracted(string import, string? snapshot) => Say.Of($"Import {import} is retracted; snapshot {snapshot} is without it.");

    /// <summary>A model or a GPU was not added.</summary>
    public static string NotAdded => Say.Of("Nothing was added.");

    /// <summary>The architecture of a GPU that was added without one.</summary>
    public static string UnknownArchitecture => Say.Of("unknown architecture");

    /// <summary>A GPU was added without a price or without its power.</summary>
    public static string Unpriced(string gpu, bool hasPrice, bool hasPower) => (hasPrice, hasPower) switch
    {
        (false, false) => Say.Of($"{gpu} has no cost and no tok/s/MW yet: give --usd-hyperscaler, --usd-neocloud or --usd-rental, and --kw."),
        (false, true) => Say.Of($"{gpu} has no cost yet: give --usd-hyperscaler, --usd-neocloud or --usd-rental."),
        _ => Say.Of($"{gpu} has no tok/s/MW yet: give --kw."),
    };

    /// <summary>The store was copied.</summary>
    public static string BackedUp(string path) => Say.Of($"The store is copied to {path}. Serve the copy with --db {path}, or restore it with "
        + $"restore {path}.");

    /// <summary>The store was replaced by a backup.</summary>
    /// <param name="path">The backup.</param>
    /// <param name="snapshots">Snapshots that the store has now.</param>
    /// <param name="newest">Id of the newest; null: there is none.</param>
    public static string Restored(string path, int snapshots, string? newest) => newest is null
        ? Say.Of($"The store is restored from {path}. It holds no data.")
        : Say.Of($"The store is restored from {path}. It has {Count.Of(snapshots, "snapshot")}, the newest is {newest}.");

    /// <summary>A check found nothing.</summary>
    public static string Sound => Say.Of("The store is sound.");

    /// <summary>A check found something; a line for each is above.</summary>
    public static string NotSound(int problems) => Say.Of($"The store is not sound: {Count.Of(problems, "problem")}. Nothing was changed.");

    /// <summary>Points were written to a file.</summary>
    public static string Exported(int count, bool arePublished, string path) => arePublished
        ? Say.Of($"Wrote {Count.Of(count, "published operating point")} to {path}.")
        : Say.Of($"Wrote {Count.Of(count, "benchmark point")} to {path}.");

    /// <summary>What a snapshot did.</summary>
    public static string Action(IReadOnlyList<string> files, string options, string? retracts, string? retractedBy)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(options);
        var first = Listed.Commas(files.Take(MostFiles));
        var named = files.Count > MostFiles ? Say.Of($"{first} and {Count.Of(files.Count - MostFiles)} more") : first;
        var given = options.Length > 0 ? Say.Of($"{named} ({options})") : named;
        return (retracts, retractedBy) switch
        {
            ({ } import, _) => Say.Of($"retracts {import}"),
            (null, { } by) => Say.Of($"{given}, retracted by {by}"),
            _ => given,
        };
    }
}
