using System.Net;
using InferenceDash.Web.Tests.Bringing;
using Microsoft.AspNetCore.Hosting;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>Somebody sets the machine's clock, and no time passes: nothing is waited for longer, forgotten or refused for it.</summary>
public sealed class ClockTests : IAsyncLifetime
{
    private readonly OwnSite _site = new();

    public static TheoryData<double> Hours => new(1, -1, 24 * 400, -24 * 400);

    public Task InitializeAsync() => _site.InitializeAsync();

    public Task DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [MemberData(nameof(Hours))]
    public async Task Pages_are_kept_and_an_import_appears_as_soon_as_ever(double hours)
    {
        using var counted = _site.Count();
        await _site.TextAsync("/compare-spec-decode");
        _site.Clock.Put(TimeSpan.FromHours(hours));

        await _site.TextAsync("/compare-spec-decode");
        (counted.Made, counted.FromMemory).ShouldBe((1, 1));

        var import = await _site.ImportAsync("qwen-3-5.csv");
        _site.Clock.Skip(TimeSpan.FromSeconds(3));
        await _site.TextAsync("/compare-spec-decode");
        _site.Catalogs.State!.Catalog.Dataset.Snapshot.ShouldBe(import);
        counted.Made.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Hours))]
    public async Task A_store_that_does_not_answer_is_noticed_and_one_that_answers_again(double hours)
    {
        await _site.TextAsync("/");
        var files = Directory.GetFiles(Path.GetDirectoryName(_site.StorePath)!).ToDictionary(file => file, File.ReadAllBytes, StringComparer.Ordinal);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await File.WriteAllTextAsync(_site.StorePath, "no database");
        _site.Clock.Put(TimeSpan.FromHours(hours));

        await LookTwiceAsync();
        _site.Catalogs.AsOf.ShouldNotBeNull();

        foreach (var (file, bytes) in files)
            await File.WriteAllBytesAsync(file, bytes);
        _site.Clock.Put(TimeSpan.FromHours(-hours));
        await LookTwiceAsync();
        _site.Catalogs.AsOf.ShouldBeNull();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task What_a_reader_brought_stays_and_more_is_taken(double hours)
    {
        await using var running = new RunningSite(host => host.UseSetting("Uploads:UploadsPerMinute", "1"), "qwen-3-5.csv");
        var site = new SlowSite(running);
        var upload = await site.BringAsync(Visits.Sweep);
        (await site.SendAsync(Visits.Sweep)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests, "one a minute");
        running.Clock.Put(TimeSpan.FromHours(hours));

        await site.TextAsync(upload);
        await site.TextAsync(await site.BringAsync(Visits.Sweep));
    }

    [Fact]
    public async Task The_uptime_is_the_time_that_has_passed()
    {
        await _site.TextAsync("/");
        _site.Clock.Skip(TimeSpan.FromHours(2));
        _site.Clock.Put(TimeSpan.FromHours(-5));

        (await _site.PageAsync("/status")).One("main tbody").Words().ShouldContain("Uptime2 h 0 min");
    }

    private async Task LookTwiceAsync()
    {
        for (var i = 0; i < 2; i++)
        {
            _site.Clock.Skip(TimeSpan.FromSeconds(3));
            await _site.TextAsync("/");
            // The page does not wait for the look that it began.
            await _site.Catalogs.LookAsync();
        }
    }

    // One that takes an upload a minute.
    private sealed class SlowSite(RunningSite running) : Site(running);
}
