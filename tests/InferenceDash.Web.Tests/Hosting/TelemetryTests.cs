using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>What a collector of OpenTelemetry hears of a server.</summary>
public sealed class TelemetryTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_collector_gets_traces_of_requests_and_the_metrics_of_the_site()
    {
        var heard = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using var collector = builder.Build();
        collector.MapPost("/v1/{signal}", async (string signal, HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            // Names stand in the messages as they are.
            heard.AddOrUpdate(signal, Text(body), (_, before) => before + Text(body));
        });
        await collector.StartAsync();
        using var run = new Commands.CommandRun();

        using var server = await ServerProcess.StartAsync(
            run.Store, null, ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Urls.Single()), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_METRIC_EXPORT_INTERVAL", "200"), ("OTEL_BSP_SCHEDULE_DELAY", "200"));
        using var client = new HttpClient { BaseAddress = server.Address };
        // Before there is data, nothing is kept.
        await server.IsAsync("healthy");
        for (var i = 0; i < 2; i++)
            (await client.GetStringAsync("/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none")).ShouldContain("</html>");

        await HearsAsync(heard, "traces", "GET /compare-spec-decode");
        await HearsAsync(heard, "traces", "catalog load");
        string[] metrics =
        [
            "answers.served_from_memory", "http.server.request.duration", "inferencedash.catalog.load.duration",
            "inferencedash.comparison.evaluations", "answers.made",
        ];
        foreach (var name in metrics)
            await HearsAsync(heard, "metrics", name);
    }

    [Fact]
    public async Task Without_a_collector_nothing_is_collected()
    {
        await using var site = new RunningSite("qwen-3-5.csv");

        Should.Throw<InvalidOperationException>(() => site.Of<OpenTelemetry.Trace.TracerProvider>());
        Should.Throw<InvalidOperationException>(() => site.Of<OpenTelemetry.Metrics.MeterProvider>());
    }

    private static string Text(MemoryStream body) => Encoding.Latin1.GetString(body.ToArray());

    private static async Task HearsAsync(ConcurrentDictionary<string, string> heard, string signal, string name)
    {
        using var patience = new CancellationTokenSource(Longest);
        while (!(heard.TryGetValue(signal, out var text) && text.Contains(name, StringComparison.Ordinal)))
        {
            patience.IsCancellationRequested.ShouldBeFalse($"no {signal} with {name}");
            await Task.Delay(50);
        }
    }
}
