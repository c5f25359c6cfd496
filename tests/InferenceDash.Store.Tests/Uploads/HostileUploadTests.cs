using InferenceDash.Store.Tests.Import.BadInput;

namespace InferenceDash.Store.Tests.Uploads;

/// <summary>Whatever is brought, its reader gets the importer's message, and nobody gets anything else.</summary>
public sealed class HostileUploadTests(HostileUploadTests.OpenArea open) : IClassFixture<HostileUploadTests.OpenArea>
{
    // Archives, and one format of each kind: that every format has its messages is for the import to show.
    private static readonly string[] Kinds = ["zip: ", "gzip: ", "vllm-bench: ", "benchmark-csv: ", "inferencex-dump: "];

    public static TheoryData<string> Names =>
        [.. BadFiles.ByName.Values.Where(file => file.Options.Format is null).Select(file => file.Name)
            .Where(name => Array.Exists(Kinds, kind => name.StartsWith(kind, StringComparison.Ordinal)))];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_bad_file_gets_a_message(string name)
    {
        var bad = BadFiles.ByName[name];
        var id = await open.Area.AddAsync([.. bad.Files.Select(file => new BroughtFile(file.Name, file.Content())).Append(Area.File("beside.txt", "x"))]);
        await open.Area.Uploads.GiveAsync(id, UploadFields.None with { OfAll = Fields(bad.Options) });

        var reading = (await open.Area.Uploads.ReadAsync(id)).ShouldNotBeNull();

        var told = reading.Files.Where(file => file.Name != "beside.txt").ToList();
        (told.Sum(file => file.RejectedCount + file.Missing.Count) + reading.Notes.Count).ShouldBeGreaterThan(0);
        foreach (var row in told.SelectMany(file => file.Rejected))
        {
            row.ToString().ShouldNotContain(Path.GetTempPath());
            BadFile.FlawOf(row with { File = Path.Combine("x", row.File) }, "x").ShouldBeNull(row.ToString());
        }

        await open.Area.Uploads.DeleteAsync(id);
    }

    private static Dictionary<string, string> Fields(ImportOptions options) => new (string Name, string? Value)[]
    {
        ("model", options.Model), ("gpu", options.Gpu), ("gpus", options.Gpus?.ToString()), ("precision", options.Precision),
        ("spec_method", options.SpecMethod), ("engine", options.Engine), ("sequence", options.Sequence?.Label),
        ("date", options.Date is { } date ? DayText.Of(date) : null), ("run", options.Run),
    }.Where(field => field.Value is not null).ToDictionary(field => field.Name, field => field.Value!, StringComparer.Ordinal);

    /// <summary>One area for all: making a store takes longer than reading a file.</summary>
    public sealed class OpenArea : IAsyncLifetime
    {
        internal Area Area { get; private set; } = default!;

        public async Task InitializeAsync() => Area = await Area.OfAsync(
            await TemporaryStore.BundledAsync(), new UploadOptions { UploadsPerMinute = 10_000, BytesPerUpload = 64 * 1024 * 1024 });

        public Task DisposeAsync()
        {
            Area.Dispose();
            return Task.CompletedTask;
        }
    }
}
