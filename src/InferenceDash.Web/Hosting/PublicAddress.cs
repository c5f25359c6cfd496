using InferenceDash.Store;

namespace InferenceDash.Web.Hosting;

/// <summary>Where readers find the site, where the configuration says it: a proxy may stand before the server.</summary>
internal static class PublicAddress
{
    public const string Key = "PublicAddress";

    /// <summary>The address, without a slash at its end; null: it is not configured.</summary>
    /// <exception cref="StoreException">It is no address.</exception>
    public static string? Of(IConfiguration configuration)
    {
        if (configuration[Key] is not { Length: > 0 } text)
            return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? text.TrimEnd('/')
            : throw new StoreException(StoreCommandWords.NoAddress(Key, text));
    }
}
