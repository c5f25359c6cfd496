using System.CommandLine;

namespace InferenceDash.Web.Commands;

/// <summary>
/// The language that a command speaks: the one that is asked for, else that of an address among its arguments. What commands say of
/// themselves is made before they are parsed, so it is looked for in the line as it is.
/// </summary>
internal static class LanguageOption
{
    private const string Name = "--lang";

    /// <summary>The option, which every command takes.</summary>
    public static Option<string> Create()
    {
        var option = new Option<string>(Name) { Description = CommandHelp.Language, HelpName = "LANGUAGE", Recursive = true };
        option.AcceptOnlyFromAmong([.. Language.All.Select(language => language.Key)]);
        return option;
    }

    /// <summary>The language of a line; English where it names none.</summary>
    public static Language Of(IReadOnlyList<string> args)
    {
        var at = args.ToList().FindIndex(arg => arg == Name || arg.StartsWith(Name + "=", StringComparison.Ordinal));
        var asked = at < 0 ? null : args[at] == Name ? args.ElementAtOrDefault(at + 1) : args[at][(Name.Length + 1)..];
        return Language.Of(asked)
            ?? args.Select(arg => QueryParser.LanguageOf(SiteUrls.PathAndQuery(arg).Query)).FirstOrDefault(language => language != Language.English)
            ?? Language.English;
    }
}
