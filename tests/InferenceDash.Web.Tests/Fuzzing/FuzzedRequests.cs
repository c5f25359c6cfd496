using System.Text;

namespace InferenceDash.Web.Tests.Fuzzing;

/// <summary>Makes requests by chance: each one depends on the seed and its number alone.</summary>
/// <param name="seed">The seed.</param>
/// <param name="authority">Host and port of the server.</param>
/// <param name="token">What a form is sent with; null: no form is accepted.</param>
internal sealed class FuzzedRequests(int seed, string authority, FormToken? token)
{
    // Method and version stand on the same line of 32 kB.
    private const int LongestTarget = (32 * 1024) - 32;

    private static readonly string[] Separators = ["&", "&", "&", "&&", ";", "&amp;"];

    public FuzzedRequest this[int number]
    {
        get
        {
            var dice = new Dice(seed, number);
            return dice.Below(100) switch
            {
                < 62 => Asking(dice),
                < 78 => Odd(dice),
                < 88 => FuzzedForms.Request(dice, authority, token),
                < 95 => FuzzedSockets.Request(dice, authority),
                _ => Noise(dice),
            };
        }
    }

    // What a browser or a program would send, for any address.
    private FuzzedRequest Asking(Dice dice)
    {
        var target = Target(dice);
        return new FuzzedRequest(Head(dice.In100(90) ? "GET" : "HEAD", target, $"Host: {authority}")) { IsSound = IsPlain(target) };
    }

    // Method, host and headers that nothing sound would send.
    private FuzzedRequest Odd(Dice dice)
    {
        var lines = new List<string> { $"Host: {(dice.In100(50) ? authority : Host(dice))}" };
        for (var i = dice.Below(6); i > 0; i--)
            lines.Insert(dice.Below(lines.Count + 1), dice.Of(FuzzedWords.Headers));
        if (dice.In100(3))
            lines.Add($"X-Long: {dice.Text(dice.Below(40_000))}");
        if (dice.In100(3))
            lines.AddRange(Enumerable.Repeat("X-Many: 1", dice.Below(200)));
        var version = dice.In100(94) ? "HTTP/1.1" : dice.Of(["HTTP/1.0", "HTTP/2.0", "HTTP/1.2", "http/1.1", "HTTP/", ""]);
        var method = dice.In100(50) ? "GET" : dice.Of(FuzzedWords.Methods);
        return new FuzzedRequest(Head(method, OddTarget(dice), string.Join("\r\n", lines), version));
    }

    private static FuzzedRequest Noise(Dice dice) => new(dice.In100(50)
        ? dice.Bytes(1 + dice.Below(2_000))
        : dice.Changed(Encoding.Latin1.GetBytes($"GET {Target(dice)} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), 1 + dice.Below(10)))
    {
        IsCut = true,
    };

    private static byte[] Head(string method, string target, string lines, string version = "HTTP/1.1") =>
        Encoding.Latin1.GetBytes($"{method} {target} {version}\r\n{lines}\r\nConnection: close\r\n\r\n");

    private static string Host(Dice dice) => dice.In100(90) ? dice.Of(FuzzedWords.Hosts)
        : dice.In100(50) ? dice.Text(1 + dice.Below(20))
        : new string('x', dice.Below(6_000));

    private static string OddTarget(Dice dice) => dice.Below(10) switch
    {
        0 => "*",
        1 => dice.Text(1 + dice.Below(20)),
        2 => $"http://{dice.Of(FuzzedWords.Hosts)}/docs",
        3 => dice.Of(
            ["/%00", "/\u00ff", "//evil.example/docs", "/\\evil.example", "/../../etc/passwd", "/%2e%2e/", "/./", "/?", "?", "/#x", "/%", "/%zz", "//"]),
        _ => Target(dice),
    };

    private static string Target(Dice dice)
    {
        var path = dice.Of(FuzzedWords.Paths);
        if (dice.In100(15))
            path = ChangedPath(dice, path);
        var query = new StringBuilder();
        for (var i = dice.In100(2) ? dice.Below(700) : dice.Below(5); i > 0; i--)
            query.Append(query.Length == 0 ? "?" : dice.Of(Separators)).Append(Field(dice));
        return path + query;
    }

    private static string Field(Dice dice)
    {
        var key = dice.In100(92) ? dice.Of(FuzzedWords.Keys) : dice.Of(FuzzedWords.OddValues);
        var value = Value(dice);
        for (var more = dice.In100(20) ? dice.Below(12) : 0; more > 0; more--)
            value += dice.Of([",", ":", "", " ", "-vs-"]).Replace(" ", "%20", StringComparison.Ordinal) + Value(dice);
        return dice.In100(95) ? $"{key}={value}" : key;
    }

    private static string Value(Dice dice) => dice.Below(100) switch
    {
        < 55 => dice.Of(FuzzedWords.Values),
        < 95 => dice.Of(FuzzedWords.OddValues).Replace(" ", "%20", StringComparison.Ordinal),
        < 99 => Escaped(dice.Text(1 + dice.Below(30))),
        _ => new string('9', 1 + dice.Below(3_000)),
    };

    private static string ChangedPath(Dice dice, string path) => dice.Below(7) switch
    {
        0 => path + "/",
        1 => path.ToUpperInvariant(),
        2 => path + "/" + dice.Of(FuzzedWords.OddValues).Replace(' ', '+'),
        3 => path.Replace("/", "//", StringComparison.Ordinal),
        4 => path + dice.Of([".csv", ".json", ".svg", ".CSV", "%20", ".", "%2f", ";x=y"]),
        5 => path + "/" + new string('a', dice.Below(9_000)),
        _ => Escaped(Encoding.Latin1.GetString(dice.Changed(Encoding.Latin1.GetBytes(path), 1 + dice.Below(3)))) is var changed && changed.StartsWith('/')
            ? changed : "/" + changed,
    };

    // What may not stand in a request line at all is written by its number.
    private static string Escaped(string text) =>
        string.Concat(text.Select(c => c is > ' ' and < '\u007f' and not '#' and not '?' ? c.ToString() : $"%{(int)c:x2}"));

    // The server itself refuses a path with a zero byte, an address that is no text, and a line that is longer than it reads.
    private static bool IsPlain(string target) =>
        target.Length < LongestTarget && !target.Split('?')[0].Contains("%00", StringComparison.Ordinal)
        && target.All(c => c is > ' ' and < '\u007f' and not '#');
}
