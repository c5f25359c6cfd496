namespace InferenceDash.Web.Addresses;

/// <summary>A page of a long list that a program asks for.</summary>
/// <param name="Number">Which page, from 1.</param>
/// <param name="Size">Rows of a page; null: as many as there are.</param>
public sealed record PageQuery(int Number, int? Size)
{
    /// <summary>Most rows of a page.</summary>
    public const int MostRows = 10_000;

    /// <summary>The last page that can be asked for.</summary>
    public const int LastPage = 1_000_000;

    /// <summary>Rows of a page where only its number is asked for.</summary>
    public const int UsualRows = 100;

    /// <summary>Everything at once.</summary>
    public static readonly PageQuery Whole = new(1, Size: null);

    /// <summary>The rows of the page.</summary>
    public IEnumerable<T> Of<T>(IEnumerable<T> rows) => Size is { } size ? rows.Skip((int)Math.Min((long)(Number - 1) * size, int.MaxValue)).Take(size) : rows;

    /// <summary>Whether there are rows after it.</summary>
    /// <param name="all">How many rows there are.</param>
    public bool HasNext(int all) => Size is { } size && (long)Number * size < all;

    /// <summary>Whether there are rows before it.</summary>
    public bool HasPrevious => Size is not null && Number > 1;
}

/// <summary>What could be read of a query of a list, and what could not.</summary>
public sealed record ParsedListQuery(PageQuery Page, string? Filter, IReadOnlyList<QueryProblem> Problems)
{
    /// <summary>Keys that mean nothing here.</summary>
    public IReadOnlyList<string> UnknownKeys { get; init; } = [];
}
