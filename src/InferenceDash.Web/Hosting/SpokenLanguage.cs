namespace InferenceDash.Web.Hosting;

/// <summary>The language of an answer is that of its address, whatever a browser would like: an address is the same for everybody.</summary>
public static class SpokenLanguage
{
    /// <summary>What is said from here on, and within a circuit for as long as it lasts, is said in the language of the address.</summary>
    public static IApplicationBuilder UseLanguage(this IApplicationBuilder app) => app.Use(static async (context, next) =>
    {
        QueryParser.LanguageOf(context.Request.QueryString.Value).Speak();
        await next(context);
    });
}
