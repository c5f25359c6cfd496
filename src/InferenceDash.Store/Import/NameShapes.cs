using System.Text.RegularExpressions;

namespace InferenceDash.Store.Import;

/// <summary>How names that stand in addresses must look.</summary>
internal static partial class NameShapes
{
    public const string SlugDescription = "may hold lower-case letters, digits and single hyphens between them only";

    public const string KeyDescription = "may hold letters, digits and underscores only";

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Models and GPUs.</summary>
    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z", Options, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Slug { get; }

    /// <summary>Precisions and methods; their case does not matter.</summary>
    [GeneratedRegex(@"\A[A-Za-z0-9_]+\z", Options, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Key { get; }

    [GeneratedRegex(@"\A[0-9]{4}-(0[1-9]|1[0-2])\z", Options, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Month { get; }
}
