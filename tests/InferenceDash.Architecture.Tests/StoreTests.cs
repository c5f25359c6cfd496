using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace InferenceDash.Architecture.Tests;

public sealed class StoreTests
{
    private const string Database = "Database";
    private const string Import = "Import";
    private const string Formats = "Import.Formats";

    private static readonly string[] OfDatabases = ["Microsoft.EntityFrameworkCore", "Microsoft.Data.Sqlite", "SQLitePCL", "Npgsql"];

    [Fact]
    public void What_the_store_shows_stands_at_its_root() =>
        Types().That().ResideInAssembly(System.Reflection.Assembly.Load(House.Store)).And().ArePublic().Should().ResideInNamespace(House.Store).ShouldHold();

    [Fact]
    public void Records_at_the_root_know_no_folder_of_the_store() =>
        Arrow.Within(House.Store, "BenchmarkStore", "UploadArea", "LoadFiles", "ShortLinks", "StoreRegistration")
            .Where(arrow => arrow.From.Length == 0).ShouldBeEmpty();

    [Fact]
    public void Only_the_store_knows_a_type_of_its_database()
    {
        var knowing = new[] { House.Core, House.Words, House.Web }.SelectMany(House.TypesOf)
            .SelectMany(type => House.UsedBy(type).Where(IsOfADatabase).Select(used => $"{type.FullName} uses {used.FullName}"));

        House.TypesOf(House.Store).Any(type => House.UsedBy(type).Any(IsOfADatabase)).ShouldBeTrue();
        knowing.ShouldBeEmpty();
    }

    [Fact]
    public void The_import_is_handed_its_formats_and_knows_none() =>
        Arrows.Where(arrow => arrow.From == Import && arrow.To.StartsWith(Formats, StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void A_format_knows_nothing_of_the_database() =>
        Arrows.Where(arrow => arrow.From.StartsWith(Formats, StringComparison.Ordinal))
            .Where(arrow => arrow.To.StartsWith(Database, StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void What_opens_files_knows_nothing_of_the_import() =>
        Arrows.Where(arrow => arrow.From == "Import.Sources" && arrow.To.Length > 0).ShouldBeEmpty();

    private static IReadOnlyList<Arrow> Arrows => Arrow.Within(House.Store);

    private static bool IsOfADatabase(ArchUnitNET.Domain.IType type) => OfDatabases.Any(name => House.IsIn(type, name));
}
