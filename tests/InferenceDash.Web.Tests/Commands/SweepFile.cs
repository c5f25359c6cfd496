using System.Globalization;
using System.Text;

namespace InferenceDash.Web.Tests.Commands;

/// <summary>Benchmark CSV files.</summary>
internal static class SweepFile
{
    private const string Header = "model,gpu,precision,sequence,spec_method,engine,date,run,concurrency,gpus,interactivity_tok_s_user,throughput_tok_s_gpu";

    /// <summary>A file of some sound rows, each with another concurrency.</summary>
    public static string Of(string method, int rows = 3, string sequence = "1k/1k")
    {
        var text = new StringBuilder().AppendLine(Header);
        for (var i = 1; i <= rows; i++)
            text.AppendLine(Row(method, sequence, i));
        return text.ToString();
    }

    public static void WriteLarge(string path, long bytes, string padding)
    {
        using var writer = new StreamWriter(path);
        writer.WriteLine(Header + ",image");
        for (var i = 1; writer.BaseStream.Length < bytes; i++)
            writer.WriteLine($"{Row("mtp", "1k/1k", i)},{padding}");
    }

    // Half of what Little's law allows.
    private static string Row(string method, string sequence, int i) => string.Create(
        CultureInfo.InvariantCulture,
        $"qwen-3-5,h100,fp8,{sequence},{method},vLLM,2026-06-11,run-1,{i},4,{200.0 / i + 1},{i * (200.0 / i + 1) * 0.25}");
}
