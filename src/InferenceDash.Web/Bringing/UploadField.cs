using InferenceDash.Store;

namespace InferenceDash.Web.Bringing;

/// <summary>A field that says what files do not say.</summary>
/// <param name="Field">What it is about, by the names of sidecars.</param>
/// <param name="Name">Its name in the form.</param>
/// <param name="Value">What stands in it; empty: nothing.</param>
/// <param name="Hint">Where that comes from, when the reader has not said it; null: the reader has, or nothing stands there.</param>
/// <param name="Choices">What can be chosen, each with its words; empty: anything can be typed.</param>
public sealed record UploadField(string Field, string Name, string Value, HintOrigin? Hint, IReadOnlyList<(string Value, string Words)> Choices)
{
    /// <summary>The file that it is about; null: all.</summary>
    public string? File { get; init; }

    /// <summary>Whether the reader has pressed the button without it.</summary>
    public bool IsLacking { get; init; }

    public string Label => UploadFieldWords.Label(Field);
}
