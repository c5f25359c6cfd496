using static InferenceDash.Core.Tests.Deciding.DraftScheduleSweep;

namespace InferenceDash.Core.Tests.Deciding;

/// <summary>Which draft length is best where, against plain arithmetic over two sweeps that were composed from measured times.</summary>
public sealed class DraftScheduleTests
{
    public static TheoryData<string, int[]> Sweeps => new() { { "Qwen", [6, 5, 4, 3] }, { "DeepSeek", [3, 2, 1] } };

    [Theory]
    [MemberData(nameof(Sweeps))]
    public void The_best_draft_length_falls_as_requests_rise(string sweep, int[] expected)
    {
        var schedule = ScheduleOf(PointsOf(sweep)).ByConcurrency.ShouldNotBeNull();

        schedule.Steps.Select(s => s.DraftTokens).ShouldBe(expected);
        (schedule.Steps[0].First, schedule.Steps[^1].Last).ShouldBe((1, 256));
        schedule.Steps.Zip(schedule.Steps.Skip(1)).ShouldAllBe(p => p.First.Last + 1 == p.Second.First);
        schedule.EngineSteps.ShouldBe(schedule.Steps);
    }

    [Theory]
    [MemberData(nameof(Sweeps))]
    public void At_each_measured_concurrency_the_place_is_what_the_file_says(string sweep, int[] expected)
    {
        var points = PointsOf(sweep);
        var schedule = ScheduleOf(points).ByConcurrency.ShouldNotBeNull();
        expected.ShouldNotBeEmpty();

        schedule.Places.Select(p => p.Concurrency).ShouldBe([1, 2, 4, 8, 16, 32, 64, 96, 128, 192, 256]);
        foreach (var place in schedule.Places)
        {
            var means = MeansAt(points, place.Concurrency);
            var best = means.MaxBy(m => m.Value);
            (place.DraftTokens, place.ThroughputPerGpu).ShouldBe((best.Key, best.Value));
            place.Gain.ShouldBe(best.Value / means[0]);
            place.Ties.ShouldBe(means.Where(m => m.Value * 1.01 >= best.Value).Select(m => m.Key).Order());
            place.Ties.ShouldContain(schedule.DraftTokensAt(place.Concurrency)!.Value);
        }
    }

    [Theory]
    [MemberData(nameof(Sweeps))]
    public void Each_step_stays_within_a_tie_of_the_best_at_every_whole_number_of_requests(string sweep, int[] expected)
    {
        var points = PointsOf(sweep);
        var schedule = ScheduleOf(points).ByConcurrency.ShouldNotBeNull();
        expected.ShouldNotBeEmpty();

        for (var n = 1; n <= 256; n++)
        {
            var all = Enumerable.Range(0, 9).Where(k => k != 7).ToDictionary(k => k, k => Interpolated(points, k, n));
            var best = all.Values.Max();
            (all[schedule.DraftTokensAt(n)!.Value] * 1.01).ShouldBeGreaterThanOrEqualTo(best * (1 - 1e-9), $"{n}");

            // A little off the borders, where rounding decides.
            var ties = all.Where(k => k.Value * 1.01 >= best).Select(k => k.Key).ToList();
            if (all.Values.All(v => Math.Abs((v * 1.01 / best) - 1) > 1e-9))
                (schedule.Flat.FirstOrDefault(f => f.Low <= n && f.High >= n)?.DraftTokens ?? [ties[0]]).ShouldBe(ties, $"{n}");
        }
    }

    [Theory]
    [MemberData(nameof(Sweeps))]
    public void Fewer_steps_would_leave_the_tie_somewhere(string sweep, int[] expected)
    {
        var points = PointsOf(sweep);
        expected.ShouldNotBeEmpty();

        // At one place of each step nothing but its draft length or others that are not its neighbours' are within 1 %.
        var schedule = ScheduleOf(points).ByConcurrency.ShouldNotBeNull();
        foreach (var (step, next) in schedule.Steps.Zip(schedule.Steps.Skip(1)))
        {
            Enumerable.Range(step.First, step.Last - step.First + 1).ShouldContain(n => !IsTie(points, next.DraftTokens, n));
            Enumerable.Range(next.First, next.Last - next.First + 1).ShouldContain(n => !IsTie(points, step.DraftTokens, n));

            // The smaller of the two has every whole number at which both tie.
            IsTie(points, next.DraftTokens, step.Last).ShouldBe(next.DraftTokens > step.DraftTokens);
        }
    }

    [Theory]
    [MemberData(nameof(Sweeps))]
    public void By_interactivity_it_is_who_leads_with_what_is_within_a_tie(string sweep, int[] expected)
    {
        var comparison = ComparisonOf(PointsOf(sweep));
        var schedule = DraftSchedule.Of(comparison).ByInteractivity;
        expected.ShouldNotBeEmpty();

        schedule.Stretches.Select(s => (s.Range.Low, s.Range.High)).ShouldBe(
            Leads.ByLeader(comparison.LeadsBy(Metrics.Throughput).Stretches).Select(l => (l.Range.Low, l.Range.High)));
        foreach (var x in PlacesIn(comparison))
        {
            var all = comparison.Series.Select(s => (K: s.Spec.DraftTokens!.Value, Point: s.At(x)))
                .Where(s => s.Point.ThroughputPerGpu is not null).ToList();
            if (all.Exists(s => s.Point.IsBound))
                continue;
            var best = all.Max(s => s.Point.ThroughputPerGpu!.Value);
            var ties = all.Where(s => s.Point.ThroughputPerGpu!.Value * 1.01 >= best).Select(s => s.K).Order().ToList();
            (schedule.Flat.FirstOrDefault(f => f.Low <= x && f.High >= x)?.DraftTokens ?? [ties[0]]).ShouldBe(ties, $"{x}");
            schedule.Stretches.Where(s => s.Range.Contains(x)).ShouldContain(s => ties.Contains(s.DraftTokens ?? -1), $"{x}");
        }
    }

    [Fact]
    public void A_gain_is_over_off_at_the_same_interactivity()
    {
        var comparison = ComparisonOf(DraftSweep.QwenOff);
        var stretch = DraftSchedule.Of(comparison).ByInteractivity.Stretches.First(s => s.Gain is not null);
        var middle = (stretch.Range.Low + stretch.Range.High) / 2;

        var (best, off) = (comparison.Series.Single(s => s.Spec.DraftTokens == stretch.DraftTokens), comparison.Series[^1]);
        stretch.Gain.ShouldNotBeNull().ShouldBe(best.At(middle).ThroughputPerGpu!.Value / off.At(middle).ThroughputPerGpu!.Value, 1e-12);
        var (least, most) = stretch.GainRange.ShouldNotBeNull();
        stretch.Gain.Value.ShouldBeInRange(least, most);
    }

    [Fact]
    public void Steps_count_the_requests_of_one_worker_and_places_those_of_all()
    {
        var schedule = ScheduleOf(DraftSweep.QwenOff.Select(p => p with
        {
            Configuration = p.Configuration with { Decode = p.Configuration.Decode with { Workers = 4 } },
        })).ByConcurrency.ShouldNotBeNull();

        schedule.Deployment.Workers.ShouldBe(4);
        (schedule.Steps[^1].Last, schedule.EngineSteps[^1].Last).ShouldBe((256, 64));
        schedule.EngineSteps.Zip(schedule.EngineSteps.Skip(1)).ShouldAllBe(p => p.First.Last + 1 == p.Second.First);
        foreach (var step in schedule.EngineSteps)
        {
            for (var n = step.First; n <= step.Last; n++)
                IsTie(DraftSweep.QwenOff, step.DraftTokens, n * 4).ShouldBeTrue($"{n}");
        }
    }

    [Fact]
    public void A_deployment_with_fewer_draft_lengths_is_left_out()
    {
        var other = DraftSweep.QwenOff.Where(p => (p.Configuration.DraftTokens ?? 0) <= 1).Select(p => p with
        {
            ThroughputPerGpu = 10 * p.ThroughputPerGpu,
            Configuration = p.Configuration with { Engine = "Other" },
        });

        var schedule = ScheduleOf([.. DraftSweep.QwenOff, .. other]).ByConcurrency.ShouldNotBeNull();

        (schedule.Deployment.Configuration.Engine, schedule.Deployment.Others).ShouldBe(("step model", 1));
        schedule.Steps.Select(s => s.DraftTokens).ShouldBe([6, 5, 4, 3]);
    }

    [Fact]
    public void Nothing_is_claimed_beyond_what_two_of_them_measured()
    {
        var schedule = ScheduleOf(DraftSweep.QwenOff.Where(p => p.Configuration.DraftTokens switch
        {
            null => p.Concurrency >= 2,
            6 => p.Concurrency <= 8,
            3 => true,
            _ => false,
        })).ByConcurrency.ShouldNotBeNull();

        (schedule.Low, schedule.High).ShouldBe((1, 256));
        schedule.Steps.Select(s => s.DraftTokens).ShouldBe([6, 3]);
        schedule.Steps[0].Last.ShouldBe(8);
        schedule.Steps[0].Gain.ShouldBeNull();
        schedule.PartlyMeasured.ShouldBe([(0, 2, 256), (6, 1, 8)]);
        schedule.DraftTokensAt(0.9).ShouldBeNull();
        schedule.DraftTokensAt(257).ShouldBeNull();
    }

    [Fact]
    public void Draft_lengths_without_a_common_concurrency_have_no_schedule_by_it()
    {
        var schedule = ScheduleOf(DraftSweep.QwenOff.Where(p => p.Configuration.DraftTokens switch
        {
            null => p.Concurrency > 16,
            3 => p.Concurrency < 16,
            _ => false,
        }));

        schedule.ByConcurrency.ShouldBeNull();
        schedule.ByInteractivity.Stretches.ShouldNotBeEmpty();
    }

    [Fact]
    public void Whatever_the_points_are_steps_are_contiguous_and_within_a_tie()
    {
        var random = new Random(13);
        for (var round = 0; round < 200; round++)
        {
            var points = DraftSweep.QwenOff.Where(_ => random.NextDouble() < 0.7)
                .Select(p => p with { ThroughputPerGpu = p.ThroughputPerGpu * Math.Exp(random.NextDouble() * 0.3) }).ToList();
            if (ScheduleOf(points).ByConcurrency is not { } schedule)
                continue;
            schedule.Steps.Zip(schedule.Steps.Skip(1)).ShouldAllBe(p => p.First.Last + 1 == p.Second.First && p.First.DraftTokens != p.Second.DraftTokens);
            for (var n = (int)schedule.Low; n <= schedule.High; n++)
            {
                var step = schedule.DraftTokensAt(n).ShouldNotBeNull();
                var all = Enumerable.Range(0, 9).Select(k => (k, v: InterpolatedIn(points, k, n))).Where(v => v.v > 0).ToDictionary(v => v.k, v => v.v);
                (all[step] * 1.01).ShouldBeGreaterThanOrEqualTo(all.Values.Max() * (1 - 1e-9), $"round {round}, {n}");
            }
        }
    }
}
