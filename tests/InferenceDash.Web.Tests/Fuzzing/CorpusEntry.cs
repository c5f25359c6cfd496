using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace InferenceDash.Web.Tests.Fuzzing;

/// <summary>A request that failed once, or is one of a kind that did: the file <c>corpus.json</c>.</summary>
/// <param name="What">What is wrong with it.</param>
/// <param name="Status">The status that is the right answer.</param>
public sealed partial record CorpusEntry(string What, int Status)
{
    public string Method { get; init; } = "GET";

    public string Target { get; init; } = "/";

    public string Version { get; init; } = "HTTP/1.1";

    /// <summary>The host that it names; null: none.</summary>
    public string? Host { get; init; } = Server;

    public IReadOnlyList<string> Headers { get; init; } = [];

    public string Body { get; init; } = "";

    /// <summary>Whether the server refuses it by itself.</summary>
    public bool Bare { get; init; }

    // The name of the server, wherever it listens.
    private const string Server = "127.0.0.1";

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<CorpusEntry> All { get; } =
        JsonSerializer.Deserialize<List<CorpusEntry>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "corpus.json")), Web)!;

    /// <summary>The request.</summary>
    public byte[] Bytes()
    {
        var lines = new List<string> { $"{Method} {Target} {Version}" };
        if (Host is not null)
            lines.Add($"Host: {Host}");
        lines.AddRange(Headers);
        if (Body.Length > 0)
            lines.Add($"Content-Length: {Body.Length}");
        return Encoding.Latin1.GetBytes(Repeated().Replace(string.Join("\r\n", lines), Many) + $"\r\nConnection: close\r\n\r\n{Body}");
    }

    public override string ToString() => What;

    private static string Many(Match match) =>
        new(match.Groups["what"].Value[0], int.Parse(match.Groups["times"].Value, CultureInfo.InvariantCulture));

    // {x:5000} stands for as many of one character.
    [GeneratedRegex(@"\{(?<what>.):(?<times>\d+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Repeated();
}
