namespace InferenceDash.Browser.Tests.Support;

/// <summary>A connection on which the answers to some requests wait until the test lets them through.</summary>
internal sealed class HeldAnswers
{
    private readonly Lock _lock = new();
    private readonly Queue<IRoute> _waiting = new();
    private bool _isHeld = true;
    private int _asked;

    /// <summary>Holds the answers to requests for addresses that a pattern finds.</summary>
    public static async Task<HeldAnswers> OnAsync(IPage page, string pattern)
    {
        var held = new HeldAnswers();
        await page.RouteAsync(pattern, held.TakeAsync);
        return held;
    }

    /// <summary>Waits until so many have been asked for.</summary>
    public Task AskedAsync(int times) => Eventually.HoldsAsync(
        () => Task.FromResult(Volatile.Read(ref _asked) >= times), () => $"Only {_asked} of {times} requests came.");

    /// <summary>Lets the first that waits through.</summary>
    public Task PassAsync()
    {
        lock (_lock)
            return LetThroughAsync(_waiting.Dequeue());
    }

    /// <summary>Lets through all that wait, and all that come.</summary>
    public async Task ReleaseAsync()
    {
        List<IRoute> waiting;
        lock (_lock)
        {
            _isHeld = false;
            waiting = [.. _waiting];
            _waiting.Clear();
        }

        foreach (var route in waiting)
            await LetThroughAsync(route);
    }

    private async Task TakeAsync(IRoute route)
    {
        Interlocked.Increment(ref _asked);
        lock (_lock)
        {
            if (_isHeld)
            {
                _waiting.Enqueue(route);
                return;
            }
        }

        await LetThroughAsync(route);
    }

    // Whoever asked may not wait for it any more.
    private static async Task LetThroughAsync(IRoute route)
    {
        try
        {
            await route.ContinueAsync();
        }
        catch (PlaywrightException)
        {
        }
    }
}
