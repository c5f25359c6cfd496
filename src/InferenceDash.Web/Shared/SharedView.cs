namespace InferenceDash.Web.Shared;

/// <summary>A view as it is handed on: all its addresses are pinned.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Says">Its answer.</param>
/// <param name="Newest">The date of the newest measurement; null: none has one.</param>
/// <param name="Snapshot">Id of its data.</param>
/// <param name="Pinned">Its address.</param>
/// <param name="Embed">The address of its frame.</param>
/// <param name="Png">The address of its picture.</param>
/// <param name="Badge">What a badge says, and its address; null: there is none.</param>
public sealed record SharedView(
    string Title, string Says, DateOnly? Newest, string Snapshot, string Pinned, string Embed, string Png, (string Says, string Url)? Badge);
