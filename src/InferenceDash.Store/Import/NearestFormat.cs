using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import;

/// <summary>
/// The format that a file would be in if it had a few more names. It asks the formats themselves what they would say of such a
/// file, so that there is no second list of what they are recognised by.
/// </summary>
/// <param name="Format">The format.</param>
/// <param name="Missing">The names that the file would need.</param>
internal sealed record NearestFormat(ISourceFormat Format, IReadOnlyList<string> Missing)
{
    // With more missing than that, a file is of another kind.
    private const int MostMissing = 3;

    // More than any format asks for.
    private const int MostTries = 500;

    /// <summary>The one with the fewest missing names, and of several such the one with the most present; null: none is near.</summary>
    public static NearestFormat? Of(IReadOnlyList<ISourceFormat> formats, SourceHead head) => formats
        .Select(format => (Format: format, Missing: MissingFor(format, head)))
        .Where(near => near.Missing is not null)
        .Select(near => (Near: new NearestFormat(near.Format, near.Missing!), Present: PresentFor(near.Format, head, near.Missing!)))
        .Where(near => near.Present >= near.Near.Missing.Count)
        .OrderBy(near => near.Near.Missing.Count)
        .ThenByDescending(near => near.Present)
        .FirstOrDefault().Near;

    // The fewest names with which the format recognises the file; null: no few ones do.
    private static string[]? MissingFor(ISourceFormat format, SourceHead head)
    {
        var tries = new Queue<string[]>([[]]);
        var tried = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < MostTries && tries.TryDequeue(out var added); i++)
        {
            var names = new AskedNames(head.Names.Concat(added).ToHashSet(head.SameName));
            if (format.Recognises(head.Supposing(names)))
                return added;
            if (added.Length == MostMissing)
                continue;
            foreach (var name in names.Asked.Where(name => !names.Contains(name)).ToList())
            {
                string[] more = [.. added, name];
                if (tried.Add(string.Join('\n', more.Order(StringComparer.Ordinal))))
                    tries.Enqueue(more);
            }
        }

        return null;
    }

    // How many names of the file the format cannot do without.
    private static int PresentFor(ISourceFormat format, SourceHead head, IReadOnlyList<string> missing)
    {
        var names = new AskedNames(head.Names.Concat(missing).ToHashSet(head.SameName));
        format.Recognises(head.Supposing(names));
        return names.Asked.Where(head.Names.Contains).Count(name =>
        {
            var others = names.Where(other => !head.SameName.Equals(other, name)).ToHashSet(head.SameName);
            return !format.Recognises(head.Supposing(others));
        });
    }
}
