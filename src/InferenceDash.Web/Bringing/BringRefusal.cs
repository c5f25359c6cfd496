using InferenceDash.Store;

namespace InferenceDash.Web.Bringing;

/// <summary>Why what was sent is not taken: the page that it was sent from says so.</summary>
/// <param name="Status">The status of the answer.</param>
/// <param name="Reason">What is wrong, and what to do about it.</param>
public sealed record BringRefusal(int Status, string Reason)
{
    /// <summary>The refusal that a page has to tell; null: there is none.</summary>
    public static BringRefusal? Of(HttpContext? context) => context?.Features.Get<BringRefusal>();

    internal static BringRefusal Of(UploadRefusal refusal, UploadOptions options) => refusal switch
    {
        UploadRefusal.Empty => new(StatusCodes.Status400BadRequest, RefusalWords.Empty),
        UploadRefusal.TooLarge => TooLarge(options),
        UploadRefusal.TooManyFiles => new(StatusCodes.Status413PayloadTooLarge, RefusalWords.TooManyFiles(options.FilesPerUpload)),
        UploadRefusal.TooFrequent => new(StatusCodes.Status429TooManyRequests, RefusalWords.TooFrequent),
        _ => new(StatusCodes.Status503ServiceUnavailable, RefusalWords.Full(options.Hours)),
    };

    internal static BringRefusal TooLarge(UploadOptions options) =>
        new(StatusCodes.Status413PayloadTooLarge, RefusalWords.TooLarge(options.BytesPerUpload));
}
