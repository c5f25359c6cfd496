using System.Text;

namespace InferenceDash.Store.Import;

/// <summary>A model or a GPU that is defined without a file: the import of the one row that a file would have.</summary>
/// <param name="Name">As messages and the list of imports name it, in place of a file.</param>
/// <param name="Format">Name of the format of the row.</param>
/// <param name="Content">Header and row, as they would stand in a file.</param>
/// <param name="FlawIn">Why it may not be added to what is known; null: it may. A file may define anew what is known already.</param>
internal sealed record Definition(string Name, string Format, string Content, Func<KnownNames, string?> FlawIn)
{
    /// <summary>What the path <c>-</c> stands for.</summary>
    public Stream Open() => new MemoryStream(Encoding.UTF8.GetBytes(Content));
}
