using System.Reflection;
using System.Runtime.InteropServices;

namespace InferenceDash.Web.Observing;

/// <summary>Which program answers.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Commit">The commit that it was built from; null: the build did not say.</param>
/// <param name="Runtime">What it runs on.</param>
internal sealed record ProgramVersion(string Version, string? Commit, string Runtime)
{
    public static ProgramVersion Current { get; } = Of(
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0");

    // The SDK writes "1.2.3+commit" where it finds one.
    internal static ProgramVersion Of(string informational) => informational.Split('+', 2) is [var version, var commit]
        ? new ProgramVersion(version, commit, RuntimeInformation.FrameworkDescription)
        : new ProgramVersion(informational, null, RuntimeInformation.FrameworkDescription);
}
