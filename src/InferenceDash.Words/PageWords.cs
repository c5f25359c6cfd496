namespace InferenceDash.Words;

/// <summary>What stands in place of a page that is not there, not yet, or no longer.</summary>
public static class PageWords
{
    /// <summary>The name of the site.</summary>
    public const string Site = "InferenceDash";

    /// <summary>The data is on its way.</summary>
    public const string Loading = "Loading the data of this address…";

    /// <summary>The view failed.</summary>
    public const string Failed = "This view could not be loaded.";

    /// <summary>Where the reason of that is.</summary>
    public const string LogSaysWhy = "The server's log says why.";

    /// <summary>The heading of a page that failed.</summary>
    public const string OurError = "Something went wrong on our side";

    /// <summary>What can be done about it.</summary>
    public const string ErrorDetail = "Try again with the same address. The server's log says what happened.";

    /// <summary>The title of a page that does not exist.</summary>
    public const string NotFound = "No such page";

    /// <summary>Its heading.</summary>
    public const string NothingHere = "There is no page at this address";

    /// <summary>Where to go on.</summary>
    public const string NotFoundDetail = "The comparisons are all in one list.";

    /// <summary>The connection is lost.</summary>
    public const string ConnectionLost = "Connection lost. Reconnecting…";

    /// <summary>What can still be done.</summary>
    public const string ConnectionLostDetail = "The figures stay; changes are paused until the server answers.";

    /// <summary>The connection was given back.</summary>
    public const string Paused = "Paused while this tab was in the background. Reconnecting…";

    /// <summary>The server does not know the session any more.</summary>
    public const string SessionExpired = "Session expired.";

    /// <summary>What follows from that.</summary>
    public const string SessionExpiredDetail = "The page is loaded again.";

    /// <summary>The server has no room for another live page.</summary>
    public const string NotLive =
        "This page is not live for now, because the server has no room for another live page. Fields take effect when you leave them. " +
        "The page tries again by itself.";

    /// <summary>A script that makes a page live did not come.</summary>
    public const string NotLoaded =
        "This page is not live, because a script that it needs could not be loaded. Fields take effect when you leave them.";

    /// <summary>The live figures failed, and those of the page stand in their place.</summary>
    public const string NoLonger =
        "These figures are no longer live because of an error on our side. Fields take effect when you leave them.";

    /// <summary>The live figures failed, and nothing stands in their place yet.</summary>
    public const string PartFailed = "The live figures stopped because of an error on our side. Reload the page to see them.";

    /// <summary>The page stopped.</summary>
    public const string Stopped = "The page has stopped because of an error on our side.";
}
