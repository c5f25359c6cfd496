namespace InferenceDash.Words;

/// <summary>What stands in place of a page that is not there, not yet, or no longer.</summary>
public static class PageWords
{
    /// <summary>The name of the site.</summary>
    public const string Site = "InferenceDash";

    /// <summary>The data is on its way.</summary>
    public static string Loading => Say.Of("Loading the data of this address…");

    /// <summary>The view failed.</summary>
    public static string Failed => Say.Of("This view could not be loaded.");

    /// <summary>Where the reason of that is.</summary>
    public static string LogSaysWhy => Say.Of("The server's log says why.");

    /// <summary>The heading of a page that failed.</summary>
    public static string OurError => Say.Of("Something went wrong on our side");

    /// <summary>What can be done about it.</summary>
    public static string ErrorDetail => Say.Of("Try again with the same address. The server's log says what happened.");

    /// <summary>The title of a page that does not exist.</summary>
    public static string NotFound => Say.Of("No such page");

    /// <summary>Its heading.</summary>
    public static string NothingHere => Say.Of("There is no page at this address");

    /// <summary>Where to go on.</summary>
    public static string NotFoundDetail => Say.Of("The comparisons are all in one list.");

    /// <summary>The connection is lost.</summary>
    public static string ConnectionLost => Say.Of("Connection lost. Reconnecting…");

    /// <summary>What can still be done.</summary>
    public static string ConnectionLostDetail => Say.Of("The figures stay; changes are paused until the server answers.");

    /// <summary>The connection was given back.</summary>
    public static string Paused => Say.Of("Paused while this tab was in the background. Reconnecting…");

    /// <summary>The server does not know the session any more.</summary>
    public static string SessionExpired => Say.Of("Session expired.");

    /// <summary>What follows from that.</summary>
    public static string SessionExpiredDetail => Say.Of("The page is loaded again.");

    /// <summary>The server has no room for another live page.</summary>
    public static string NotLive =>
        Say.Of("This page is not live for now, because the server has no room for another live page. Fields take effect when you leave them. " +
        "The page tries again by itself.");

    /// <summary>A script that makes a page live did not come.</summary>
    public static string NotLoaded =>
        Say.Of("This page is not live, because a script that it needs could not be loaded. Fields take effect when you leave them.");

    /// <summary>The live figures failed, and those of the page stand in their place.</summary>
    public static string NoLonger =>
        Say.Of("These figures are no longer live because of an error on our side. Fields take effect when you leave them.");

    /// <summary>The live figures failed, and nothing stands in their place yet.</summary>
    public static string PartFailed => Say.Of("The live figures stopped because of an error on our side. Reload the page to see them.");

    /// <summary>The page stopped.</summary>
    public static string Stopped => Say.Of("The page has stopped because of an error on our side.");
}
