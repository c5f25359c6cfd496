using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using static InferenceDash.Web.Tests.Bringing.Visits;

namespace InferenceDash.Web.Tests.Bringing;

/// <summary>What may be brought, how much of it, and for how long.</summary>
public sealed class BringLimitTests
{
    private static Limited With(params (string Key, string Value)[] settings) => new(settings);

    [Fact]
    public async Task Too_many_bytes_are_refused_with_a_sentence_and_nothing_is_kept()
    {
        await using var site = With(("BytesPerUpload", "1000"), ("MostBytes", "2000"));

        using var response = await site.SendAsync([("big.json", new string('x', 3000))]);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        var page = Html.Parse(await response.Content.ReadAsStringAsync());
        page.One("[role=alert].problems").Words().ShouldContain("more than the 1,000 bytes of one upload");
        page.QuerySelectorAll("form[data-drop]").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_full_area_and_a_rush_are_told_apart()
    {
        await using var full = With(("MostUploads", "1"));
        await full.BringAsync(Sweep);
        using var noRoom = await full.SendAsync(Sweep);
        noRoom.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);

        await using var rushed = With(("UploadsPerMinute", "1"));
        await rushed.BringAsync(Sweep);
        using var tooMany = await rushed.SendAsync(Sweep);
        tooMany.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        tooMany.Headers.RetryAfter.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_form_of_another_site_brings_nothing()
    {
        await using var site = With();
        using var forged = new MultipartFormDataContent { { new StringContent(Vllm()), "files", "c8.json" } };

        using var response = await site.Client.PostAsync("/bring", forged);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        Html.Parse(await response.Content.ReadAsStringAsync()).One(".problems").Words().ShouldContain("Try again");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/delete")]
    public async Task Nor_does_it_change_or_delete_an_upload(string action)
    {
        await using var site = With();
        var upload = await site.BringAsync(Sweep);
        using var forged = new FormUrlEncodedContent([new("gpu", "h100")]);

        using var response = await site.Client.PostAsync(upload + action, forged);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        FieldsOf(await site.PageAsync(upload)).ShouldContain(("gpu", ""));
    }

    [Fact]
    public async Task Nothing_sent_and_no_form_are_told()
    {
        await using var site = With();

        using var nothing = await site.SendAsync([]);
        using var noForm = await site.Client.PostAsync("/bring", new StringContent("{}"));

        nothing.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        noForm.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Once_its_time_is_over_an_upload_is_gone_from_every_page()
    {
        await using var site = With(("Hours", "1"));
        var id = await site.BringSweepAsync();

        site.Clock.Skip(TimeSpan.FromHours(1));

        await site.PageAsync($"/bring/{id}", HttpStatusCode.NotFound);
        await site.ProblemAsync(KnownAddresses.Api("qwen-3-5-h100-bf16-mtp-vs-none", $"own={id}"), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_brought_is_measured_by_what_became_of_it()
    {
        var outcomes = new ConcurrentBag<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == SiteMeter.Name && instrument.Name == "inferencedash.upload.duration")
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) => outcomes.Add((string)tags[0].Value!));
        listener.Start();
        await using var site = With(("BytesPerUpload", "10000"), ("MostBytes", "20000"), ("MostUploads", "1"));

        await site.BringAsync(Sweep);
        (await site.SendAsync(Sweep)).Dispose();
        (await site.SendAsync([("big.json", new string('x', 30_000))])).Dispose();
        (await site.SendAsync([])).Dispose();

        // Other sites of this process are measured too.
        foreach (var outcome in new[] { "kept", "no_room", "too_large", "unreadable" })
            outcomes.ShouldContain(outcome);
    }

    [Fact]
    public async Task Off_there_is_no_page_and_no_way_to_one()
    {
        await using var site = With(("Enabled", "false"));

        await site.TextAsync("/bring", HttpStatusCode.NotFound);
        using var post = await site.Client.PostAsync("/bring", new StringContent(""));
        post.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var page = await site.PageAsync(KnownAddresses.Page(KnownAddresses.Qwen));
        page.QuerySelectorAll("a[href^='/bring'], form[data-drop]").ShouldBeEmpty();
    }

    /// <summary>A site with settings of its own.</summary>
    private sealed class Limited((string Key, string Value)[] settings) : OwnSite(new RunningSite(
        host => Array.ForEach(settings, s => host.UseSetting($"Uploads:{s.Key}", s.Value)), "gpt-oss.csv", "qwen-3-5.csv"));
}
