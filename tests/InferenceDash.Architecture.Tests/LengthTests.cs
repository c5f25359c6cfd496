namespace InferenceDash.Architecture.Tests;

/// <summary>What a screen and a reader can take in at once.</summary>
public sealed class LengthTests
{
    private const int LastColumn = 160;

    private static readonly IReadOnlyList<SourceFile> Files =
    [
        .. Repository.Files("src", ".cs", ".razor", ".js").Where(file => !IsGenerated(file.Path)),
        .. Repository.Files("tests", ".cs"),
    ];

    [Fact]
    public void No_line_ends_beyond_column_160()
    {
        var beyond =
            from file in Files
            from line in file.Lines
            let column = line.Text.TrimEnd('\r').Length
            where column > LastColumn
            select $"{file.Path}:{line.Number} ends at column {column}";

        Files.ShouldNotBeEmpty();
        beyond.ShouldBeEmpty();
    }

    [Fact]
    public void Files_stay_short_enough_to_read()
    {
        var tooLong =
            from file in Files
            let lines = file.Text.TrimEnd('\r', '\n').Split('\n').Length
            let limit = LimitOf(file.Path)
            where lines >= limit
            select $"{file.Path}:{limit} has {lines} lines, which have to be fewer than {limit}";

        tooLong.ShouldBeEmpty();
    }

    // Markup nests, and a component has its code in a file of its own.
    private static int LimitOf(string path) => path.EndsWith(".razor", StringComparison.Ordinal) ? 120 : 250;

    // EF Core writes them.
    private static bool IsGenerated(string path) => path.Contains("/Database/Migrations/", StringComparison.Ordinal);
}
