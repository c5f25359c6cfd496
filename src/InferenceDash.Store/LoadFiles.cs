using System.Text;
using InferenceDash.Store.Loads;

namespace InferenceDash.Store;

/// <summary>
/// Reads loads over time: CSV with a time and a load in each row, or a trace of arrivals as CSV or as a JSON object a line.
/// Nothing is stored.
/// </summary>
public static class LoadFiles
{
    private const int LongestHeading = 4096;
    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>Reads a load.</summary>
    /// <param name="content">The bytes of the file, UTF-8; it can seek.</param>
    /// <param name="unit">What loads count whose column does not say; null: users.</param>
    /// <param name="stepSeconds">Length of a step that arrivals are counted in; null: as the length of the trace asks for.</param>
    /// <exception cref="StoreException">The file is none of these; the message says where and why.</exception>
    public static LoadFile Read(Stream content, LoadUnit? unit = null, double? stepSeconds = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        var (first, separator) = Look(content);
        if (first == '{')
        {
            using var lines = new StreamReader(content, leaveOpen: true);
            return OfTrace(TraceLines.Read(lines), stepSeconds);
        }

        var table = LoadTable.Read(content, separator);
        return table.Trace is { } trace ? OfTrace(trace, stepSeconds) : new LoadFile(table.ProfileOf(unit ?? LoadUnit.Users), Trace: null);
    }

    // The first letter of a file, and what stands between the columns of its heading.
    private static (char First, char Separator) Look(Stream content)
    {
        var start = content.Position;
        var head = new byte[LongestHeading];
        var length = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        content.Position = start;
        var line = Encoding.UTF8.GetString(head, 0, length).TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        line = line.Split('\n')[0];
        return (line.Length == 0 ? '\0' : line[0], Separators.MaxBy(s => line.Count(c => c == s)));
    }

    private static LoadFile OfTrace(ArrivalTrace trace, double? stepSeconds) => trace.ToProfile(stepSeconds) is { } profile
        ? new LoadFile(profile, trace)
        : throw new StoreException(trace.Requests == 0
            ? "The file has no arrivals."
            : $"{trace.Requests:N0} arrivals within {trace.Seconds:N0} s make no steps of this length: 1 to {LoadProfile.MostSteps:N0} are taken.");
}
