namespace InferenceDash.Browser.Tests.Support;

/// <summary>The Chromium of this machine. The tests never download one.</summary>
internal static class Chromium
{
    private const string PathVariable = "CHROMIUM_PATH";
    private static readonly string[] UsualNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>What it is started with: nothing but the pages is to use the machine and the network.</summary>
    public static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    /// <summary>Where it is; null: nowhere.</summary>
    public static string? ExecutablePath { get; } = Find();

    /// <summary>Why there can be no browser test; null: there is a browser.</summary>
    public static string? Missing => ExecutablePath is null
        ? $"Chromium is absent: install Debian's package chromium, or name an executable in {PathVariable}."
        : null;

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = ExecutablePath, Args = Flags, Headless = true });

    // A path that somebody names is taken at its word: were it wrong, a skipped suite would hide it.
    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable(PathVariable) is { Length: > 0 } named)
            return named;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/bin");
        return folders.SelectMany(folder => UsualNames.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
