namespace InferenceDash.Store.Database.Rows;

/// <summary>A short name of an address of the site. No part of a snapshot: it is what readers were given, and holds for ever.</summary>
internal sealed class ShortLinkRow
{
    public int Id { get; set; }

    public required string Code { get; set; }

    public required string Address { get; set; }

    public required DateTimeOffset MadeAt { get; set; }
}
