using System.Reflection;
using System.Text.RegularExpressions;

namespace InferenceDash.Architecture.Tests;

public sealed class QueryKeyTests
{
    private const string Addresses = "src/InferenceDash.Web/Addresses/";

    private static readonly IReadOnlyList<SourceFile> Others =
        [.. Repository.Files("src", ".cs", ".razor", ".js").Where(file => !file.Path.StartsWith(Addresses, StringComparison.Ordinal))];

    [Fact]
    public void Only_addresses_read_a_query() => Lines(@"SupplyParameterFromQuery|Request\.Query\b|\bQueryHelpers\b|\bQueryCollection\b").ShouldBeEmpty();

    [Fact]
    public void Only_addresses_know_the_names_of_keys() => Lines(@"\b(SiteUrls|QueryParser)\.\w*Keys?\b").ShouldBeEmpty();

    [Fact]
    public void No_address_is_written_out_with_a_key()
    {
        var keys = Keys();

        keys.ShouldContain("seq");
        Lines($"[?&]({string.Join('|', keys.Select(Regex.Escape))})=").ShouldBeEmpty();
    }

    private static IEnumerable<string> Lines(string pattern) =>
        from file in Others
        from line in file.Lines
        where Regex.IsMatch(line.Text, pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))
        select $"{file.Path}:{line.Number} {line.Text.Trim()}";

    // Constants of the classes of keys, wherever in Addresses they are.
    private static IReadOnlyList<string> Keys() =>
    [
        .. Assembly.Load(House.Web).GetTypes()
            .Where(type => type.Namespace == $"{House.Web}.Addresses" && type.IsNested && type.Name.EndsWith("Keys", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!)
            .Distinct(StringComparer.Ordinal),
    ];
}
