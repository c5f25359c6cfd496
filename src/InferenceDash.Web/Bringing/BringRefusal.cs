using InferenceDash.Store;

namespace InferenceDash.Web.Bringing;

/// <summary>Why what a reader brought is not taken.</summary>
internal static class BringRefusal
{
    public static FormRefusal Of(UploadRefusal refusal, UploadOptions options) => refusal switch
    {
        UploadRefusal.Empty => new(StatusCodes.Status400BadRequest, RefusalWords.Empty),
        UploadRefusal.TooLarge => TooLarge(options),
        UploadRefusal.TooManyFiles => new(StatusCodes.Status413PayloadTooLarge, RefusalWords.TooManyFiles(options.FilesPerUpload)),
        UploadRefusal.TooFrequent => new(StatusCodes.Status429TooManyRequests, RefusalWords.TooFrequent),
        _ => new(StatusCodes.Status503ServiceUnavailable, RefusalWords.Full(options.Hours)),
    };

    public static FormRefusal TooLarge(UploadOptions options) =>
        new(StatusCodes.Status413PayloadTooLarge, RefusalWords.TooLarge(options.BytesPerUpload));
}
