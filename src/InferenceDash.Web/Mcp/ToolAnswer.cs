using System.ComponentModel;

namespace InferenceDash.Web.Mcp;

/// <summary>What a tool answers, for programs: the same as its text. Null is unknown, or no part of this answer.</summary>
internal sealed record ToolAnswer(
    [property: Description(ToolWords.AnswerPart)] string Answer,
    [property: Description(ToolWords.FiguresPart)] IReadOnlyList<ToolFigure> Figures,
    [property: Description(ToolWords.PinnedPart)] string? PinnedAddress,
    ToolProvenance? Provenance,
    [property: Description(ToolWords.CaveatsPart)] IReadOnlyList<string> Caveats)
{
    [Description(ToolWords.MatchesPart)]
    public IReadOnlyList<ToolMatch>? Matches { get; init; }

    [Description(ToolWords.VerdictPart)]
    public string? Verdict { get; init; }
}

/// <summary>One figure.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Of">The series that it is of; null: of all together.</param>
internal sealed record ToolFigure(
    string Name, string? Of,
    [property: Description(ToolWords.AtPart)] double? At, string? AtUnit,
    double? Value,
    [property: Description(ToolWords.UnitPart)] string Unit,
    [property: Description(ToolWords.BoundPart)] bool IsBound = false,
    [property: Description(ToolWords.BasisPart)] string? Basis = null)
{
    public const string Interactivity = "tok/s/user";
}

/// <summary>Where figures come from.</summary>
internal sealed record ToolProvenance(
    [property: Description(ToolWords.SourcePart)] string Source,
    [property: Description(ToolWords.DatePart)] DateOnly? DataDate,
    [property: Description(ToolWords.SnapshotPart)] string Snapshot,
    [property: Description(ToolWords.RatesPart)] string? Rates)
{
    /// <summary>Of points: a published one is as old as the day on which it was read.</summary>
    public static ToolProvenance Of(string source, IEnumerable<CurvePoint> points, Catalog catalog, string? rates) =>
        new(source, points.Max(p => p.Date ?? p.Published?.Source.DateRead), catalog.Dataset.Snapshot, rates);
}

/// <summary>Something that a search found.</summary>
internal sealed record ToolMatch(string Title, string Detail, string Address);

/// <summary>What became of a call.</summary>
/// <param name="Answer">The answer; null: there is none.</param>
/// <param name="Text">The answer for people, or why there is none.</param>
internal sealed record ToolOutcome(ToolAnswer? Answer, string Text)
{
    public static ToolOutcome Refused(string why) => new(null, why);
}
