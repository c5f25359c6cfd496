namespace InferenceDash.Web.Tests.Fuzzing;

/// <summary>What requests are made of: addresses, keys, values and headers as people and programs send them, and as they should not.</summary>
internal static class FuzzedWords
{
    public static readonly string[] Paths =
    [
        "/", "/compare-spec-decode", "/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none", "/compare-spec-decode/qwen-h100-fp8-mtp-vs-none",
        "/compare-spec-decode/deepseek-v4-h200-fp8-mtp-vs-none", "/compare-spec-decode/qwen-3-5-h100-fp8-none-vs-mtp", "/compare-spec-decode/nothing",
        "/compare", "/compare/gpu/deepseek-r1-fp8-best", "/compare/gpu/deepseek-r1-fp4-best/b200-vs-mi355x",
        "/compare/precision/qwen-3-5-b200-best/fp4-vs-fp8", "/compare/method/qwen-3-5-h100-fp8/mtp-vs-none",
        "/compare/draft/qwen-3-5-h100-fp8-mtp/3-vs-1", "/compare/engine/x/y", "/compare/date/x",
        "/rank", "/rank/deepseek-r1", "/rank/qwen-3-5", "/rank/nothing", "/inference", "/acceptance", "/assumptions", "/data",
        "/docs", "/docs/methodology", "/docs/api",
        "/docs/none", "/glossary", "/search", "/ask", "/bring", "/bring/0123456789abcdef", "/bring/x/points.csv", "/sitemap.xml", "/robots.txt",
        "/favicon.ico", "/favicon.svg", "/css/site.css", "/js/site.js", "/_framework/blazor.server.js", "/_blazor", "/_blazor/negotiate",
        "/_blazor/initializers", "/_blazor/disconnect", "/_live", "/not-found", "/error",
        "/api", "/api/v1/spec-decode", "/api/v1/spec-decode/qwen-3-5-h100-fp8-mtp-vs-none", "/api/v1/spec-decode/qwen-3-5-h100-fp8-mtp-vs-none.csv",
        "/api/v1/spec-decode/qwen-3-5-h100-fp8-mtp-vs-none.svg", "/api/v1/spec-decode/qwen-3-5-h100-fp8-mtp-vs-none/solve",
        "/api/v1/spec-decode/qwen-3-5-h100-fp8-mtp-vs-none/fleet", "/api/v1/points", "/api/v1/points.csv", "/api/v1/points.svg", "/api/v1/map",
        "/api/v1/map.csv", "/api/v1/assumptions", "/api/v1/assumptions.csv", "/api/v1/acceptance",
        "/api/v1/acceptance.csv", "/api/v1/search", "/api/v2/compare",
        "/api/v2/compare/gpu/deepseek-r1-fp8-best", "/api/v2/compare/gpu/deepseek-r1-fp4-best/b200-vs-mi355x.csv", "/api/v2/rank/deepseek-r1",
        "/api/v2/rank/qwen-3-5.csv",
    ];

    public static readonly string[] Keys =
    [
        "seq", "t", "prec", "y", "x", "scale", "xscale", "show", "engine", "src", "price", "rates", "usd", "kw", "snap", "q", "to", "lead", "own", "model",
        "gpu", "spec", "vendor", "agg", "basis", "split", "zoom", "range", "pin", "top", "at", "hide", "sort", "view", "precision", "sequence", "ttft",
        "cost", "concurrency", "users", "tokensPerSecond", "interactivity", "k", "alpha", "c", "usd.h100", "kw.b200", "by", "page", "limit",
        "nothing", "T", "",
    ];

    public static readonly string[] Values =
    [
        "8k-1k", "1k-1k", "2048-512", "84,108,133", "60", "fp8", "fp4,fp8", "throughput", "cost", "power", "interactivity", "log", "linear", "all", "vLLM",
        "SGLang", "published", "measured", "hyperscaler", "neocloud", "rental", "2026-04", "2026-07", "h100:2.10", "h100:2.1,b200:9", "qwen-3-5",
        "deepseek-r1", "h100", "b200,h200", "mtp", "mtp,none", "best", "nvidia", "amd", "total", "output", "engine,precision", "10:200", "2.0", "2000", "3",
        "0.7", "true", "1", "a80d4e10", "qwen-3-5-h100-fp8-mtp-vs-none",
    ];

    public static readonly string[] OddValues =
    [
        "", "0", "-1", "-0", "1e308", "1e-307", "5e-324", "1e999", "NaN", "Infinity", "-Infinity", "0x10", "1,5", "1.797e308,5e-324", "+5", "%2b5", "%209%20",
        "99999999999999999999999", "0.0000000000000000001", "%D9%A3", "%EF%BC%95", "%00", "%0a%3d1%2b1", "%0d%0aSet-Cookie:%20a=b", "%ff", "%fe%ff", "%c0%af",
        "%ed%a0%80", "%e2%80%ae", "%f0%9f%92%a9", "%", "%z", "%zz", "%u0041", "%25%30%30", "<script>alert(1)</script>",
        "%3cimg%20src=x%20onerror=alert(1)%3e",
        "'%20OR%201=1--", "\"", "'", "..%2f..%2fetc%2fpasswd", "..\\..", "vLLM,%20custom", "vLLM,,SGLang", ",", ",,,,", ":", "h100:", ":2", "h100:1e-307",
        "h100:2,h100:3", "a:b:c", "~", "*", "%2a%2a", "#", "?", ";", "=", "==", "a=b", "+", "%20", "%09", "null", "undefined", "[]", "{}", "${7*7}",
        "{{7*7}}",
        "javascript:alert(1)", "data:text/html,x", "//evil.example", "1-vs-1-vs-1", "-vs-", "8k-1k-1k", "1k/", "/1k", "1..2", "2:1", "1:1", "-5:5", "1e400:2",
    ];

    public static readonly string[] Methods =
    [
        "HEAD", "OPTIONS", "TRACE", "CONNECT", "PUT", "DELETE", "PATCH", "PROPFIND", "QUERY", "PRI", "get", "Get", "POST", "G", "M-SEARCH", "G@T", "GET\t",
    ];

    public static readonly string[] Hosts =
    [
        "127.0.0.1:99999", "..", "", "a..b", "a.", ".a", "-", "a_b", "[::1]", "[::1]:80", "[zz]", "[", "1.2.3.4.5", "999.1.1.1", "0x7f.1", "a:0", "a:", ":80",
        "a:b", "a:-1", "a b", "user@x", "%41", "a%00", "\u00e9.de", "xn--", "xn--a", "xn--0", "a,b", "a'b", "a(b)", "~", "!", "$", "*", "a;b", "a/b", "a?b",
        "a#b", "a\\b", "127.0.0.1:080", "127.0.0.1:", "127.0.0.1:1:1", "[fe80::1%25eth0]", "[::ffff:1.2.3.4]:5", "example.com", "EXAMPLE.com:443", "\u200b",
    ];

    public static readonly string[] Headers =
    [
        "Accept: */*", "Accept: text/html", "Accept: application/json", "Accept: text/event-stream", "Accept: ;;;,,q=", "Accept: application/*;q=nan",
        "Accept-Encoding: br", "Accept-Encoding: gzip, br;q=0", "Accept-Encoding: *;q=0, identity;q=0", "Accept-Encoding: ;;=,", "Accept-Encoding: br;q=2",
        "Accept-Language: xx-YY;q=9", "If-None-Match: *", "If-None-Match: \"", "If-None-Match: W/,,\"x", "If-Modified-Since: never",
        "If-Modified-Since: Thu, 01 Jan 1970 00:00:00 GMT", "If-Match: \"x\"", "If-Unmodified-Since: x", "If-Range: x", "Range: bytes=0-1",
        "Range: bytes=5-1,9-",
        "Range: bytes=-", "Range: x", "Cookie: a=b; .AspNetCore.Antiforgery.x=y", "Cookie: ;;;==", "Cookie: =", "Expect: 100-continue", "Expect: x",
        "Content-Type: application/x-www-form-urlencoded; charset=utf-7", "Content-Type: multipart/form-data", "Content-Type: ;", "Content-Encoding: x",
        "Transfer-Encoding: x", "Transfer-Encoding: gzip, chunked", "Content-Length: -1", "Content-Length: x", "Content-Length: 99999999999999999999",
        "TE: trailers", "Trailer: x", "Upgrade: h2c", "Upgrade: websocket", "Connection: upgrade", "HTTP2-Settings: AAAA",
        "Sec-WebSocket-Key: x", "Sec-WebSocket-Version: 99", "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits=99",
        "X-Forwarded-For: 203.0.113.9", "X-Forwarded-For: x, y", "X-Forwarded-For: [::1", "X-Forwarded-Proto: https", "X-Forwarded-Proto: javascript",
        "X-Forwarded-Proto: 1", "X-Forwarded-Host: evil.example", "Forwarded: for=_x;proto=x", "X-HTTP-Method-Override: DELETE", "Origin: null", "Referer: x",
        "traceparent: 00-x-y-01", "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "tracestate: =", "baggage: ;=,",
        "Authorization: Basic x",
        "Host: second.example", "Accept: \u00ff", "X-A: \u0001", "X-\u00e9: a", ": a", "X A: b", "X", " X: folded",
    ];
}
