using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace InferenceDash.Store.Database.Migrations;

/// <summary>Time per output token, energy, and the tool behind the acceptance length: unknown for the points of before.</summary>
[DbContext(typeof(StoreContext))]
[Migration("20261122000000_PointDetails")]
internal sealed class PointDetails : Migration
{
    private const string Table = "benchmark_points";

    private static readonly string[] Numbers = ["MedianTpotSeconds", "P90TpotSeconds", "P99TpotSeconds", "JoulesPerTotalToken"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var column in Numbers)
            migrationBuilder.AddColumn<double>(column, Table, nullable: true);
        migrationBuilder.AddColumn<string>("AcceptanceLengthTool", Table, nullable: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var column in Numbers.Append("AcceptanceLengthTool"))
            migrationBuilder.DropColumn(column, Table);
    }
}
