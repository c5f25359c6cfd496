using System.Diagnostics.Metrics;
using System.Net;
using InferenceDash.Web.Observing;
using InferenceDash.Web.Shared;

namespace InferenceDash.Web.Tests.Observing;

/// <summary>What the server says of itself.</summary>
public sealed class StatusTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_status_page_names_program_data_and_memory_and_is_never_kept()
    {
        await site.TextAsync("/");
        var page = await site.PageAsync("/status");
        var facts = page.QuerySelectorAll("main tbody tr").ToDictionary(
            row => row.QuerySelector("th")!.TextContent, row => row.QuerySelector("td")!.TextContent, StringComparer.Ordinal);

        facts[ServerWords.Version].ShouldStartWith(ProgramVersion.Current.Version);
        facts[ServerWords.Runtime].ShouldBe(ProgramVersion.Current.Runtime);
        facts[ServerWords.Uptime].ShouldMatch(@"^\d+ (s|min|h \d+ min|d \d+ h)$");
        facts[ServerWords.Answers].ShouldMatch(@"^[\d,]+ answers?, [\d.]+ ([kM]?B)$");
        facts[ServerWords.Pinned].ShouldMatch(@"^[\d.]+ [kM]?B$");
        facts[ServerWords.LivePages].ShouldMatch(@"^[\d,]+$");
        facts["Data"].ShouldBe("newest");
        facts["Last import or retraction"].ShouldStartWith(site.Catalogs.State!.Catalog.Dataset.Snapshot);
        facts["Points"].ShouldBe(
            $"{site.Catalogs.State.Catalog.Dataset.Measured.Count} measured, {site.Catalogs.State.Catalog.Dataset.Published.Count} published");
        facts["Store on its disk"].ShouldMatch(@"^[\d.]+ [kM]B$");
        facts["Memory of the process"].ShouldMatch(@"^\d[\d.]* [MG]B$");
        facts["Managed memory, after the last full collection"].ShouldMatch(@"^\d[\d.]* [MG]B$");
        using var again = await site.Client.GetAsync("/status");
        again.Headers.ETag.ShouldBeNull();
    }

    [Fact]
    public async Task The_version_is_that_of_the_program()
    {
        var version = await site.JsonAsync("/version");

        version.Text("version").ShouldBe(ProgramVersion.Current.Version);
        version.Text("runtime").ShouldNotBeNull().ShouldStartWith(".NET");
    }

    [Theory]
    [InlineData("1.2.3+0123abc", "1.2.3", "0123abc")]
    [InlineData("1.2.3", "1.2.3", null)]
    public void A_commit_is_told_where_the_build_knew_it(string informational, string version, string? commit)
    {
        var told = ProgramVersion.Of(informational);

        (told.Version, told.Commit).ShouldBe((version, commit));
    }

    [Fact]
    public async Task A_server_with_the_newest_data_is_ready()
    {
        await site.TextAsync("/");

        var ready = await site.JsonAsync("/readyz");

        ready.Text("status").ShouldBe("healthy");
        ready.Text("snapshot").ShouldBe(site.Catalogs.State!.Catalog.Dataset.Snapshot);
        using var answer = await site.Client.GetAsync("/readyz");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl.ShouldNotBeNull().NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Comparisons_that_are_computed_are_counted()
    {
        long counted = 0;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == SiteMeter.Name && instrument.Name == "inferencedash.comparison.evaluations")
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, value, _, _) => Interlocked.Add(ref counted, value));
        listener.Start();

        await site.TextAsync($"{KnownAddresses.Page(KnownAddresses.Qwen)}?t=91.125");

        Interlocked.Read(ref counted).ShouldBePositive();
    }
}
