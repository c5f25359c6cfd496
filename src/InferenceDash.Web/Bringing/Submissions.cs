using InferenceDash.Store;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace InferenceDash.Web.Bringing;

/// <summary>What readers send: files, what the files do not say, and the wish to delete them. Each answer leads to a page.</summary>
internal static partial class Submissions
{
    // What a form has besides its files: names, boundaries and the token.
    private const long FormBytes = 1024 * 1024;
    private const int MostFields = 16 * 1024;

    /// <summary>Answers what was sent; a refusal is left to the page that it was sent from.</summary>
    /// <param name="context">The request.</param>
    /// <param name="id">The upload that it is about; null: a new one.</param>
    /// <param name="isDelete">Whether it is to be deleted.</param>
    public static async Task<FormRefusal?> AnswerAsync(HttpContext context, string? id, bool isDelete)
    {
        using var upload = id is null ? SiteMeter.BeginUpload() : null;
        var refusal = await RefusalAsync(context, id, isDelete);
        upload?.Outcome = OutcomeOf(refusal?.Status);
        return refusal;
    }

    // The words are part of a metric: a program counts by them.
    private static string OutcomeOf(int? refused) => refused switch
    {
        null => "kept",
        StatusCodes.Status408RequestTimeout => "too_slow",
        StatusCodes.Status413PayloadTooLarge => "too_large",
        StatusCodes.Status429TooManyRequests => "too_frequent",
        StatusCodes.Status503ServiceUnavailable => "no_room",
        _ => "unreadable",
    };

    private static async Task<FormRefusal?> RefusalAsync(HttpContext context, string? id, bool isDelete)
    {
        var uploads = context.RequestServices.GetRequiredService<UploadArea>();
        try
        {
            var (form, refusal) = await FormAsync(context, id is null ? uploads.Options.BytesPerUpload + FormBytes : FormBytes * 4, uploads.Options);
            if (form is null)
                return refusal;
            if (!await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context))
                return new FormRefusal(StatusCodes.Status400BadRequest, RefusalWords.Forged);
            return id is null ? await TakeAsync(context, uploads, form)
                : isDelete ? await DeleteAsync(context, uploads, id)
                : await GiveAsync(context, uploads, id, form);
        }
        catch (StoreException exception)
        {
            LogUnavailable(context.RequestServices.GetRequiredService<ILogger<UploadArea>>(), exception);
            return new FormRefusal(StatusCodes.Status503ServiceUnavailable, RefusalWords.Unavailable);
        }
    }

    private static async Task<FormRefusal?> TakeAsync(HttpContext context, UploadArea uploads, IFormCollection form)
    {
        var sent = form.Files.GetFiles(BringFields.Files).Where(file => file.Length > 0).ToList();
        if (sent.Sum(file => file.Length) > uploads.Options.BytesPerUpload)
            return BringRefusal.TooLarge(uploads.Options);
        var files = new List<BroughtFile>();
        foreach (var file in sent)
        {
            var content = new byte[file.Length];
            await using var stream = file.OpenReadStream();
            await stream.ReadExactlyAsync(content, context.RequestAborted);
            files.Add(new BroughtFile(file.FileName, content));
        }

        var answer = await uploads.AddAsync(files, context.RequestAborted);
        if (answer.Refusal is { } refusal)
            return BringRefusal.Of(refusal, uploads.Options);
        SeeOther(context, SiteUrls.Upload(answer.Id!));
        return null;
    }

    // One comparison is what the reader came for; of several, or none, the page of the upload tells.
    private static async Task<FormRefusal?> GiveAsync(HttpContext context, UploadArea uploads, string id, IFormCollection form)
    {
        await uploads.GiveAsync(id, BringFields.Read(form), context.RequestAborted);
        var catalogs = context.RequestServices.GetRequiredService<CatalogCache>();
        var own = await catalogs.WithAsync(await catalogs.NewestAsync(context.RequestAborted), id, context.RequestAborted);
        var comparisons = own is { Reading.IsComplete: true } ? OwnComparison.Of(own.Catalog, id) : [];
        SeeOther(context, comparisons is [{ IsOfOwnAlone: true } only, ..] && comparisons.Count(c => c.IsOfOwnAlone) == 1
            ? only.Url
            : SiteUrls.UploadComparisons(id));
        return null;
    }

    private static async Task<FormRefusal?> DeleteAsync(HttpContext context, UploadArea uploads, string id)
    {
        await uploads.DeleteAsync(id, context.RequestAborted);
        context.RequestServices.GetRequiredService<CatalogCache>().Forget(id);
        SeeOther(context, SiteUrls.Bring);
        return null;
    }

    private static async Task<(IFormCollection? Form, FormRefusal? Refusal)> FormAsync(HttpContext context, long mostBytes, UploadOptions options)
    {
        if (!context.Request.HasFormContentType)
            return (null, new FormRefusal(StatusCodes.Status400BadRequest, RefusalWords.Unreadable));
        if (context.Request.ContentLength > mostBytes)
            return (null, BringRefusal.TooLarge(options));
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
            body.MaxRequestBodySize = mostBytes;
        try
        {
            return (await context.Request.ReadFormAsync(
                new FormOptions { MultipartBodyLengthLimit = mostBytes, ValueCountLimit = MostFields }, context.RequestAborted), null);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, BringRefusal.TooLarge(options));
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status408RequestTimeout)
        {
            return (null, new FormRefusal(StatusCodes.Status408RequestTimeout, RefusalWords.Unreadable));
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            return (null, new FormRefusal(StatusCodes.Status400BadRequest, RefusalWords.Unreadable));
        }
    }

    private static void SeeOther(HttpContext context, string address)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = address;
    }

    [LoggerMessage(LogLevel.Error, "What a reader brought could not be kept or read.")]
    private static partial void LogUnavailable(ILogger logger, Exception exception);
}
