using InferenceDash.Core;

namespace InferenceDash.Store.Import.Formats;

/// <summary>Models: how the site names them and what files call them.</summary>
internal sealed class ModelsCsv : ISourceFormat
{
    private static readonly CsvColumns Columns = new(["slug", "label", "source_keys", "aliases"], [], ["slug", "source_keys"]);

    public string Name => "models-csv";

    public bool DefinesNames => true;

    public bool Recognises(SourceFile file) => Columns.AreIn(file);

    public void Read(SourceFile file, ImportBatch batch)
    {
        var rows = new List<(CsvFields Row, Model Model)>();
        CsvTable.Read(file, Columns, batch, row =>
        {
            var slug = row.Text("slug", NameShapes.Slug, NameShapes.SlugDescription);
            var model = new Model(slug, row.Text("label"), row.Words("source_keys"), row.Words("aliases"));
            if (row.IsSound)
                rows.Add((row, model));
        });

        // All at once, so that a file may move a name from one model to another.
        foreach (var (_, model) in rows)
            batch.Names.ForgetModel(model.Slug);
        foreach (var (row, model) in rows)
            Define(row, model, batch);
    }

    private static void Define(CsvFields row, Model model, ImportBatch batch)
    {
        if (batch.Models.Exists(other => other.Slug == model.Slug))
            row.Reject("slug", "is defined twice in this import");
        else if (batch.Names.Define(model) is { } taken)
            row.Reject(null, $"the name {taken} belongs to {batch.Names.Model(taken)} already");
        else
            batch.Models.Add(model);
    }
}
