using InferenceDash.Store.Database.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InferenceDash.Store.Database;

/// <summary>The tables. What stands here must also stand in the migrations; a test compares the two.</summary>
internal sealed class StoreContext(DbContextOptions<StoreContext> options) : DbContext(options)
{
    public DbSet<SnapshotRow> Snapshots => Set<SnapshotRow>();

    public DbSet<ModelRow> Models => Set<ModelRow>();

    public DbSet<GpuRow> Gpus => Set<GpuRow>();

    public DbSet<GpuAssumptionRow> GpuAssumptions => Set<GpuAssumptionRow>();

    public DbSet<PublishedPointRow> PublishedPoints => Set<PublishedPointRow>();

    public DbSet<AcceptanceLengthRow> AcceptanceLengths => Set<AcceptanceLengthRow>();

    public DbSet<EvaluationRow> Evaluations => Set<EvaluationRow>();

    public DbSet<RequestRecordRow> RequestRecords => Set<RequestRecordRow>();

    public DbSet<BenchmarkPointRow> BenchmarkPoints => Set<BenchmarkPointRow>();

    public DbSet<KeyRow> Keys => Set<KeyRow>();

    public DbSet<ShortLinkRow> ShortLinks => Set<ShortLinkRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<SnapshotRow>(snapshot =>
        {
            snapshot.ToTable("snapshots");
            snapshot.HasKey(row => row.Ordinal);
            // Said because the conventions, which first take Id for the key, forget it.
            snapshot.Property(row => row.Id).IsRequired();
            snapshot.Property(row => row.Kind).HasConversion<string>();
            snapshot.HasIndex(row => row.Id).IsUnique();
            snapshot.HasIndex(row => row.ContentHash);
            snapshot.HasOne<SnapshotRow>().WithMany().HasForeignKey(row => row.RetractsOrdinal).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<KeyRow>().ToTable("server_keys");
        modelBuilder.Entity<ShortLinkRow>().ToTable("short_links");
        modelBuilder.Entity<ShortLinkRow>().HasIndex(row => row.Code).IsUnique();
        Data(modelBuilder.Entity<ModelRow>(), "models");
        Data(modelBuilder.Entity<GpuRow>(), "gpus");
        Data(modelBuilder.Entity<GpuAssumptionRow>(), "gpu_assumptions");
        Data(modelBuilder.Entity<PublishedPointRow>(), "published_points");
        Data(modelBuilder.Entity<AcceptanceLengthRow>(), "acceptance_lengths");
        Data(modelBuilder.Entity<EvaluationRow>(), "evaluations");
        Data(modelBuilder.Entity<RequestRecordRow>(), "request_records");
        modelBuilder.Entity<RequestRecordRow>().HasIndex(row => new { row.SnapshotOrdinal, row.Number }).IsUnique();
        Data(modelBuilder.Entity<BenchmarkPointRow>(), "benchmark_points");
        modelBuilder.Entity<BenchmarkPointRow>().Ignore(row => row.Figures);
        foreach (var field in MeasuredFields.All)
            modelBuilder.Entity<BenchmarkPointRow>().IndexerProperty<double?>(field.Name);
        // A default for the rows that older stores hold; every new row says it.
        modelBuilder.Entity<BenchmarkPointRow>().Property(row => row.IsExcluded).HasDefaultValue(false).ValueGeneratedNever();
        modelBuilder.Entity<BenchmarkPointRow>().Property(row => row.IsComposed).HasDefaultValue(false).ValueGeneratedNever();
        modelBuilder.Entity<BenchmarkPointRow>()
            .HasIndex(row => new { row.Model, row.Gpu, row.Precision, row.InputTokens, row.OutputTokens, row.Method })
            .HasDatabaseName("IX_benchmark_points_series");
    }

    private static void Data<T>(EntityTypeBuilder<T> entity, string table)
        where T : DataRow
    {
        entity.ToTable(table);
        entity.HasOne<SnapshotRow>().WithMany().HasForeignKey(row => row.SnapshotOrdinal).OnDelete(DeleteBehavior.Restrict);
    }
}
