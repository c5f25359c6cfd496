using System.Globalization;

namespace InferenceDash.Words;

/// <summary>Why a request is not answered, and what to do about it.</summary>
public static class RequestWords
{
    /// <summary>Nothing could be made of the request.</summary>
    public const string Malformed = "The request could not be understood";

    /// <summary>What to send instead.</summary>
    public const string MalformedDetail = "Something in the request is malformed. Open the address again from a link or the address bar.";

    /// <summary>No host, or none that can be one.</summary>
    public const string NoHost = "The request names no valid host. Send the name of the site in the Host header.";

    /// <summary>The host of another site.</summary>
    public const string OtherHost = "This server does not answer for the host that the request names.";

    /// <summary>A method that the address does not know.</summary>
    public const string OtherMethod = "This address does not take that kind of request";

    /// <summary>What it takes.</summary>
    public const string OtherMethodDetail = "Pages answer GET and HEAD. Open the address from a link or the address bar.";

    /// <summary>The same of an address of the API.</summary>
    public const string OtherMethodOfApi = "The API answers GET and HEAD; addresses that end in /traffic, and /api/v2/evaluate, take POST.";

    /// <summary>A form in another encoding.</summary>
    public const string OtherEncoding = "The encoding of the form is not supported";

    /// <summary>What to use.</summary>
    public const string OtherEncodingDetail = "Send the form in UTF-8.";

    /// <summary>An address beyond the limit.</summary>
    public const string TooLong = "The address is too long";

    /// <summary>More requests than one address may send.</summary>
    public const string TooMany = "Too many requests";

    /// <summary>Nothing was read yet.</summary>
    public const string NotReady = "The data cannot be read yet";

    /// <summary>What to do about it.</summary>
    public const string NotReadyDetail = "The store has not answered since the server started. Ask again in a few seconds.";

    /// <summary>No circuit is free.</summary>
    public const string NoRoom = "No more live pages for now";

    /// <summary>What still works.</summary>
    public const string NoRoomDetail = "The server has as many live pages open as it may. Pages work without being live; ask again later.";

    /// <summary>The way out.</summary>
    public const string Home = "Go to the start page";

    /// <summary>The limit of an address.</summary>
    public static string TooLongDetail(int most) =>
        string.Create(CultureInfo.InvariantCulture, $"An address may have up to {most:N0} characters. Choose fewer series, filters or targets.");

    /// <summary>When to ask again.</summary>
    public static string TooManyDetail(int seconds) =>
        $"More requests came from your network than the server takes in a minute. Ask again in {Count.Of(seconds, "second")}.";
}
