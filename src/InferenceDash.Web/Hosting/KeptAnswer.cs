using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace InferenceDash.Web.Hosting;

/// <summary>A finished answer: its headers, and its bytes in each coding that was asked for.</summary>
internal sealed class KeptAnswer
{
    // Made anew for each answer, or by whoever sends it.
    private static readonly HashSet<string> NotKept = new(StringComparer.OrdinalIgnoreCase)
    {
        HeaderNames.Date, HeaderNames.ContentLength, HeaderNames.TransferEncoding, HeaderNames.CacheControl, HeaderNames.Vary, HeaderNames.Pragma,
        HeaderNames.Expires, HeaderNames.Connection,
    };

    private readonly KeyValuePair<string, StringValues>[] _headers;
    private readonly byte[]?[] _bodies = new byte[]?[AnswerCoding.Count];
    private readonly string[] _tags = new string[AnswerCoding.Count];
    private readonly Lock _coding = new();

    private KeptAnswer(IHeaderDictionary headers, byte[] body)
    {
        _headers = [.. headers.Where(header => !NotKept.Contains(header.Key))];
        _bodies[AnswerCoding.Plain.Index] = body;
        var tag = Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12));
        foreach (var coding in new[] { AnswerCoding.Plain, AnswerCoding.Gzip, AnswerCoding.Brotli })
            _tags[coding.Index] = $"\"{tag}{coding.Suffix}\"";
    }

    /// <summary>
    /// The answer, if it may be kept: it was found, it is the same for everybody, and nothing in it says otherwise. What a circuit is to
    /// take over is protected with a limit of time, and a form's token belongs to one reader.
    /// </summary>
    public static KeptAnswer? Of(int status, IHeaderDictionary headers, byte[] body) =>
        status == StatusCodes.Status200OK
        && !headers.ContainsKey(HeaderNames.SetCookie) && !headers.ContainsKey(HeaderNames.ETag) && !headers.ContainsKey(HeaderNames.ContentEncoding)
        && !headers.ContainsKey(HeaderNames.ContentRange) && (headers.CacheControl.Count == 0 || headers.CacheControl == "no-cache")
        && headers.Vary.All(static by => string.Equals(by, HeaderNames.AcceptEncoding, StringComparison.OrdinalIgnoreCase))
        && body.AsSpan().IndexOf("<!--Blazor:"u8) < 0 && body.AsSpan().IndexOf("__RequestVerificationToken"u8) < 0
            ? new KeptAnswer(headers, body)
            : null;

    /// <summary>Writes headers and, unless the reader has them, bytes.</summary>
    /// <param name="context">Where to.</param>
    /// <param name="memory">Told when a coding was made that was not there.</param>
    /// <param name="key">Where it is kept.</param>
    public Task SendAsync(HttpContext context, AnswerMemory memory, in AnswerKey key)
    {
        var coding = AnswerCoding.Of(context.Request.Headers.AcceptEncoding);
        var (response, headers, tag) = (context.Response, context.Response.Headers, _tags[coding.Index]);
        foreach (var (name, value) in _headers)
            headers[name] = value;
        headers.ETag = tag;
        headers.CacheControl = "no-cache";
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.Remove(HeaderNames.Pragma);
        if (IsHeld(context.Request.Headers.IfNoneMatch, tag))
        {
            headers.Remove(HeaderNames.ContentType);
            headers.ContentLength = null;
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        var body = BodyIn(coding, memory, key);
        if (coding.Name is { } encoding)
            headers.ContentEncoding = encoding;
        headers.ContentLength = body.Length;
        return response.Body.WriteAsync(body, 0, body.Length, CancellationToken.None);
    }

    /// <summary>Bytes of the answer as it was made.</summary>
    public long PlainBytes => _bodies[AnswerCoding.Plain.Index]!.Length + _headers.Sum(h => 64L + h.Key.Length + h.Value.ToString().Length);

    private byte[] BodyIn(AnswerCoding coding, AnswerMemory memory, in AnswerKey key)
    {
        if (Volatile.Read(ref _bodies[coding.Index]) is { } held)
            return held;
        byte[] made;
        lock (_coding)
        {
            if (_bodies[coding.Index] is { } other)
                return other;
            made = coding.Apply(_bodies[AnswerCoding.Plain.Index]!);
            Volatile.Write(ref _bodies[coding.Index], made);
        }

        memory.Grown(key, this, made.Length);
        return made;
    }

    private static bool IsHeld(StringValues held, string tag)
    {
        if (held.Count == 0)
            return false;
        if (held.Count == 1 && string.Equals(held[0], tag, StringComparison.Ordinal))
            return true;
        return EntityTagHeaderValue.TryParseList(held, out var tags)
            && tags.Any(one => one.Tag == "*" || string.Equals(one.Tag.Value, tag, StringComparison.Ordinal));
    }
}
