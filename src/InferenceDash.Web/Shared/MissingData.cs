namespace InferenceDash.Web.Shared;

/// <summary>What a store without enough data says, to people and to programs.</summary>
internal static class MissingData
{
    public const string ImportCommand = "dotnet InferenceDash.Web.dll import FILE…";

    public static bool HasPoints(this Catalog catalog) => catalog.Dataset.Published.Count + catalog.Dataset.Measured.Count + catalog.Own.Count > 0;

    /// <summary>Why there is nothing to show.</summary>
    public static string Reason(Catalog catalog) =>
        catalog.HasPoints() ? Say.Of("Nothing can be compared yet: no series of the store was run with speculative decoding.")
        : catalog.Dataset.Snapshot.Length > 0 ? Say.Of("The store holds no points.")
        : Say.Of("The store is empty.");

    /// <summary>The same to a program, with what to do about it.</summary>
    public static string Hint(Catalog catalog) => Say.Of($"{Reason(catalog)} Import benchmark files: {ImportCommand}");
}
