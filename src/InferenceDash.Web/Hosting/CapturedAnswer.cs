using Microsoft.AspNetCore.Http.Features;

namespace InferenceDash.Web.Hosting;

/// <summary>
/// Holds back the answer that is made for a request, so that its status and headers are known before anything is sent. An answer that
/// grows beyond a limit is sent from then on as it comes.
/// </summary>
internal sealed class CapturedAnswer : Stream, IHttpResponseFeature
{
    private readonly HttpContext _context;
    private readonly IHttpResponseFeature _response;
    private readonly IHttpResponseBodyFeature _body;
    private readonly StreamResponseBodyFeature _captured;
    private readonly Stack<(Func<object, Task> Callback, object State)> _starting = [];
    private readonly HeldBytes _held = new();
    private readonly string _tokenCookie;
    private readonly long _most;
    private bool _isThrough, _isOver;

    /// <summary>Begins to hold back.</summary>
    /// <param name="context">The request and its answer.</param>
    /// <param name="tokenCookie">Name of the cookie that belongs to the tokens of forms.</param>
    /// <param name="most">Most bytes that are held back.</param>
    public CapturedAnswer(HttpContext context, string tokenCookie, long most)
    {
        (_context, _tokenCookie, _most) = (context, tokenCookie, most);
        _response = context.Features.GetRequiredFeature<IHttpResponseFeature>();
        _body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        _captured = new StreamResponseBodyFeature(this);
        context.Features.Set<IHttpResponseFeature>(this);
        context.Features.Set<IHttpResponseBodyFeature>(_captured);
    }

    public int StatusCode { get => _response.StatusCode; set => _response.StatusCode = value; }

    public string? ReasonPhrase { get => _response.ReasonPhrase; set => _response.ReasonPhrase = value; }

    public IHeaderDictionary Headers { get => _response.Headers; set => _response.Headers = value; }

    public Stream Body { get => this; set => throw new NotSupportedException(); }

    public bool HasStarted => _isThrough && _response.HasStarted;

    public override bool CanRead => false;

    public override bool CanSeek => !_isThrough;

    public override bool CanWrite => true;

    public override long Length => _held.Length;

    public override long Position { get => _held.Position; set => _held.Seek(value); }

    /// <summary>The whole answer, with nothing of it sent; null: it was too long, and is on its way.</summary>
    public async Task<byte[]?> FinishAsync()
    {
        await _captured.CompleteAsync();
        if (!_isThrough)
            await StartAsync();
        Restore();
        if (_isThrough)
            return null;
        var body = _held.All.ToArray();
        _held.Dispose();
        return body;
    }

    public void OnStarting(Func<object, Task> callback, object state) => _starting.Push((callback, state));

    public void OnCompleted(Func<object, Task> callback, object state) => _response.OnCompleted(callback, state);

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!_isThrough && _held.Position + buffer.Length > _most)
            await LetThroughAsync(cancellationToken);
        if (_isThrough)
            await _body.Stream.WriteAsync(buffer, cancellationToken);
        else
            _held.Write(buffer.Span);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    // The server's own answers refuse it too: it would hold a thread while bytes are on their way.
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("An answer is written asynchronously.");

    public override Task FlushAsync(CancellationToken cancellationToken) => _isThrough ? _body.Stream.FlushAsync(cancellationToken) : Task.CompletedTask;

    public override void Flush()
    {
    }

    // What clears an answer to begin another one.
    public override void SetLength(long value) => _held.Cut(value);

    public override long Seek(long offset, SeekOrigin origin)
    {
        _held.Seek(offset + origin switch { SeekOrigin.Begin => 0, SeekOrigin.Current => _held.Position, _ => _held.Length });
        return _held.Position;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override ValueTask DisposeAsync()
    {
        // Of an answer that failed somebody may still be writing: what it borrowed is left to the collector.
        Restore();
        return base.DisposeAsync();
    }

    private async Task LetThroughAsync(CancellationToken cancellation)
    {
        await StartAsync();
        _isThrough = true;
        await _body.Stream.WriteAsync(_held.All, cancellation);
        _held.Dispose();
    }

    private async Task StartAsync()
    {
        var (cookies, caching, pragma, frames) = (Headers.SetCookie, Headers.CacheControl, Headers.Pragma, Headers.XFrameOptions);
        // The last one first, as the server does.
        while (_starting.TryPop(out var starting))
            await starting.Callback(starting.State);

        // Blazor stores a token for every page as it starts to send it. A form that holds one had it stored while it was rendered, which
        // forbade to keep the page; where nothing did, no form needs the cookie.
        if (StatusCode != StatusCodes.Status200OK || cookies.Count > 0 || caching.Count > 0
            || !Headers.SetCookie.All(cookie => cookie!.StartsWith(_tokenCookie + "=", StringComparison.Ordinal)))
            return;
        (Headers.SetCookie, Headers.CacheControl, Headers.Pragma, Headers.XFrameOptions) = (cookies, caching, pragma, frames);
    }

    private void Restore()
    {
        if (_isOver)
            return;
        _isOver = true;
        _context.Features.Set(_response);
        _context.Features.Set(_body);
    }
}
