using System.ComponentModel.DataAnnotations;

namespace InferenceDash.Web.Hosting;

/// <summary>How much the server takes of anybody, and of all together; section <c>Limits</c> of the configuration, checked when it starts.</summary>
public sealed class LimitOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Limits";

    /// <summary>Pages that one address may ask for in a minute; 0: as many as it likes. The same number may come at once.</summary>
    [Range(0, 1_000_000)]
    public int PagesPerMinute { get; set; } = 1_200;

    /// <summary>Answers of the API, likewise.</summary>
    [Range(0, 1_000_000)]
    public int AnswersPerMinute { get; set; } = 3_000;

    /// <summary>Circuits that one address may open in a minute, likewise.</summary>
    [Range(0, 1_000_000)]
    public int CircuitsPerMinute { get; set; } = 600;

    /// <summary>Forms with files, or about them, that one address may send in a minute, likewise.</summary>
    [Range(0, 1_000_000)]
    public int UploadsPerMinute { get; set; } = 20;

    /// <summary>Pages that may be live at a time, each by a circuit.</summary>
    [Range(0, 1_000_000)]
    public int Circuits { get; set; } = 2_000;

    /// <summary>Bytes of one message of a circuit's browser.</summary>
    [Range(1_024, 16 * 1024 * 1024)]
    public int MessageBytes { get; set; } = 32 * 1024;

    /// <summary>Drawings that a circuit may have sent without hearing that they arrived.</summary>
    [Range(1, 1_000)]
    public int UnansweredRenders { get; set; } = 10;

    /// <summary>Characters of path and query, as they are sent.</summary>
    [Range(256, 16_000)]
    public int AddressCharacters { get; set; } = 8_000;

    /// <summary>Bytes of all headers of a request.</summary>
    [Range(4 * 1024, 1024 * 1024)]
    public int HeaderBytes { get; set; } = 32 * 1024;

    /// <summary>Seconds within which the headers of a request have to arrive.</summary>
    [Range(1, 600)]
    public int HeaderSeconds { get; set; } = 15;

    /// <summary>Bytes in a second below which a body is no longer waited for, either way.</summary>
    [Range(1, 1024 * 1024)]
    public int BodyBytesPerSecond { get; set; } = 1_024;

    /// <summary>Seconds that a body may take before its speed counts.</summary>
    [Range(2, 600)]
    public int BodyGraceSeconds { get; set; } = 10;

    /// <summary>Seconds that a circuit waits for a browser that was lost.</summary>
    [Range(0, 3_600)]
    public int LostCircuitSeconds { get; set; } = 60;

    /// <summary>Seconds at most that a server which is told to stop goes on answering; it stops as soon as nobody asks.</summary>
    [Range(0, 600)]
    public int DrainSeconds { get; set; } = 10;

    /// <summary>Connections that may be open at a time, those of circuits included.</summary>
    [Range(1, 1_000_000)]
    public int Connections { get; set; } = 10_000;
}
