using System.Globalization;

namespace InferenceDash.Store.Import;

/// <summary>A kind of file or row that an import recognises and leaves out, because it is not a measurement of its own.</summary>
/// <param name="One">What one of them is.</param>
/// <param name="Many">What several are.</param>
/// <param name="Reason">Why it is left out, or what to import instead.</param>
internal sealed record LeftOut(string One, string Many, string Reason)
{
    /// <summary>What the report says of a number of them.</summary>
    public string Note(int count) =>
        count == 1 ? $"1 {One} was left out: {Reason}" : $"{count.ToString("N0", CultureInfo.InvariantCulture)} {Many} were left out: {Reason}";
}
