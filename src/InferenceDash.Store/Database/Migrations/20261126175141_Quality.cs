using Microsoft.EntityFrameworkCore.Migrations;

namespace InferenceDash.Store.Database.Migrations;

internal sealed partial class Quality : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>(
            name: "AcceptanceByPosition",
            table: "benchmark_points",
            nullable: true);

        migrationBuilder.AddColumn<double>(
            name: "AcceptanceRate",
            table: "benchmark_points",
            nullable: true);

        migrationBuilder.AddColumn<double>(
            name: "AcceptedTokens",
            table: "benchmark_points",
            nullable: true);

        migrationBuilder.AddColumn<double>(
            name: "DraftedTokens",
            table: "benchmark_points",
            nullable: true);

        migrationBuilder.AddColumn<bool>(
            name: "IsExcluded",
            table: "benchmark_points",
            nullable: false,
            defaultValue: false);

        migrationBuilder.AddColumn<double>(
            name: "MeanInputTokens",
            table: "benchmark_points",
            nullable: true);

        migrationBuilder.AddColumn<double>(
            name: "MeanOutputTokens",
            table: "benchmark_points",
            nullable: true);

        migrationBuilder.AddColumn<string>(
            name: "Quality",
            table: "benchmark_points",
            nullable: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn(
            name: "AcceptanceByPosition",
            table: "benchmark_points");

        migrationBuilder.DropColumn(
            name: "AcceptanceRate",
            table: "benchmark_points");

        migrationBuilder.DropColumn(
            name: "AcceptedTokens",
            table: "benchmark_points");

        migrationBuilder.DropColumn(
            name: "DraftedTokens",
            table: "benchmark_points");

        migrationBuilder.DropColumn(
            name: "IsExcluded",
            table: "benchmark_points");

        migrationBuilder.DropColumn(
            name: "MeanInputTokens",
            table: "benchmark_points");

        migrationBuilder.DropColumn(
            name: "MeanOutputTokens",
            table: "benchmark_points");

        migrationBuilder.DropColumn(
            name: "Quality",
            table: "benchmark_points");
    }
}
