using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace InferenceDash.Store.Database.Migrations;

internal sealed partial class AcceptanceLengths : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "acceptance_lengths",
            columns: table => new
            {
                Id = table.Column<int>(nullable: false)
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                ServedModel = table.Column<string>(nullable: false),
                Model = table.Column<string>(nullable: true),
                Method = table.Column<string>(nullable: false),
                Variant = table.Column<string>(nullable: true),
                IsThinking = table.Column<bool>(nullable: true),
                Workload = table.Column<string>(nullable: true),
                Gpu = table.Column<string>(nullable: true),
                Engine = table.Column<string>(nullable: true),
                DraftTokens = table.Column<int>(nullable: false),
                AcceptanceLength = table.Column<double>(nullable: false),
                OutputTokens = table.Column<int>(nullable: true),
                Run = table.Column<string>(nullable: true),
                Source = table.Column<string>(nullable: true),
                SnapshotOrdinal = table.Column<int>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_acceptance_lengths", row => row.Id);
                table.ForeignKey(
                    name: "FK_acceptance_lengths_snapshots_SnapshotOrdinal",
                    column: row => row.SnapshotOrdinal,
                    principalTable: "snapshots",
                    principalColumn: "Ordinal",
                    onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex(
            name: "IX_acceptance_lengths_SnapshotOrdinal",
            table: "acceptance_lengths",
            column: "SnapshotOrdinal");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "acceptance_lengths");
    }
}
