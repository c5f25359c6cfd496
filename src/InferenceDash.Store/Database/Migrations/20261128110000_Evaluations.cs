using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace InferenceDash.Store.Database.Migrations;

internal sealed partial class Evaluations : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "evaluations",
            columns: table => new
            {
                Id = table.Column<int>(nullable: false)
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                Model = table.Column<string>(nullable: false),
                Gpu = table.Column<string>(nullable: true),
                Precision = table.Column<string>(nullable: false),
                Method = table.Column<string>(nullable: false),
                DraftTokens = table.Column<int>(nullable: true),
                Engine = table.Column<string>(nullable: true),
                EngineVersion = table.Column<string>(nullable: true),
                Evaluation = table.Column<string>(nullable: false),
                Metric = table.Column<string>(nullable: false),
                Score = table.Column<double>(nullable: false),
                Samples = table.Column<int>(nullable: false),
                StandardError = table.Column<double>(nullable: true),
                Date = table.Column<DateOnly>(nullable: false),
                Run = table.Column<string>(nullable: true),
                Source = table.Column<string>(nullable: true),
                SnapshotOrdinal = table.Column<int>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_evaluations", row => row.Id);
                table.ForeignKey(
                    name: "FK_evaluations_snapshots_SnapshotOrdinal",
                    column: row => row.SnapshotOrdinal,
                    principalTable: "snapshots",
                    principalColumn: "Ordinal",
                    onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex(
            name: "IX_evaluations_SnapshotOrdinal",
            table: "evaluations",
            column: "SnapshotOrdinal");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "evaluations");
    }
}
