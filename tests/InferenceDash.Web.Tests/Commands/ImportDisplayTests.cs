using InferenceDash.Store;
using InferenceDash.Web.Commands;

namespace InferenceDash.Web.Tests.Commands;

/// <summary>How an import says how far it is where there is no terminal.</summary>
public sealed class ImportDisplayTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public async Task A_short_import_says_nothing()
    {
        (await ShownAsync(progress =>
        {
            progress.Report(new ImportProgress(ImportStage.Checking, 0, null, 0));
            _clock.Advance(TimeSpan.FromSeconds(4.9));
            progress.Report(new ImportProgress(ImportStage.Storing, 300, 300, 3));
        })).ShouldBe("");
    }

    [Fact]
    public async Task A_long_one_has_a_line_every_five_seconds_however_often_it_reports()
    {
        (await ShownAsync(progress =>
        {
            for (var second = 1; second <= 14; second++)
            {
                _clock.Advance(TimeSpan.FromSeconds(1));
                progress.Report(new ImportProgress(ImportStage.Checking, second * 1_000_000, null, 0));
            }
        })).ShouldBe("Checking files: 5 MB\nChecking files: 10 MB\n");
    }

    [Fact]
    public async Task Rate_and_time_left_are_those_of_the_stage()
    {
        (await ShownAsync(progress =>
        {
            progress.Report(new ImportProgress(ImportStage.Checking, 0, null, 0));
            _clock.Advance(TimeSpan.FromSeconds(3));
            progress.Report(new ImportProgress(ImportStage.Storing, 0, 1000, 0));
            _clock.Advance(TimeSpan.FromSeconds(4));
            progress.Report(new ImportProgress(ImportStage.Storing, 250, 1000, 2000));
        })).ShouldBe("Storing rows: 2,000 rows, 500 rows/s, 12 s left\n");
    }

    [Fact]
    public async Task A_stage_that_has_only_begun_has_no_rate_yet()
    {
        (await ShownAsync(progress =>
        {
            progress.Report(new ImportProgress(ImportStage.Checking, 0, null, 0));
            _clock.Advance(TimeSpan.FromSeconds(6));
            progress.Report(new ImportProgress(ImportStage.Storing, 0, 1000, 0));
        })).ShouldBe("Storing rows: 0 rows\n");
    }

    private async Task<string> ShownAsync(Action<IProgress<ImportProgress>> import)
    {
        using var errors = new StringWriter();
        await ImportDisplay.RunAsync(new CommandOutput { Error = errors, IsTerminal = false, Clock = _clock }, progress =>
        {
            import(progress);
            return Task.FromResult(new ImportResult());
        });
        return errors.ToString();
    }
}
