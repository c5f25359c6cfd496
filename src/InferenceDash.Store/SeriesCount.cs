namespace InferenceDash.Store;

/// <summary>How many points of a series the store holds.</summary>
/// <param name="Series">The series.</param>
/// <param name="Source">Measured, or published.</param>
/// <param name="Points">Points of every import that stands.</param>
/// <param name="OfImport">Those that the import asked about brought.</param>
public sealed record SeriesCount(SeriesKey Series, PointSource Source, int Points, int OfImport);
