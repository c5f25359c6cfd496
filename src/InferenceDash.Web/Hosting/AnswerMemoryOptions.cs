using System.Globalization;

namespace InferenceDash.Web.Hosting;

/// <summary>How much memory finished answers may take. Bound from the configuration section <c>Answers</c>, checked when the server starts.</summary>
public sealed class AnswerMemoryOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Answers";

    /// <summary>Bytes of all answers together; 0: none is kept.</summary>
    public long MostBytes { get; set; } = 64L * 1024 * 1024;

    /// <summary>Bytes of one answer before it is compressed; a larger one is made anew each time.</summary>
    public long BytesPerAnswer { get; set; } = 1024 * 1024;

    /// <summary>Characters of path and query; an answer at a longer address is made anew each time.</summary>
    public long LongestAddress { get; set; } = 1024;

    /// <summary>What is wrong with the limits; null: nothing.</summary>
    public string? Flaw =>
        MostBytes < 0 ? $"{Section}:{nameof(MostBytes)} is below 0: name the bytes of all answers together, or 0 to keep none."
        : BytesPerAnswer is < 1 or > int.MaxValue / 2 ? $"{Section}:{nameof(BytesPerAnswer)} has to be from 1 byte to 1 GB."
        : LongestAddress is < 1 or > 65536 ? $"{Section}:{nameof(LongestAddress)} has to be from 1 to 65536 characters."
        : null;

    internal void Bind(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        MostBytes = Number(section, nameof(MostBytes), MostBytes);
        BytesPerAnswer = Number(section, nameof(BytesPerAnswer), BytesPerAnswer);
        LongestAddress = Number(section, nameof(LongestAddress), LongestAddress);
    }

    // What is no number is refused like a number out of range.
    private static long Number(IConfigurationSection section, string key, long otherwise) =>
        section[key] is not { } text ? otherwise : long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
