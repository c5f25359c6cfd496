namespace InferenceDash.Core.Catalogs;

/// <summary>Which of a pair's default targets the map shows.</summary>
public enum MapSpeed
{
    /// <summary>The first: the lowest published speed, or 25 % of the shared range.</summary>
    Low,

    /// <summary>The middle one; of two the lower.</summary>
    Middle,

    /// <summary>The last: the highest published speed, or 75 % of the shared range.</summary>
    High,
}
