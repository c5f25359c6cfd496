namespace InferenceDash.Core.Loads;

/// <summary>What a load counts.</summary>
public enum LoadUnit
{
    /// <summary>Users who receive tokens at once.</summary>
    Users,

    /// <summary>Requests that arrive each second, each with the lengths of the comparison's sequence.</summary>
    RequestsPerSecond,

    /// <summary>Input and output tokens of all requests together, tok/s.</summary>
    TokensPerSecond,
}
