namespace InferenceDash.Store.Import.Formats;

/// <summary>The names under which options and sidecars give what a file does not carry.</summary>
internal static class NeededOption
{
    private static readonly string[] Names =
        ["model", "gpu", "gpus", "precision", "spec_method", "engine", "sequence", "date", "run", "image"];

    /// <summary>What to add to the reason for refusing a row that lacks a value; empty where no option gives it.</summary>
    public static string For(string name) =>
        Names.Contains(name, StringComparer.Ordinal) ? $"; needs --{name.Replace('_', '-')} or a sidecar" : "";

    /// <summary>The defaults by name, as a file would write them.</summary>
    public static IReadOnlyDictionary<string, string> Texts(RowDefaults defaults) => new (string Name, string? Text)[]
    {
        ("model", defaults.Model), ("gpu", defaults.Gpu), ("gpus", defaults.Gpus?.ToString()), ("precision", defaults.Precision),
        ("spec_method", defaults.SpecMethod), ("engine", defaults.Engine), ("sequence", defaults.Sequence?.Label),
        ("date", defaults.Date?.ToString("yyyy-MM-dd")), ("run", defaults.Run), ("image", defaults.Image),
    }.Where(entry => entry.Text is not null).ToDictionary(entry => entry.Name, entry => entry.Text!, StringComparer.OrdinalIgnoreCase);
}
