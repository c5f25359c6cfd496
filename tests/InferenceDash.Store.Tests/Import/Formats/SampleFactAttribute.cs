namespace InferenceDash.Store.Tests.Import.Formats;

/// <summary>
/// A test on real rows of InferenceX, which are not part of this repository: they lie in the folder that
/// INFERENCEDASH_SAMPLES names, else in ../shared/data beside the repository. Without them the test is skipped.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SampleFactAttribute : FactAttribute
{
    private const string File = "inferencex-api-rows.json";

    public SampleFactAttribute()
    {
        if (Path is null)
            Skip = $"{File} is neither in the folder INFERENCEDASH_SAMPLES nor in ../shared/data";
    }

    public static string? Path { get; } = Folders().Select(folder => System.IO.Path.Combine(folder, File)).FirstOrDefault(System.IO.File.Exists);

    private static IEnumerable<string> Folders()
    {
        if (Environment.GetEnvironmentVariable("INFERENCEDASH_SAMPLES") is { Length: > 0 } given)
            yield return given;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(System.IO.Path.Combine(folder.FullName, "InferenceDash.sln")))
                yield return System.IO.Path.Combine(folder.FullName, "..", "shared", "data");
        }
    }
}
