using System.ComponentModel;
using System.Diagnostics;

namespace InferenceDash.Web.Tests.Serving;

/// <summary>A test that runs Python. Where there is none that runs, the test is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PythonFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> IsThere = new(Runs);

    public PythonFactAttribute()
    {
        if (!IsThere.Value)
            Skip = "No python3 is installed that runs.";
    }

    private static bool Runs()
    {
        try
        {
            using var python = Process.Start(
                new ProcessStartInfo("python3", "--version") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            python.WaitForExit();
            return python.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
