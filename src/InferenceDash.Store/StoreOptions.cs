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

    /// <summary>
    /// Folder whose CSV files a store imports when it has never held them; the files of each subfolder are one more import. An
    /// empty folder brings nothing.
    /// </summary>
    public string BundledDataFolder { get; set; } = System.IO.Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>Chooses the store by a path or a connection string, whichever it is, over what was set before.</summary>
    public void Choose(string pathOrConnectionString)
    {
        if (IsConnectionString(pathOrConnectionString))
            ConnectionString = pathOrConnectionString;
        else
            (Path, ConnectionString) = (pathOrConnectionString, null);
    }

    // An address of PostgreSQL counts too, because it is a mistake that can be explained; as a path it would make a file.
    private static bool IsConnectionString(string text) =>
        text.Contains("Host=", StringComparison.OrdinalIgnoreCase)
        || text.Contains("Server=", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("postgres", StringComparison.OrdinalIgnoreCase) && text.Contains("://", StringComparison.Ordinal);
}
