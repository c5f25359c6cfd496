namespace InferenceDash.Store.Database.Rows;

/// <summary>A key of the servers, as ASP.NET Core writes it. No part of the data: a copy of the store has none.</summary>
internal sealed class KeyRow
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public required string Xml { get; set; }
}
