using Microsoft.EntityFrameworkCore.Migrations;

namespace InferenceDash.Store.Database.Migrations;

internal sealed partial class DraftTokens : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>(
            name: "AcceptanceOrigin",
            table: "benchmark_points",
            nullable: true);

        migrationBuilder.AddColumn<int>(
            name: "DraftTokens",
            table: "benchmark_points",
            nullable: true);

        migrationBuilder.AddColumn<string>(
            name: "EngineVersion",
            table: "benchmark_points",
            nullable: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn(
            name: "AcceptanceOrigin",
            table: "benchmark_points");

        migrationBuilder.DropColumn(
            name: "DraftTokens",
            table: "benchmark_points");

        migrationBuilder.DropColumn(
            name: "EngineVersion",
            table: "benchmark_points");
    }
}
