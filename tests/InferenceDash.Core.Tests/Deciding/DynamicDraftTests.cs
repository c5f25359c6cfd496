using static InferenceDash.Core.Tests.Deciding.DraftScheduleSweep;

namespace InferenceDash.Core.Tests.Deciding;

/// <summary>Runs that change their draft length by themselves, where nothing should be drafted.</summary>
public sealed class DynamicDraftTests
{
    [Fact]
    public void A_dynamic_run_is_read_against_off_where_nothing_should_be_drafted()
    {
        // Off is best from 64 requests on.
        var fixedRuns = DraftSweep.QwenOff.Select(p => p.Configuration.DraftTokens is null && p.Concurrency >= 64 ? Scaled(p, 2) : p).ToList();
        var schedule = ScheduleOf(fixedRuns).ByConcurrency.ShouldNotBeNull();
        schedule.Steps[^1].DraftTokens.ShouldBe(0);

        var off = PointsOfOne(fixedRuns, 0);
        var slower = PointsOfOne([.. fixedRuns.Select(p => Scaled(p, 0.9))], 0);

        DynamicDraft.Of(schedule, off, off).Select(p => p.Concurrency).ShouldBe([64, 96, 128, 192, 256]);
        DynamicDraft.Of(schedule, off, off).ShouldAllBe(p => p.IsOff);
        DynamicDraft.Of(schedule, slower, off).ShouldAllBe(p => !p.IsOff && Math.Abs(p.ThroughputRatio - 0.9) < 1e-9 && p.InteractivityRatio == 1);
    }

    [Fact]
    public void Noise_of_repeats_leaves_open_whether_a_dynamic_run_is_slower()
    {
        var schedule = ScheduleOf([.. DraftSweep.QwenOff.Select(p => p.Configuration.DraftTokens is null ? Scaled(p, 5) : p)]).ByConcurrency.ShouldNotBeNull();
        var point = DraftSweep.QwenOff.First(p => p.Configuration.DraftTokens is null && p.Concurrency == 64);
        CurvePoint Repeated(params double[] factors) => Repeats.Together([.. factors.Select(f => Scaled(point, f))]);

        DynamicDraft.Of(schedule, [Repeated(0.9, 1.0, 1.1)], [Repeated(0.95, 1.03, 1.11)]).Single().IsOff.ShouldBeTrue();
        DynamicDraft.Of(schedule, [Repeated(0.90, 0.91, 0.92)], [Repeated(1.0, 1.01, 1.02)]).Single().IsOff.ShouldBeFalse();
    }
}
