using System.Xml.Linq;
using InferenceDash.Store;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace InferenceDash.Web.Hosting;

/// <summary>
/// The keys that protect the tokens of forms and the ids of circuits. Servers of one PostgreSQL store keep them there, so that each
/// accepts what another one handed out; the server of a SQLite file keeps them where ASP.NET Core does by itself.
/// </summary>
internal sealed class ServerKeys(BenchmarkStore store) : IXmlRepository
{
    // Otherwise the folder of the program, which may differ from server to server.
    private const string ApplicationName = "InferenceDash";

    public static void Add(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName(ApplicationName);
        services.AddOptions<KeyManagementOptions>().Configure<BenchmarkStore>(static (options, store) =>
            options.XmlRepository = store.IsShared ? new ServerKeys(store) : options.XmlRepository);
    }

    public IReadOnlyCollection<XElement> GetAllElements() => [.. store.KeysAsync().GetAwaiter().GetResult().Select(static xml => XElement.Parse(xml))];

    public void StoreElement(XElement element, string friendlyName) =>
        store.AddKeyAsync(friendlyName, element.ToString(SaveOptions.DisableFormatting)).GetAwaiter().GetResult();
}
