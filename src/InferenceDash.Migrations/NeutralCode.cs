using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace InferenceDash.Migrations;

/// <summary>Found by dotnet-ef, by its type.</summary>
internal sealed class DesignTimeServices : IDesignTimeServices
{
    public void ConfigureDesignTimeServices(IServiceCollection serviceCollection) =>
        serviceCollection.AddSingleton<IMigrationsCodeGenerator, NeutralCode>();
}

/// <summary>
/// Writes migrations that name the types of .NET and no column types of one database, so that one set of them makes the
/// tables of SQLite and of PostgreSQL. The model is in the snapshot only: a copy of it in every migration is needed to
/// rebuild a table, which adding columns and tables does not do.
/// </summary>
internal sealed partial class NeutralCode(MigrationsCodeGeneratorDependencies dependencies, CSharpMigrationsGeneratorDependencies csharp)
    : CSharpMigrationsGenerator(dependencies, csharp)
{
    public override string GenerateMigration(
        string? migrationNamespace, string migrationName, IReadOnlyList<MigrationOperation> upOperations, IReadOnlyList<MigrationOperation> downOperations)
    {
        var code = new IndentedStringBuilder();
        code.AppendLine("using Microsoft.EntityFrameworkCore.Migrations;").AppendLine()
            .AppendLine($"namespace {migrationNamespace};").AppendLine()
            .AppendLine($"internal sealed partial class {migrationName} : Migration").AppendLine("{");
        using (code.Indent())
        {
            Method(code, "Up", upOperations);
            code.AppendLine();
            Method(code, "Down", downOperations);
        }

        return code.AppendLine("}").ToString();
    }

    public override string GenerateMetadata(
        string? migrationNamespace, Type contextType, string migrationName, string migrationId, IModel targetModel) =>
        $"""
         using Microsoft.EntityFrameworkCore.Infrastructure;
         using Microsoft.EntityFrameworkCore.Migrations;

         namespace {migrationNamespace};

         [DbContext(typeof({contextType.Name}))]
         [Migration("{migrationId}")]
         internal sealed partial class {migrationName};

         """;

    // One line for a column, so that what a change of the model changed is seen at a glance.
    public override string GenerateSnapshot(string? modelSnapshotNamespace, Type contextType, string modelSnapshotName, IModel model) =>
        LineBreaks.Replace(ColumnType.Replace(base.GenerateSnapshot(modelSnapshotNamespace, contextType, modelSnapshotName, model), ""), "${end}");

    private void Method(IndentedStringBuilder code, string name, IReadOnlyList<MigrationOperation> operations)
    {
        foreach (var column in operations.SelectMany(Columns))
            column.ColumnType = null;
        code.AppendLine($"protected override void {name}(MigrationBuilder migrationBuilder)").AppendLine("{");
        using (code.Indent())
            CSharpDependencies.CSharpMigrationOperationGenerator.Generate("migrationBuilder", operations, code);
        code.AppendLine().AppendLine("}");
    }

    private static IEnumerable<ColumnOperation> Columns(MigrationOperation operation) => operation switch
    {
        ColumnOperation column => [column],
        CreateTableOperation table => table.Columns,
        _ => [],
    };

    [GeneratedRegex(@"\s*\.HasColumnType\(""[^""]*""\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex ColumnType { get; }

    // A blank line between two statements, and the break before a short call at the end of one.
    [GeneratedRegex(
        @"(?<end>;\r?\n)\s*\n(?=\s*b\.)|\r?\n\s+(?=\.(IsRequired|IsUnique|ValueGeneratedOnAdd)\(\);)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex LineBreaks { get; }
}
