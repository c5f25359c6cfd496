namespace InferenceDash.Web.Charts;

/// <summary>The colour of a GPU: NVIDIA cool, AMD warm, each with a token of its own; a GPU without one is grey.</summary>
public static class GpuInk
{
    private static readonly string[] Known = ["h100", "h200", "b200", "b300", "gb200", "gb300", "mi300x", "mi325x", "mi355x"];

    public static string Of(Gpu gpu) => Known.Contains(gpu.Key) ? $"g-{gpu.Key}" : "g-other";
}
