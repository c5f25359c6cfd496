namespace InferenceDash.Store.Database.Rows;

internal sealed class ModelRow : DataRow
{
    public required string Slug { get; set; }

    public required string Label { get; set; }

    public required string[] SourceKeys { get; set; }

    public required string[] Aliases { get; set; }

    public static ModelRow From(Model model) => new()
    {
        Slug = model.Slug,
        Label = model.Label,
        SourceKeys = [.. model.SourceKeys],
        Aliases = [.. model.Aliases],
    };

    public Model ToModel() => new(Slug, Label, SourceKeys, Aliases);
}
