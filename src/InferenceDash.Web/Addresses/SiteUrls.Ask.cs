namespace InferenceDash.Web.Addresses;

/// <content>The address of a reader's own setup, which leads on to its answer.</content>
public static partial class SiteUrls
{
    public const string Ask = "/ask";

    /// <summary>The fields that the form of a setup has to carry besides those it shows.</summary>
    public static IEnumerable<KeyValuePair<string, string>> FieldsOfAsk(AskQuery query)
    {
        if (query.Interactivity is { } interactivity)
            yield return new(Keys.Interactivity, TargetText.Of(interactivity));
        if (query.Snapshot is { } snapshot)
            yield return new(Keys.Snapshot, snapshot);
    }
}
