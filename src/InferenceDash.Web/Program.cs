using InferenceDash.Web.Commands;
using InferenceDash.Store;

if (CommandLine.IsCommand(args))
    return await CommandLine.RunAsync(args);

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Configuration.AddCommandLine(args, CommandLine.Switches);
builder.WebHost.UseStaticWebAssets().ConfigureKestrel(options => options.AddServerHeader = false);

builder.Services.AddBenchmarkStore();
builder.Services.AddInferenceDash();

var app = builder.Build();

app.UseSecurityHeaders();
app.UseHeadAsGet();
app.UseResponseCompression();
app.UseErrorAnswers();
app.UseRouting();
app.UseComparisonAddresses();
app.UseLineUpAddresses();
app.UseAntiforgery();

app.MapStaticAssets();
app.MapSpecDecode();
app.MapLineUps();
app.MapPoints();
app.MapWhereItPays();
app.MapAssumptions();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);

return await app.ServeAsync();
