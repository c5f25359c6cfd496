using System.Globalization;

namespace InferenceDash.Words;

/// <summary>Why a request is not answered, and what to do about it.</summary>
public static class RequestWords
{
    /// <summary>Nothing could be made of the request.</summary>
    public static string Malformed => Say.Of("The request could not be understood");

    /// <summary>What to send instead.</summary>
    public static string MalformedDetail => Say.Of("Something in the request is malformed. Open the address again from a link or the address bar.");

    /// <summary>No host, or none that can be one.</summary>
    public static string NoHost => Say.Of("The request names no valid host. Send the name of the site in the Host header.");

    /// <summary>The host of another site.</summary>
    public static string OtherHost => Say.Of("This server does not answer for the host that the request names.");

    /// <summary>A method that the address does not know.</summary>
    public static string OtherMethod => Say.Of("This address does not take that kind of request");

    /// <summary>What it takes.</summary>
    public static string OtherMethodDetail => Say.Of("Pages answer GET and HEAD. Open the address from a link or the address bar.");

    /// <summary>The same of an address of the API.</summary>
    public static string OtherMethodOfApi => Say.Of("The API answers GET and HEAD; addresses that end in /traffic, and /api/v2/evaluate, take POST.");

    /// <summary>A form in another encoding.</summary>
    public static string OtherEncoding => Say.Of("The encoding of the form is not supported");

    /// <summary>What to use.</summary>
    public static string OtherEncodingDetail => Say.Of("Send the form in UTF-8.");

    /// <summary>An address beyond the limit.</summary>
    public static string TooLong => Say.Of("The address is too long");

    /// <summary>More requests than one address may send.</summary>
    public static string TooMany => Say.Of("Too many requests");

    /// <summary>Nothing was read yet.</summary>
    public static string NotReady => Say.Of("The data cannot be read yet");

    /// <summary>What to do about it.</summary>
    public static string NotReadyDetail => Say.Of("The store has not answered since the server started. Ask again in a few seconds.");

    /// <summary>No circuit is free.</summary>
    public static string NoRoom => Say.Of("No more live pages for now");

    /// <summary>What still works.</summary>
    public static string NoRoomDetail => Say.Of("The server has as many live pages open as it may. Pages work without being live; ask again later.");

    /// <summary>The name of a status that the server answers with by itself; null: it has none here.</summary>
    public static string? Status(int? status) => status switch
    {
        404 => Say.Of("Not Found"),
        405 => Say.Of("Method Not Allowed"),
        _ => null,
    };

    /// <summary>The way out.</summary>
    public static string Home => Say.Of("Go to the start page");

    /// <summary>The limit of an address.</summary>
    public static string TooLongDetail(int most) =>
        Say.Of($"An address may have up to {Count.Of(most)} characters. Choose fewer series, filters or targets.");

    /// <summary>When to ask again.</summary>
    public static string TooManyDetail(int seconds) =>
        Say.Of($"More requests came from your network than the server takes in a minute. Ask again in {Count.Of(seconds, "second")}.");
}
