using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace InferenceDash.Web.Hosting;

/// <summary>Traces and metrics for a collector that speaks OTLP. Without an address of one nothing is collected at all.</summary>
internal static class Telemetry
{
    /// <summary>OpenTelemetry's own name for the collector's address; its other names are read by its exporter.</summary>
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    // What the framework and the site measure: requests, circuits, what components render, answers, loads.
    private static readonly string[] Meters =
    [
        "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "Microsoft.AspNetCore.Components",
        "Microsoft.AspNetCore.Components.Lifecycle", "Microsoft.AspNetCore.Components.Server.Circuits", "System.Runtime", AnswerMemory.MeterName,
        SiteMeter.Name, "Npgsql",
    ];

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration[Endpoint]))
            return;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(static resource => resource.AddService("inferencedash", serviceVersion: ProgramVersion.Current.Version))
            .WithMetrics(static metrics => metrics.AddMeter(Meters).AddOtlpExporter())
            .WithTracing(static traces => traces
                // Who asks whether the server lives asks all day.
                .AddAspNetCoreInstrumentation(static requests => requests.Filter = static context => !RequestLog.IsRoutine(context.Request))
                .AddSource(SiteMeter.Name)
                .AddOtlpExporter());
    }
}
