namespace InferenceDash.Web.Tests.Fuzzing;

/// <summary>A request as it is sent.</summary>
/// <param name="Bytes">All of it.</param>
internal sealed record FuzzedRequest(byte[] Bytes)
{
    /// <summary>Whether it keeps to the protocol, so that the site and not the server has to answer.</summary>
    public bool IsSound { get; init; }

    /// <summary>Whether it may end before it is complete.</summary>
    public bool IsCut { get; init; }

    /// <summary>What is sent once it was answered with a socket; empty: nothing.</summary>
    public IReadOnlyList<byte[]> Frames { get; init; } = [];
}
