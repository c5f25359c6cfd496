using System.Text.RegularExpressions;

namespace InferenceDash.Store.Import.Formats;

/// <summary>How names that stand in addresses must look.</summary>
internal static partial class NameShapes
{
    public const string SlugDescription = "may hold lower-case letters, digits and single hyphens between them only";

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", Options, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Slug { get; }

    [GeneratedRegex("^[0-9]{4}-(0[1-9]|1[0-2])$", Options, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Month { get; }
}
