using ArchUnitNET.Domain;

namespace InferenceDash.Architecture.Tests;

/// <summary>One folder that knows another one of the same project.</summary>
/// <param name="From">The folder that knows, below the project; empty: the project's root.</param>
/// <param name="To">The folder that is known.</param>
/// <param name="Because">The types of which one uses the other.</param>
internal sealed record Arrow(string From, string To, string Because)
{
    public override string ToString() => $"{Shown(From)} → {Shown(To)}: {Because}";

    /// <summary>The arrows of a project between its folders, those within them included.</summary>
    /// <param name="project">The project.</param>
    /// <param name="doors">Types of its root that put the parts together; they stand above the folders, each in a folder of its own name.</param>
    public static IReadOnlyList<Arrow> Within(string project, params string[] doors)
    {
        return
        [
            .. from type in House.TypesOf(project)
               from used in House.UsedBy(type)
               where House.IsIn(used, project)
               let arrow = new Arrow(Folder(type), Folder(used), $"{type.Name} uses {used.Name}")
               where arrow.From != arrow.To
               select arrow,
        ];

        string Folder(IType type) => type.Namespace.FullName.Length > project.Length ? type.Namespace.FullName[(project.Length + 1)..]
            : doors.Contains(type.Name, StringComparer.Ordinal) ? $"({type.Name})" : "";
    }

    /// <summary>The same between the outermost folders.</summary>
    public static IReadOnlyList<Arrow> Outermost(IReadOnlyList<Arrow> arrows) =>
    [
        .. arrows.Select(arrow => arrow with { From = arrow.From.Split('.')[0], To = arrow.To.Split('.')[0] }).Where(arrow => arrow.From != arrow.To),
    ];

    /// <summary>The arrows of the first circle; empty: there is none.</summary>
    public static IReadOnlyList<Arrow> Circle(IReadOnlyList<Arrow> arrows)
    {
        var from = arrows.ToLookup(arrow => arrow.From, StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        return from.Select(folder => Walk(folder.Key, [])).FirstOrDefault(circle => circle.Count > 0) ?? [];

        List<Arrow> Walk(string folder, List<Arrow> way)
        {
            var start = way.FindIndex(arrow => arrow.From == folder);
            if (start >= 0)
                return way[start..];
            if (done.Contains(folder))
                return [];
            foreach (var next in from[folder].DistinctBy(arrow => arrow.To))
            {
                if (Walk(next.To, [.. way, next]) is { Count: > 0 } circle)
                    return circle;
            }

            done.Add(folder);
            return [];
        }
    }

    private static string Shown(string folder) => folder.Length == 0 ? "the root" : folder;
}
