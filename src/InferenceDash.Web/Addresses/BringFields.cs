using InferenceDash.Store;

namespace InferenceDash.Web.Addresses;

/// <summary>The names of the fields of the forms that bring files, and say what files do not say.</summary>
public static class BringFields
{
    /// <summary>The files.</summary>
    public const string Files = "files";

    // No name of a field has it; a name of a file may.
    private const char Separator = ':';

    /// <summary>What is said of all files.</summary>
    public static string Of(string field) => field;

    /// <summary>What is said of one file.</summary>
    public static string Of(string field, string file) => $"{field}{Separator}{file}";

    /// <summary>What a form says.</summary>
    public static UploadFields Read(IFormCollection form)
    {
        var ofAll = new Dictionary<string, string>(StringComparer.Ordinal);
        var ofFiles = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var (name, values) in form)
        {
            var parts = name.Split(Separator, 2);
            if (!UploadArea.FieldNames.Contains(parts[0], StringComparer.Ordinal) || string.IsNullOrWhiteSpace(values[^1]))
                continue;
            if (parts is [var field])
                ofAll[field] = values[^1]!;
            else if (ofFiles.TryGetValue(parts[1], out var ofFile))
                ofFile[parts[0]] = values[^1]!;
            else
                ofFiles[parts[1]] = new Dictionary<string, string>(StringComparer.Ordinal) { [parts[0]] = values[^1]! };
        }

        return new UploadFields(ofAll, ofFiles.ToDictionary(f => f.Key, f => (IReadOnlyDictionary<string, string>)f.Value, StringComparer.Ordinal));
    }
}
