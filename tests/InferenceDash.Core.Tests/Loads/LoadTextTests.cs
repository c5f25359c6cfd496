using FsCheck.Fluent;

namespace InferenceDash.Core.Tests.Loads;

public class LoadTextTests
{
    [Fact]
    public void Loads_alone_share_a_day()
    {
        var profile = Read("120, 80,900");
        profile.Steps.Select(s => (s.StartHour, s.Hours, s.Load)).ShouldBe([(0.0, 8.0, 120.0), (8.0, 8.0, 80.0), (16.0, 8.0, 900.0)]);
        profile.Mean.ShouldBe(1100 / 3.0, 1e-12);
        profile.Peak.ShouldBe(900);
        LoadText.Of(profile).ShouldBe("120,80,900");
    }

    [Theory]
    [InlineData("0:00@120,6:30@900", "0:00@120,6:30@900,24:00")]
    [InlineData("6:00@1,7:00@2,8:00", "6:00@1,7:00@2,8:00")]
    [InlineData("0@1,0.5@2,1@1", "0:00@1,0:30@2,1:00@1,1:30")]
    [InlineData("22:00@1,30:00@2", "22:00@1,30:00@2,38:00")]
    [InlineData("time,users\n00:00,120\n06:30,900", "0:00@120,6:30@900,24:00")]
    [InlineData("00:00\t120\r\n12:00\t900\r\n", "120,900")]
    [InlineData("120\n900\n", "120,900")]
    [InlineData("2026-03-01 22:00; 5\n2026-03-02T01:30:00Z; 7", "22:00@5,25:30@7,29:00")]
    [InlineData("0:00:15@1,0:00:30@2,0:00:45", "0:00:15@1,0:00:30@2,0:00:45")]
    [InlineData("1e3,0.00001", "1000,0.00001")]
    public void Times_come_in_several_ways_and_have_one_way_back(string text, string canonical) => LoadText.Of(Read(text)).ShouldBe(canonical);

    [Theory]
    [InlineData("", LoadFaultKind.Empty, 0)]
    [InlineData("0,0", LoadFaultKind.Empty, 0)]
    [InlineData("0:00@0", LoadFaultKind.Empty, 0)]
    [InlineData("1,x", LoadFaultKind.NotALoad, 2)]
    [InlineData("1,-2", LoadFaultKind.NotALoad, 2)]
    [InlineData("1,1e13", LoadFaultKind.NotALoad, 2)]
    [InlineData("1,NaN", LoadFaultKind.NotALoad, 2)]
    [InlineData("0:00@1,6:00@", LoadFaultKind.Empty, 0, true)]
    [InlineData("0:00@1,6:60@2", LoadFaultKind.NotATime, 2)]
    [InlineData("noon@1", LoadFaultKind.NotATime, 1)]
    [InlineData("6:00@1,6:00@2", LoadFaultKind.NotLater, 2)]
    [InlineData("6:00@1,2", LoadFaultKind.SomeTimes, 2)]
    [InlineData("1,2,3,4,5", LoadFaultKind.TooMany, 0)]
    public void A_text_that_is_no_load_says_why(string text, LoadFaultKind kind, int entry, bool isRead = false)
    {
        var (profile, fault) = LoadText.Read(text, LoadUnit.Users, most: 4);
        if (isRead)
            profile.ShouldNotBeNull();
        else
            (profile, fault!.Kind, fault.Entry).ShouldBe((null, kind, entry));
    }

    [Fact]
    public void What_is_written_reads_back() => Always.For(Profiles, profile =>
    {
        var back = Read(LoadText.Of(profile));
        back.Steps.Count.ShouldBe(profile.Steps.Count);
        foreach (var (a, b) in back.Steps.Zip(profile.Steps))
        {
            a.StartHour.ShouldBe(b.StartHour, 1e-9);
            a.Hours.ShouldBe(b.Hours, 1e-9);
            a.Load.ShouldBe(b.Load, b.Load * 1e-5);
        }

        LoadText.Of(back).ShouldBe(LoadText.Of(profile));
    });

    [Fact]
    public void Any_text_is_read_or_refused() => Always.For(
        Gen.Elements("1", "0", ",", "@", ":", "\n", " ", "12:00", "x", "\t", ";", "2026-01-01", "1e400", "-", ".").ListOf()
            .Select(parts => string.Concat(parts)),
        text =>
        {
            var (profile, fault) = LoadText.Read(text, LoadUnit.Users);
            (profile is null).ShouldBe(fault is not null);
        });

    [Fact]
    public void A_profile_without_a_load_or_with_times_that_fall_is_refused()
    {
        Should.Throw<ArgumentException>(() => LoadProfile.OfDay(LoadUnit.Users, []));
        Should.Throw<ArgumentException>(() => LoadProfile.OfDay(LoadUnit.Users, [0]));
        Should.Throw<ArgumentException>(() => LoadProfile.OfDay(LoadUnit.Users, [-1, 1]));
        Should.Throw<ArgumentException>(() => LoadProfile.OfDay(LoadUnit.Users, [double.NaN]));
        Should.Throw<ArgumentException>(() => LoadProfile.Of(LoadUnit.Users, [(1, 1), (1, 1)], 2));
        Should.Throw<ArgumentException>(() => LoadProfile.Of(LoadUnit.Users, [(1, 1)], 1));
    }

    private static FsCheck.Gen<LoadProfile> Profiles { get; } =
        from seconds in Gen.Choose(1, 40_000).ArrayOf(6)
        from loads in Gen.Choose(0, 10_000_000).ArrayOf(6)
        from start in Gen.Choose(0, 100_000)
        select LoadProfile.Of(
            LoadUnit.Users,
            [.. seconds.Select((_, i) => ((start + seconds.Take(i).Sum()) / 3600.0, (loads[i] + (i == 0 ? 1 : 0)) / 100.0))],
            (start + seconds.Sum()) / 3600.0);

    private static LoadProfile Read(string text)
    {
        var (profile, fault) = LoadText.Read(text, LoadUnit.Users);
        fault.ShouldBeNull();
        return profile.ShouldNotBeNull();
    }
}
