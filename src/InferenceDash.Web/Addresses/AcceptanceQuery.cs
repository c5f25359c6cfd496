namespace InferenceDash.Web.Addresses;

/// <summary>What an address of the acceptance lengths, or of the evaluations, asks for. Null is "not chosen".</summary>
public sealed record AcceptanceQuery
{
    public static readonly AcceptanceQuery Default = new();

    /// <summary>Slug or other name of the one model to show.</summary>
    public string? Model { get; init; }

    public string? Snapshot { get; init; }

    /// <summary>How its charts are drawn as a picture.</summary>
    public PictureQuery Picture { get; init; } = PictureQuery.Default;

    /// <summary>Which page of the list a program asks for.</summary>
    public PageQuery Page { get; init; } = PageQuery.Whole;
}

/// <summary>What could be read of such a query, and what could not.</summary>
public sealed record ParsedAcceptanceQuery(AcceptanceQuery Query, IReadOnlyList<QueryProblem> Problems)
{
    /// <summary>Keys that mean nothing here.</summary>
    public IReadOnlyList<string> UnknownKeys { get; init; } = [];
}
