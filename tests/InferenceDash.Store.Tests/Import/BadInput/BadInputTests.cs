namespace InferenceDash.Store.Tests.Import.BadInput;

/// <summary>Whatever a file holds, it is refused with a message to act on, and the store stays as it was.</summary>
public sealed class BadInputTests(UntouchedStore untouched) : IClassFixture<UntouchedStore>
{
    // Most take milliseconds. What this stops is a file that keeps the program busy for ever, on any machine.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public static TheoryData<string> Names => [.. BadFiles.ByName.Keys];

    public static TheoryData<string> SoundFormats => [.. SoundFile.All.Select(file => file.Format)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_bad_file_is_refused_with_a_reason_and_changes_nothing(string name)
    {
        var folder = untouched.NewFolder();
        var before = await untouched.StateAsync();
        using var patience = new CancellationTokenSource(Longest);

        var result = await BadFiles.ByName[name].ImportAsync(untouched.Store, folder, patience.Token);

        result.IsRefused.ShouldBeTrue();
        result.Rejected.ShouldNotBeEmpty();
        foreach (var row in result.Rejected)
            BadFile.FlawOf(row, folder).ShouldBeNull(row.ToString());
        (await untouched.StateAsync()).ShouldBe(before);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void The_corpus_holds_at_least_200_files() => BadFiles.ByName.Count.ShouldBeGreaterThanOrEqualTo(200);

    // Else the flaw that a case names might not be why it is refused.
    [Theory]
    [MemberData(nameof(SoundFormats))]
    public async Task What_the_bad_files_are_made_from_is_sound(string format)
    {
        using var temporary = await TemporaryStore.BundledAsync();
        var sound = SoundFile.All.Single(file => file.Format == format);

        var result = await sound.Bad("nothing", sound.Content).ImportAsync(temporary.Store, temporary.Folder);

        result.Rejected.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_lies_beside_the_bad_sidecars_is_sound()
    {
        using var temporary = await TemporaryStore.BundledAsync();

        var result = await BadSidecar.Of("{}", () => "{}"u8.ToArray()).ImportAsync(temporary.Store, temporary.Folder);

        result.Rejected.ShouldBeEmpty();
    }
}
