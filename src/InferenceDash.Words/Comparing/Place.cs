namespace InferenceDash.Words.Comparing;

/// <summary>Where a target lies in the interactivity that is known.</summary>
internal enum Place
{
    /// <summary>In the lower third.</summary>
    Low,

    /// <summary>In the middle third.</summary>
    Middle,

    /// <summary>In the upper third.</summary>
    High,

    /// <summary>Not in the range at all.</summary>
    Outside,
}
