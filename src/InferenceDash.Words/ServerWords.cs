using System.Globalization;

namespace InferenceDash.Words;

/// <summary>What the server says of itself.</summary>
public static class ServerWords
{
    /// <summary>The page's name.</summary>
    public static string Title => Say.Of("Server status");

    /// <summary>What it tells.</summary>
    public static string About => Say.Of("What this server runs, what data it shows, and what it holds in memory.");

    /// <summary>The head of the first column.</summary>
    public static string Fact => Say.Of("Fact");

    /// <summary>The head of the second.</summary>
    public static string Value => Say.Of("Value");

    /// <summary>Names of facts.</summary>
    public static string Version => Say.Of("Version");
    public static string Runtime => Say.Of("Runtime");
    public static string Uptime => Say.Of("Uptime");
    public static string Data => Say.Of("Data");
    public static string Store => Say.Of("Store on its disk");
    public static string Points => Say.Of("Points");
    public static string Snapshots => Say.Of("Snapshots");
    public static string LastImport => Say.Of("Last import or retraction");
    public static string Answers => Say.Of("Answers in memory");
    public static string Pinned => Say.Of("Pinned snapshots in memory");
    public static string LivePages => Say.Of("Live pages");
    public static string Memory => Say.Of("Memory of the process");
    public static string Managed => Say.Of("Managed memory, after the last full collection");

    /// <summary>That the data is the newest.</summary>
    public static string Newest => Say.Of("newest");

    /// <summary>That there is none yet.</summary>
    public static string NothingRead => Say.Of("Nothing was read from the store yet.");

    /// <summary>Why a server wants no more requests.</summary>
    public static string Stopping => Say.Of("The server is about to stop.");

    private static readonly string[] Units = ["B", "kB", "MB", "GB", "TB"];

    /// <summary>A version and the commit that it was built from.</summary>
    public static string Built(string version, string commit)
    {
        ArgumentNullException.ThrowIfNull(commit);
        return Say.Of($"{version}, commit {(commit.Length > 12 ? commit[..12] : commit)}");
    }

    /// <summary>How long: <c>3 d 4 h</c>, <c>4 h 5 min</c>, <c>5 min</c>, <c>12 s</c>.</summary>
    public static string Duration(TimeSpan time) =>
        time.TotalDays >= 1 ? $"{Count.Of((long)time.TotalDays)} d {Count.Of(time.Hours)} h"
        : time.TotalHours >= 1 ? Say.Of($"{Count.Of((long)time.TotalHours)} h {Count.Of(time.Minutes)} min")
        : time.TotalMinutes >= 1 ? Say.Of($"{Count.Of((long)time.TotalMinutes)} min")
        : $"{Count.Of((long)time.TotalSeconds)} s";

    /// <summary>An amount of memory, in thousands: <c>640 B</c>, <c>1.2 MB</c>.</summary>
    public static string Bytes(long bytes)
    {
        var (value, unit) = ((double)bytes, 0);
        while (value >= 999.5 && unit < Units.Length - 1)
            (value, unit) = (value / 1000, unit + 1);
        return $"{value.ToString(unit > 0 && value < 9.95 ? "0.0" : "0", CultureInfo.InvariantCulture)} {Units[unit]}";
    }

    /// <summary>How many of something, and what they take.</summary>
    public static string Held(int count, string noun, long bytes) => Say.Of($"{Count.Of(count, noun)}, {Bytes(bytes)}");

    /// <summary>How many points there are.</summary>
    public static string PointsOf(int measured, int published, int composed = 0) =>
        Say.Of($"{Count.Of(measured)} measured, {Count.Of(published)} published") + (composed > 0 ? Say.Of($", {Count.Of(composed)} composed") : "");
}
