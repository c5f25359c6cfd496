namespace InferenceDash.Store;

/// <summary>Why something in a file was not imported.</summary>
/// <param name="File">The file as it was named.</param>
/// <param name="Line">Line on which the row starts, from 1; null: the file as a whole.</param>
/// <param name="Field">Column; null: the row as a whole.</param>
/// <param name="Value">What stands there, shortened when long; null: nothing does.</param>
/// <param name="Reason">What is wrong with it. One that begins with a capital letter is a sentence of its own, which names the value.</param>
public sealed record RejectedRow(string File, int? Line, string? Field, string? Value, string Reason)
{
    private const string Needs = "; needs ";
    private const string OrSidecar = " or a sidecar";

    /// <summary>Where an option would give what is missing: why it is needed, and the option; null elsewhere.</summary>
    public (string Cause, string Option)? Lack
    {
        get
        {
            var at = Reason.IndexOf(Needs, StringComparison.Ordinal);
            return at < 0 || !Reason.EndsWith(OrSidecar, StringComparison.Ordinal)
                ? null
                : (Reason[..at], Reason[(at + Needs.Length)..^OrSidecar.Length]);
        }
    }

    /// <summary>What to add to a reason where an option would give what is missing.</summary>
    internal static string Needing(string option) => $"{Needs}{option}{OrSidecar}";
}
