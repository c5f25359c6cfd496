namespace InferenceDash.Web;

/// <summary>Options of the command line that are not simply configuration keys.</summary>
internal static class CommandLine
{
    /// <summary>Short names of configuration keys.</summary>
    public static readonly IDictionary<string, string> Switches = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["--db"] = "Store:Path",
    };
}
