using InferenceDash.Web.Commands;
using InferenceDash.Store;
using InferenceDash.Web.Mcp;

if (CommandLine.IsCommand(args))
    return await CommandLine.RunAsync(args);

var builder = SiteBuilder.Create(args);
builder.WebHost.UseStaticWebAssets().ConfigureKestrel(options => options.AddServerHeader = false);

builder.Services.AddBenchmarkStore();
builder.Services.AddInferenceDash();
builder.Services.AddTools();
builder.AddTelemetry();

var app = builder.Build();

app.UseDrain();
app.UseProxies();
app.UseRequestLog();
app.UseSecurityHeaders();
app.UseDataAsOf();
app.UseLanguage();
app.UseHeadAsGet();
app.UseSoundRequests();
app.UseFileAddresses();
app.UseRateLimits();
app.UseResponseCompression();
app.UseLongAnswerTags();
app.UseAnswersFromMemory();
app.UseErrorAnswers();
app.UseAddressesWithoutEmptyFields();
app.UseBringAddresses();
app.UseShortAddresses();
app.UseRouting();
app.UseComparisonAddresses();
app.UseLineUpAddresses();
app.UseRankAddresses();
app.UseAskAddresses();
app.UseAntiforgery();

app.MapHealth();
app.MapBrowserFiles();
app.MapSpecDecode();
app.MapDeciding();
app.MapLineUps();
app.MapRank();
app.MapPoints();
app.MapWhereItPays();
app.MapAssumptions();
app.MapAcceptance();
app.MapEvaluations();
app.MapHoldings();
app.MapChanges();
app.MapSearch();
app.MapEvaluate();
app.MapApiDocument();
app.MapBringing();
app.MapTools();
app.MapCrawlers();
app.MapCircuits();
app.MapRazorComponents<App>();

return await app.ServeAsync();
