namespace InferenceDash.Browser.Tests.Support;

/// <summary>A connection on which the server's answers take their time, in order.</summary>
internal static class SlowLine
{
    public static Task DelayAnswersAsync(IPage page, TimeSpan delay) => page.RouteWebSocketAsync(_ => true, socket =>
    {
        var server = socket.ConnectToServer();
        var last = Task.CompletedTask;
        server.OnMessage(frame =>
        {
            var due = Task.Delay(delay);
            last = ForwardAsync(last, due, frame);
        });

        async Task ForwardAsync(Task earlier, Task due, IWebSocketFrame frame)
        {
            await earlier;
            await due;
            if (frame.Binary is { } bytes)
                socket.Send(bytes);
            else
                socket.Send(frame.Text!);
        }
    });
}
