using System.Text;
using System.Text.RegularExpressions;

namespace InferenceDash.Store.Tests.Import.BadInput;

/// <summary>An import that must be refused.</summary>
/// <param name="Name">The case in a few words; no two are the same.</param>
/// <param name="Options">Options of the import.</param>
/// <param name="Files">The files, made when they are asked for, because some are large. Sidecars are written and not named.</param>
internal sealed partial record BadFile(string Name, ImportOptions Options, IReadOnlyList<(string Name, Func<byte[]> Content)> Files)
{
    public static BadFile Of(string name, ImportOptions options, string content) => Of(name, options, () => Encoding.UTF8.GetBytes(content));

    public static BadFile Of(string name, ImportOptions options, Func<byte[]> content) => new(name, options, [("sweep.txt", content)]);

    /// <summary>Writes the files to an empty folder and imports them.</summary>
    public async Task<ImportResult> ImportAsync(BenchmarkStore store, string folder, CancellationToken cancellation = default)
    {
        foreach (var (name, content) in Files)
            await File.WriteAllBytesAsync(Path.Combine(folder, name), content(), cancellation);
        var paths = Files.Select(file => file.Name).Where(name => name != "inferencedash.json" && !name.EndsWith(".meta.json", StringComparison.Ordinal));
        return await store.ImportAsync([.. paths.Select(name => Path.Combine(folder, name))], Options, cancellationToken: cancellation);
    }

    /// <summary>What keeps a rejected row from telling a user what to do; null: nothing does.</summary>
    public static string? FlawOf(RejectedRow row, string folder)
    {
        if (!row.File.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return "names no file of the import";
        if (row.Line < 1)
            return "names a line that no file has";
        if (row.Reason.Length is < 10 or > 1500 || row.Value?.Length > 100)
            return "is too short or too long to be read";
        if (row.Reason.Any(char.IsControl))
            return "has characters that a terminal obeys";
        return Machinery.IsMatch(row.Reason) ? "speaks of the program's insides" : null;
    }

    // The name of a type, of an exception, or a line of a stack trace.
    [GeneratedRegex(
        @"Exception|System\.|InferenceDash\.|\bat \w+\.\w+\(|Object reference|Index was out",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Machinery { get; }
}
