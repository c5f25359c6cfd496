using System.Runtime.CompilerServices;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>
/// Files of the same import in the same folder: tools that write a run into several files put them side by side. The
/// head of each is looked at once, whoever asks.
/// </summary>
internal static class Neighbours
{
    private static readonly ConditionalWeakTable<SourceContent, IReadOnlySet<string>> Keys = [];

    /// <summary>The files beside one whose names of properties are such.</summary>
    public static IEnumerable<SourceContent> Of(SourceContent source, Func<IReadOnlySet<string>, bool> areSuch)
    {
        var folder = Folder(source);
        return source.Companions.Where(other => Folder(other).SequenceEqual(folder) && areSuch(KeysOf(other)));
    }

    /// <summary>Names of the properties of a file's first object, also one level down (<see cref="SourceHead.Keys"/>).</summary>
    public static IReadOnlySet<string> KeysOf(SourceContent source) => Keys.GetValue(source, Read);

    private static string Folder(SourceContent source) => source.Name[..(source.Name.LastIndexOfAny(['/', '\\']) + 1)];

    private static IReadOnlySet<string> Read(SourceContent source)
    {
        using var stream = source.Open();
        var bytes = new byte[SourceHead.Most];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return new SourceHead(source.Name, bytes[..length]).Keys;
    }
}
