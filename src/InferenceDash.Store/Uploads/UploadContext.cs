using Microsoft.EntityFrameworkCore;

namespace InferenceDash.Store.Uploads;

/// <summary>
/// The tables of uploads. They hold nothing that outlives its hours, so they have no migrations: another layout takes tables
/// of another name.
/// </summary>
internal sealed class UploadContext(DbContextOptions<UploadContext> options) : DbContext(options)
{
    public const string Table = "uploads_1";

    private const string FileTable = "upload_files_1";

    public DbSet<UploadRow> Uploads => Set<UploadRow>();

    public DbSet<UploadFileRow> Files => Set<UploadFileRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<UploadRow>(upload =>
        {
            upload.ToTable(Table);
            upload.HasKey(row => row.Hash);
            upload.HasIndex(row => row.ExpiresAt);
            upload.HasMany(row => row.Files).WithOne().HasForeignKey(row => row.UploadHash).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<UploadFileRow>(file =>
        {
            file.ToTable(FileTable);
            file.HasKey(row => new { row.UploadHash, row.Place });
        });
    }
}
