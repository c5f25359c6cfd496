using System.Diagnostics;

namespace InferenceDash.Browser.Tests.Support;

/// <summary>Waits for what the browser's own assertions cannot ask.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(30);

    public static async Task HoldsAsync(Func<Task<bool>> condition, Func<string> complaint)
    {
        var waited = Stopwatch.StartNew();
        while (!await condition())
        {
            if (waited.Elapsed.TotalMilliseconds > Visitor.PatienceMilliseconds)
                throw new ShouldAssertException(complaint());
            await Task.Delay(Pause);
        }
    }
}
