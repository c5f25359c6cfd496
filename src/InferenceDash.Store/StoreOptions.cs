namespace InferenceDash.Store;

/// <summary>Where the store lives and what a new one starts with. Bound from the configuration section <c>Store</c>.</summary>
public sealed class StoreOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Store";

    /// <summary>PostgreSQL, as Npgsql writes it (<c>Host=…;Database=…;Username=…;Password=…</c>); null or empty: the SQLite file.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>The SQLite file; by default in the user's data folder.</summary>
    public string Path { get; set; } = System.IO.Path.Combine(
        // Unverified, because on a fresh machine the folder does not exist yet and would come back empty.
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        "InferenceDash",
        "inferencedash.db");

    /// <summary>Folder whose CSV files a store imports when it has never held them. An empty folder brings nothing.</summary>
    public string BundledDataFolder { get; set; } = System.IO.Path.Combine(AppContext.BaseDirectory, "data");
}
