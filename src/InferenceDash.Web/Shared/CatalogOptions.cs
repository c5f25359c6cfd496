using System.ComponentModel.DataAnnotations;

namespace InferenceDash.Web.Shared;

/// <summary>What the server keeps in memory; section <c>Catalogs</c> of the configuration.</summary>
public sealed class CatalogOptions
{
    /// <summary>
    /// Memory for snapshots that addresses pin, in MB, beside the newest one: what they do not share with it, or with each other. The
    /// one asked for last stays in any case.
    /// </summary>
    [Range(1, 1_000_000)]
    public int PinnedMegabytes { get; set; } = 256;
}
