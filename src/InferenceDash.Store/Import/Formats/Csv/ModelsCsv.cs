using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.Csv;

/// <summary>Models: how the site names them and what files call them.</summary>
internal sealed class ModelsCsv : ISourceFormat
{
    private static readonly CsvColumns Columns = new(["slug", "label", "source_keys", "aliases"], [], ["slug", "source_keys"]);

    public string Name => "models-csv";

    public bool DefinesNames => true;

    public bool Recognises(SourceHead head) => Columns.AreIn(head);

    public void Read(SourceContent source, ImportRows rows)
    {
        var read = new List<(CsvFields Row, Model Model)>();
        CsvTable.Read(source, Columns, rows, row =>
        {
            var slug = row.Text("slug", NameShapes.Slug, NameShapes.SlugDescription);
            var model = new Model(slug, row.Text("label"), row.Words("source_keys"), row.Words("aliases"));
            CheckAliases(row, model);
            if (row.IsSound)
                read.Add((row, model));
        });

        // All at once, so that a file may move a name from one model to another.
        foreach (var (_, model) in read)
            rows.Names.ForgetModel(model.Slug);
        foreach (var (row, model) in read)
            Define(row, model, rows);
    }

    // Addresses do not depend on case, so two names that differ in nothing else are one name twice.
    private static void CheckAliases(CsvFields row, Model model)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { model.Slug };
        foreach (var alias in model.Aliases)
        {
            if (!NameShapes.Slug.IsMatch(alias.ToLowerInvariant()))
                row.Reject("aliases", $"{alias} may hold letters, digits and single hyphens between them only: an alias stands in addresses");
            else if (!seen.Add(alias))
                row.Reject("aliases", $"{alias} is a name of this model already; upper and lower case make no difference");
        }
    }

    private static void Define(CsvFields row, Model model, ImportRows rows)
    {
        if (rows.Defines(model.Slug))
            row.Reject("slug", "is defined twice in this import");
        else if (rows.Names.Define(model) is { } flaw)
            row.Reject(null, flaw);
        else
            rows.Add(model);
    }
}
