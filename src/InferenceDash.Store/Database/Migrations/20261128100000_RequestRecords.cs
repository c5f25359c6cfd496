using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace InferenceDash.Store.Database.Migrations;

internal sealed partial class RequestRecords : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<int>(
            name: "Requests",
            table: "benchmark_points",
            nullable: true);
        migrationBuilder.CreateTable(
            name: "request_records",
            columns: table => new
            {
                Id = table.Column<int>(nullable: false)
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                Number = table.Column<int>(nullable: false),
                Latencies = table.Column<byte[]>(nullable: false),
                SnapshotOrdinal = table.Column<int>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_request_records", row => row.Id);
                table.ForeignKey(
                    name: "FK_request_records_snapshots_SnapshotOrdinal",
                    column: row => row.SnapshotOrdinal,
                    principalTable: "snapshots",
                    principalColumn: "Ordinal",
                    onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex(
            name: "IX_request_records_SnapshotOrdinal_Number",
            table: "request_records",
            columns: ["SnapshotOrdinal", "Number"],
            unique: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "request_records");
        migrationBuilder.DropColumn(
            name: "Requests",
            table: "benchmark_points");
    }
}
