namespace InferenceDash.Web.Tests.Reference;

/// <summary>
/// Files that are not part of this repository: they lie in the folder that INFERENCEDASH_SAMPLES names, else in
/// ../shared/data beside the repository.
/// </summary>
internal static class SampleData
{
    public const string InferenceX = "inferencex-api-rows.json", BestPoints = "published-best-points.csv";
    public const string SweepModels = "draft-sweep-models.csv", SweepQwen = "draft-sweep-qwen-off.csv";

    /// <summary>The path of a file; null: it is not here.</summary>
    public static string? Find(string file) => Folders().Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists);

    private static IEnumerable<string> Folders()
    {
        if (Environment.GetEnvironmentVariable("INFERENCEDASH_SAMPLES") is { Length: > 0 } given)
            yield return given;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "InferenceDash.sln")))
                yield return Path.Combine(folder.FullName, "..", "shared", "data");
        }
    }
}

/// <summary>A test on a file of <see cref="SampleData"/>. Without it the test is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SampleFactAttribute : FactAttribute
{
    public SampleFactAttribute(string file)
    {
        if (SampleData.Find(file) is null)
            Skip = $"{file} is neither in the folder INFERENCEDASH_SAMPLES nor in ../shared/data";
    }
}
