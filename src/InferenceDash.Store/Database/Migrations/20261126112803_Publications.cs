using Microsoft.EntityFrameworkCore.Migrations;

namespace InferenceDash.Store.Database.Migrations;

/// <summary>
/// Who published a point, where, when it was read off, and what its cost was computed with. Of the points of before only
/// the bundled ones are known to be of InferenceX; those keep their costs, also under addresses that pin them.
/// </summary>
internal sealed partial class Publications : Migration
{
    private const string BundledBefore = "1d5982bf0bd6b45c778f3e9bea7a907cc4c70f28fb6b53993c71c43ae31f3e72";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>(
            name: "AssumptionSet",
            table: "published_points",
            nullable: true);

        migrationBuilder.AddColumn<DateOnly>(
            name: "DateRead",
            table: "published_points",
            nullable: true);

        migrationBuilder.AddColumn<string>(
            name: "PageAddress",
            table: "published_points",
            nullable: true);

        migrationBuilder.AddColumn<string>(
            name: "PriceBasis",
            table: "published_points",
            nullable: true);

        migrationBuilder.AddColumn<string>(
            name: "Publisher",
            table: "published_points",
            nullable: true);

        migrationBuilder.Sql(
            $"""
             UPDATE published_points
             SET "Publisher" = 'InferenceX by SemiAnalysis', "AssumptionSet" = '2026-04', "PriceBasis" = 'Hyperscaler',
                 "PageAddress" = 'https://inferencex.semianalysis.com/compare-spec-decode/' || "SourcePage"
             WHERE "SnapshotOrdinal" IN (SELECT "Ordinal" FROM snapshots WHERE "ContentHash" = '{BundledBefore}')
             """);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn(
            name: "AssumptionSet",
            table: "published_points");

        migrationBuilder.DropColumn(
            name: "DateRead",
            table: "published_points");

        migrationBuilder.DropColumn(
            name: "PageAddress",
            table: "published_points");

        migrationBuilder.DropColumn(
            name: "PriceBasis",
            table: "published_points");

        migrationBuilder.DropColumn(
            name: "Publisher",
            table: "published_points");
    }
}
