using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace InferenceDash.Store.Database.Migrations;

/// <summary>
/// The tables of the first release. Never edited: a change of the schema is another migration. Columns name their type in
/// .NET, and each provider has its own for it; the stores of both come from here.
/// </summary>
[DbContext(typeof(StoreContext))]
[Migration("20261121000000_Initial")]
internal sealed class Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateSnapshots(migrationBuilder);
        CreateModels(migrationBuilder);
        CreateGpus(migrationBuilder);
        CreateGpuAssumptions(migrationBuilder);
        CreatePublishedPoints(migrationBuilder);
        CreateBenchmarkPoints(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in new[] { "benchmark_points", "published_points", "gpu_assumptions", "gpus", "models", "snapshots" })
            migrationBuilder.DropTable(table);
    }

    private static void CreateSnapshots(MigrationBuilder migration)
    {
        migration.CreateTable(
            "snapshots",
            table => new
            {
                Ordinal = Identity(table),
                Id = Text(table),
                Hash = Text(table),
                ParentId = Text(table, nullable: true),
                Kind = Text(table),
                ImportedAt = table.Column<DateTimeOffset>(),
                Format = Text(table),
                Files = table.Column<string[]>(),
                Options = Text(table),
                ContentHash = Text(table),
                RowCount = Integer(table),
                RejectedCount = Integer(table),
                RetractsOrdinal = Integer(table, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_snapshots", row => row.Ordinal);
                table.ForeignKey(
                    "FK_snapshots_snapshots_RetractsOrdinal",
                    row => row.RetractsOrdinal,
                    "snapshots",
                    "Ordinal",
                    onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_snapshots_Id", "snapshots", "Id", unique: true);
        migration.CreateIndex("IX_snapshots_ContentHash", "snapshots", "ContentHash");
        migration.CreateIndex("IX_snapshots_RetractsOrdinal", "snapshots", "RetractsOrdinal");
    }

    private static void CreateModels(MigrationBuilder migration)
    {
        var created = migration.CreateTable("models", table => new
        {
            Id = Identity(table),
            Slug = Text(table),
            Label = Text(table),
            SourceKeys = table.Column<string[]>(),
            Aliases = table.Column<string[]>(),
            SnapshotOrdinal = Integer(table),
        });
        BelongsToSnapshot(migration, created);
    }

    private static void CreateGpus(MigrationBuilder migration)
    {
        var created = migration.CreateTable("gpus", table => new
        {
            Id = Identity(table),
            Key = Text(table),
            Label = Text(table),
            Vendor = Text(table),
            Architecture = Text(table),
            SnapshotOrdinal = Integer(table),
        });
        BelongsToSnapshot(migration, created);
    }

    private static void CreateGpuAssumptions(MigrationBuilder migration)
    {
        var created = migration.CreateTable("gpu_assumptions", table => new
        {
            Id = Identity(table),
            AssumptionSet = Text(table),
            Gpu = Text(table),
            TdpWatts = Real(table, nullable: true),
            AllInKwPerGpu = Real(table, nullable: true),
            UsdPerGpuHourHyperscaler = Real(table, nullable: true),
            UsdPerGpuHourNeocloud = Real(table, nullable: true),
            UsdPerGpuHourRental = Real(table, nullable: true),
            SnapshotOrdinal = Integer(table),
        });
        BelongsToSnapshot(migration, created);
    }

    private static void CreatePublishedPoints(MigrationBuilder migration)
    {
        var created = migration.CreateTable("published_points", table => new
        {
            Id = Identity(table),
            Interactivity = Real(table),
            ThroughputPerGpu = Real(table),
            ThroughputDecimals = Integer(table),
            CostPerMillionTokens = Real(table, nullable: true),
            CostDecimals = Integer(table),
            TokensPerSecondPerMegawatt = Real(table, nullable: true),
            Concurrency = Real(table, nullable: true),
            BandLow = Real(table, nullable: true),
            BandHigh = Real(table, nullable: true),
            SourcePage = Text(table),
            SnapshotOrdinal = Integer(table),
            Model = Text(table),
            Gpu = Text(table),
            Precision = Text(table),
            InputTokens = Integer(table),
            OutputTokens = Integer(table),
            Method = Text(table),
        });
        BelongsToSnapshot(migration, created);
    }

    private static void CreateBenchmarkPoints(MigrationBuilder migration)
    {
        var created = migration.CreateTable("benchmark_points", table => new
        {
            Id = Identity(table),
            Engine = Text(table),
            Disaggregated = table.Column<bool>(),
            Multinode = table.Column<bool>(),
            PrefillTensorParallel = Integer(table, nullable: true),
            PrefillExpertParallel = Integer(table, nullable: true),
            PrefillDataParallelAttention = table.Column<bool>(nullable: true),
            PrefillWorkers = Integer(table, nullable: true),
            PrefillGpus = Integer(table, nullable: true),
            DecodeTensorParallel = Integer(table, nullable: true),
            DecodeExpertParallel = Integer(table, nullable: true),
            DecodeDataParallelAttention = table.Column<bool>(nullable: true),
            DecodeWorkers = Integer(table, nullable: true),
            DecodeGpus = Integer(table, nullable: true),
            Run = Text(table),
            Date = table.Column<DateOnly>(),
            Concurrency = Real(table),
            Interactivity = Real(table),
            ThroughputPerGpu = Real(table),
            OutputThroughputPerGpu = Real(table, nullable: true),
            InputThroughputPerGpu = Real(table, nullable: true),
            MedianTtftSeconds = Real(table, nullable: true),
            P99TtftSeconds = Real(table, nullable: true),
            MedianE2eLatencySeconds = Real(table, nullable: true),
            AcceptanceLength = Real(table, nullable: true),
            Image = Text(table, nullable: true),
            SnapshotOrdinal = Integer(table),
            Model = Text(table),
            Gpu = Text(table),
            Precision = Text(table),
            InputTokens = Integer(table),
            OutputTokens = Integer(table),
            Method = Text(table),
        });
        BelongsToSnapshot(migration, created);
        migration.CreateIndex(
            "IX_benchmark_points_series",
            "benchmark_points",
            ["Model", "Gpu", "Precision", "InputTokens", "OutputTokens", "Method"]);
    }

    private static OperationBuilder<AddColumnOperation> Identity(ColumnsBuilder table) =>
        table.Column<int>()
            .Annotation("Sqlite:Autoincrement", true)
            .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);

    private static OperationBuilder<AddColumnOperation> Integer(ColumnsBuilder table, bool nullable = false) =>
        table.Column<int>(nullable: nullable);

    private static OperationBuilder<AddColumnOperation> Real(ColumnsBuilder table, bool nullable = false) =>
        table.Column<double>(nullable: nullable);

    private static OperationBuilder<AddColumnOperation> Text(ColumnsBuilder table, bool nullable = false) =>
        table.Column<string>(nullable: nullable);

    // What every table of data rows has: its key, and the import that brought the row.
    private static void BelongsToSnapshot<T>(MigrationBuilder migration, CreateTableBuilder<T> created)
    {
        CreateTableOperation operation = created.GetInfrastructure();
        var table = operation.Name;
        operation.PrimaryKey = new AddPrimaryKeyOperation { Name = $"PK_{table}", Table = table, Columns = ["Id"] };
        operation.ForeignKeys.Add(new AddForeignKeyOperation
        {
            Name = $"FK_{table}_snapshots_SnapshotOrdinal",
            Table = table,
            Columns = ["SnapshotOrdinal"],
            PrincipalTable = "snapshots",
            PrincipalColumns = ["Ordinal"],
            OnDelete = ReferentialAction.Restrict,
        });
        migration.CreateIndex($"IX_{table}_SnapshotOrdinal", table, "SnapshotOrdinal");
    }
}
