using InferenceDash.Benchmarks;

namespace InferenceDash.Web.Tests.Soaking;

/// <summary>What a soak passes with, and what not.</summary>
public sealed class SoakVerdictTests
{
    private static readonly string[] NoFaults = [];

    [Fact]
    public void A_server_that_keeps_what_it_has_passes() => Objections(Of(30, i => 60 + Noise(i), i => 450 + 4 * Noise(i))).ShouldBeEmpty();

    [Fact]
    public void One_that_fills_its_memory_in_the_first_third_and_then_keeps_it_passes() =>
        Objections(Of(30, i => 20 + 4 * Math.Min(i, 10), i => 300 + 15 * Math.Min(i, 10))).ShouldBeEmpty();

    [Fact]
    public void One_that_gives_memory_back_passes() => Objections(Of(10, i => 90 - i, i => 600 - 5 * i)).ShouldBeEmpty();

    [Fact]
    public void A_leak_of_managed_memory_is_named() =>
        Objections(Of(30, i => 60 + 0.5 * i + Noise(i), i => 450 + 0.5 * i)).ShouldHaveSingleItem().ShouldStartWith("Managed memory rises by ");

    [Fact]
    public void A_leak_beside_the_managed_memory_is_named() =>
        Objections(Of(30, _ => 60, i => 450 + 3 * i + Noise(i))).ShouldHaveSingleItem().ShouldStartWith("Resident memory rises by ");

    [Fact]
    public void A_leak_that_begins_after_the_first_third_is_named() =>
        Objections(Of(10, i => 60 + 3 * Math.Max(0, i - 5), _ => 500)).ShouldHaveSingleItem().ShouldStartWith("Managed memory rises by ");

    [Fact]
    public void The_rise_is_that_of_a_line_through_the_last_two_thirds()
    {
        var stretches = Of(12, i => i < 4 ? 1 : 100 + i, i => i < 4 ? 1 : 500);

        SoakVerdict.RiseOfManaged(stretches).ShouldBe(7 / 107.5, 1e-9);
        SoakVerdict.RiseOfResident(stretches).ShouldBe(0);
    }

    [Fact]
    public void A_kind_of_load_that_did_nothing_is_named() =>
        SoakVerdict.Objections([.. Enumerable.Range(0, 9).Select(_ => new SoakStretch(60, 450, CountsWithout(SoakLoad.Uploads)))], NoFaults)
            .ShouldHaveSingleItem().ShouldBe("Uploads: nothing was done.");

    [Fact]
    public void What_failed_stands_in_the_verdict_however_flat_the_memory() =>
        SoakVerdict.Objections(Of(9, _ => 60, _ => 450), ["NewPages: 500 for /"]).ShouldHaveSingleItem().ShouldBe("NewPages: 500 for /");

    [Fact]
    public void Too_few_stretches_are_no_verdict() =>
        Objections(Of(8, _ => 60, _ => 450)).ShouldHaveSingleItem().ShouldStartWith("Too short: 5 stretches after the first third");

    private static IReadOnlyList<string> Objections(IReadOnlyList<SoakStretch> stretches) => SoakVerdict.Objections(stretches, NoFaults);

    private static List<SoakStretch> Of(int count, Func<int, double> managed, Func<int, double> resident) =>
        [.. Enumerable.Range(0, count).Select(i => new SoakStretch(managed(i), resident(i), CountsWithout(null)))];

    // Up and down, and the same each time.
    private static double Noise(int i) => (i * 7 % 5) - 2;

    private static SoakCounts CountsWithout(SoakLoad? none)
    {
        var counts = new SoakCounts();
        foreach (var load in Enum.GetValues<SoakLoad>().Where(load => load != none))
            counts.Did(load);
        return counts;
    }
}
