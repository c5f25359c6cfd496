namespace InferenceDash.Web.Addresses;

/// <summary>A part of a page that other sites may show.</summary>
public enum EmbedPart
{
    Answer,
    Table,
    Chart,
}

/// <summary>What of a page is shown within another one.</summary>
/// <param name="Parts">The parts; all unless some are named.</param>
/// <param name="Theme">Its ground; null: as the reader's system has it.</param>
public sealed record EmbedQuery(IReadOnlySet<EmbedPart> Parts, PictureTheme? Theme);
