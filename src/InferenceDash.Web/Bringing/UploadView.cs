using InferenceDash.Store;

namespace InferenceDash.Web.Bringing;

/// <summary>The page of an upload: its files, what they do not say, and what can be compared.</summary>
public sealed class UploadView
{
    // These differ from file to file of one sweep.
    private static readonly string[] OfEachFile = ["spec_method", Concurrency];
    private static readonly Precision[] UsualPrecisions = [.. new[] { "fp4", "fp8", "bf16", "int4" }.Select(key => new Precision(key))];
    private const string DraftTokens = "draft_tokens";
    private const string Concurrency = "concurrency";

    private UploadView(OwnCatalog own, string id)
    {
        (Id, Catalog, Reading) = (id, own.Catalog, own.Reading);
        var asked = Asked(own.Reading);
        Columns = [.. asked.Where(field => OfEachFile.Contains(field) || Differs(field))];
        Files = [.. own.Reading.Files.Select(file => new UploadFileRow(file, [.. Columns.Select(field => OfFile(field, file))]))];
        Common = [.. asked.Where(IsCommon).Select(OfAll)];
        Comparisons = OwnComparison.Of(own.Catalog, id);
        Apart = OwnComparison.Apart(own.Catalog);
        Models = [.. own.Catalog.Own.Select(p => p.Series.Model).Distinct(StringComparer.Ordinal).Select(own.Catalog.ModelOf)];
    }

    public string Id { get; }

    public Catalog Catalog { get; }

    public UploadReading Reading { get; }

    /// <summary>Fields of all files together.</summary>
    public IReadOnlyList<UploadField> Common { get; }

    /// <summary>Fields that each file has for itself.</summary>
    public IReadOnlyList<string> Columns { get; }

    public IReadOnlyList<UploadFileRow> Files { get; }

    public IReadOnlyList<OwnComparison> Comparisons { get; }

    /// <summary>Why what seems to belong together is not compared.</summary>
    public IReadOnlyList<string> Apart { get; }

    /// <summary>The models of its measurements.</summary>
    public IReadOnlyList<Model> Models { get; }

    public bool HasFields => Common.Count + Columns.Count > 0;

    /// <summary>The view of an upload.</summary>
    /// <param name="own">The newest data with the upload over it.</param>
    /// <param name="id">What it is found under.</param>
    public static UploadView Of(OwnCatalog own, string id) => new(own, id);

    // What some file lacks, and what the reader has said already and may want to change.
    private static List<string> Asked(UploadReading reading)
    {
        var given = reading.Given.OfAll.Keys.Concat(reading.Given.OfFiles.Values.SelectMany(f => f.Keys));
        var asked = reading.Files.SelectMany(f => f.Missing).Concat(given).ToHashSet(StringComparer.Ordinal);
        // No file has the number of draft tokens, and no measurement needs it.
        if (asked.Contains("spec_method"))
            asked.Add(DraftTokens);
        return [.. UploadArea.FieldNames.Where(asked.Contains)];
    }

    // Where each file has an answer of its own, there is nothing to say of all.
    private bool IsCommon(string field)
    {
        var ofFiles = Files.SelectMany(row => row.Fields).OfType<UploadField>().Where(f => f.Field == field).ToList();
        return field != Concurrency && (ofFiles.Count == 0 || ofFiles.Exists(f => f.Value.Length == 0) || Reading.Given.OfAll.ContainsKey(field));
    }

    private UploadField OfAll(string field)
    {
        var hints = HintsOf(field);
        var said = Reading.Given.OfAll.GetValueOrDefault(field);
        var hint = said is null && !IsSaid && hints.Count > 0 && hints.TrueForAll(h => h is not null && h == hints[0]) ? hints[0] : null;
        return new UploadField(field, BringFields.Of(field), said ?? hint?.Value ?? "", hint?.Origin, ChoicesOf(field))
        {
            IsLacking = IsSaid && said is null && !Columns.Contains(field) && Reading.Files.Any(f => f.Missing.Contains(field)),
        };
    }

    private UploadField? OfFile(string field, ReadFile file)
    {
        var said = Reading.Given.OfFiles.GetValueOrDefault(file.Name)?.GetValueOrDefault(field);
        var isAsked = file.Missing.Contains(field) || said is not null || (IsSaid && file.Format is not null && !file.Says.ContainsKey(field));
        if (!isAsked)
            return null;
        var hint = said is null && !IsSaid && (Differs(field) || field == Concurrency) ? file.Hints.GetValueOrDefault(field) : null;
        return new UploadField(field, BringFields.Of(field, file.Name), said ?? hint?.Value ?? "", hint?.Origin, ChoicesOf(field))
        {
            File = file.Name,
            IsLacking = IsSaid && file.Missing.Contains(field),
        };
    }

    // Once the reader has pressed the button, nothing is filled in any more.
    private bool IsSaid => Reading.Given.OfAll.Count + Reading.Given.OfFiles.Count > 0;

    private List<FieldHint?> HintsOf(string field) =>
        [.. Reading.Files.Where(f => f.Missing.Contains(field) || (field == DraftTokens && f.Missing.Contains("spec_method")))
            .Select(f => f.Hints.GetValueOrDefault(field))];

    private bool Differs(string field) => HintsOf(field).Where(h => h is not null).Distinct().Count() > 1
        || (HintsOf(field) is var hints && hints.Contains(null) && hints.Exists(h => h is not null) && field != DraftTokens)
        || Reading.Given.OfFiles.Values.Any(f => f.ContainsKey(field));

    private IReadOnlyList<(string, string)> ChoicesOf(string field) => field switch
    {
        "model" => [.. Catalog.Dataset.Models.Select(m => (m.Slug, m.Label))],
        "gpu" => [.. Catalog.Dataset.Gpus.Select(g => (g.Key, g.Label))],
        "precision" => [.. UsualPrecisions.Union(Catalog.Precisions).Select(p => (p.Key, p.Label))],
        "spec_method" => [.. SpecMethod.Known.Where(m => !m.IsBest).Union(Catalog.Methods.Where(m => !m.IsBest)).Select(m => (m.Key, m.Label))],
        _ => [],
    };
}

/// <summary>A file, and what it does not say itself.</summary>
/// <param name="File">The file.</param>
/// <param name="Fields">A field for each column; null: it says that.</param>
public sealed record UploadFileRow(ReadFile File, IReadOnlyList<UploadField?> Fields)
{
    /// <summary>What is wrong with its measurements, by rule.</summary>
    public IEnumerable<(string Rows, string Sentence)> Flags => File.Flagged
        .GroupBy(f => QualityWords.Sentence(f.Flag), StringComparer.Ordinal)
        .Select(g => (UploadFieldWords.Rows([.. g.Select(f => f.Line)]), g.Key));

    /// <summary>What it says of itself.</summary>
    public string About => UploadFieldWords.About(
        File.Format, File.Points.Count, [File.Says.GetValueOrDefault("engine"), File.Says.GetValueOrDefault("sequence"), File.Says.GetValueOrDefault("model")]);
}
