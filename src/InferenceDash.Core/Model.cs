namespace InferenceDash.Core;

/// <summary>A language model as the site names it.</summary>
/// <param name="Slug">Its name in an address: <c>deepseek-v4</c>.</param>
/// <param name="Label">Its name on a page: <c>DeepSeek V4 Pro 1.6T</c>.</param>
/// <param name="SourceKeys">The names that benchmark files use for it.</param>
/// <param name="Aliases">Other names in an address, which redirect to <paramref name="Slug"/>.</param>
public sealed record Model(string Slug, string Label, IReadOnlyList<string> SourceKeys, IReadOnlyList<string> Aliases);
