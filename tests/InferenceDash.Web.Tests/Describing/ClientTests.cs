using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace InferenceDash.Web.Tests.Describing;

/// <summary>The programs of docs/api-clients.md run as they stand there, one of them with a client generated as it says.</summary>
public sealed partial class ClientTests(ClientTests.BundledSite site) : IClassFixture<ClientTests.BundledSite>
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private static readonly string Document = ReadDocument();

    private string Base => $"http://{site.Server}/";

    [Fact]
    public async Task The_csharp_program_runs_with_the_client_that_the_document_generates()
    {
        using var http = new HttpClient();
        var described = await OpenApiDocument.FromJsonAsync(await http.GetStringAsync(new Uri($"{Base}openapi/v1.json")));
        var client = new CSharpClientGenerator(described, Settings(CodeOf("sh"))).GenerateFile();
        var folder = Scratch.NewFolder();
        Compile(Path.Combine(folder, "client.dll"), client, CodeOf("csharp"));

        var lines = await RunAsync("dotnet", "exec", Path.Combine(folder, "client.dll"), Base);

        lines.Take(2).ShouldBe(["84 tok/s/user: 360.9 against 213.9 tok/s/GPU", "108 tok/s/user: 291.9 against 160.2 tok/s/GPU"]);
        lines[2].ShouldEndWith(".");
        lines[3].ShouldStartWith("200 /api/v1/spec-decode/qwen-3-5-h100-fp8-mtp-vs-none?");
        lines[4].ShouldStartWith("200 /api/v2/compare/gpu/qwen-3-5-fp8-mtp/h100-vs-h200?");
        lines.Skip(5).ShouldBe(["404 Unknown comparison", "404 Unknown comparison"]);
        Directory.Delete(folder, recursive: true);
    }

    [PythonFact]
    public async Task The_python_program_runs_with_nothing_but_the_standard_library()
    {
        using var http = new HttpClient();
        var comparisons = JsonSerializer.Deserialize<JsonElement>(await http.GetStringAsync(new Uri($"{Base}api/v1/spec-decode"))).GetArrayLength();
        var folder = Scratch.NewFolder();
        var program = Path.Combine(folder, "dash.py");
        await File.WriteAllTextAsync(program, CodeOf("python"));

        var lines = await RunAsync("python3", "-I", "-S", program, Base);

        lines.ShouldBe(
        [
            "84 tok/s/user: 360.9 against 213.9 tok/s/GPU", "108 tok/s/user: 291.9 against 160.2 tok/s/GPU", "304",
            string.Create(CultureInfo.InvariantCulture, $"{comparisons} comparisons"),
            string.Create(CultureInfo.InvariantCulture, $"{comparisons} answered, 1 refused: Unknown comparison"),
        ]);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void The_generator_of_the_document_is_the_one_that_is_tried() =>
        CodeOf("sh").ShouldContain($"--version {typeof(CSharpClientGenerator).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0]}");

    // The options of the command, by the names that the generator's settings have.
    private static CSharpClientGeneratorSettings Settings(string command)
    {
        var settings = new CSharpClientGeneratorSettings();
        var options = Options().Matches(command).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["value"].Value);
        foreach (var (name, value) in options.Where(o => o.Key is not ("Input" or "Output")))
        {
            object owner = typeof(CSharpClientGeneratorSettings).GetProperty(name) is null ? settings.CSharpGeneratorSettings : settings;
            var property = owner.GetType().GetProperty(name).ShouldNotBeNull(name);
            property.SetValue(owner, property.PropertyType.IsEnum
                ? Enum.Parse(property.PropertyType, value)
                : Convert.ChangeType(value, property.PropertyType, CultureInfo.InvariantCulture));
        }

        settings.CSharpGeneratorSettings.JsonLibrary.ShouldBe(CSharpJsonLibrary.SystemTextJson);
        return settings;
    }

    private static void Compile(string assembly, string client, string program)
    {
        // What a new console project has.
        const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Net.Http; " +
            "global using System.Threading.Tasks;";
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var references = Directory.EnumerateFiles(runtime, "*.dll")
            .Where(file => Path.GetFileName(file) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll")
                && !name.Contains("Native", StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file));
        var compiled = CSharpCompilation.Create(
            "client", [.. new[] { client, Usings, program }.Select(text => CSharpSyntaxTree.ParseText(text))], references,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable))
            .Emit(assembly);
        compiled.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        File.WriteAllText(
            Path.ChangeExtension(assembly, ".runtimeconfig.json"),
            $$"""{ "runtimeOptions": { "framework": { "name": "Microsoft.NETCore.App", "version": "{{Environment.Version}}" } } }""");
    }

    private static async Task<string[]> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(Longest);
        process.ExitCode.ShouldBe(0, await errors);
        return (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private static string CodeOf(string language) =>
        Blocks().Matches(Document).Single(block => block.Groups["language"].Value == language).Groups["code"].Value;

    [GeneratedRegex(@"\s/(?<name>\w+):(?<value>\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Options();

    [GeneratedRegex(
        @"^```(?<language>\w+)\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blocks();

    private static string ReadDocument()
    {
        using var reader = new StreamReader(typeof(SiteUrls).Assembly.GetManifestResourceStream("docs.api-clients.md")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>A site with the bundled data alone that programs can ask.</summary>
    public sealed class BundledSite : IAsyncDisposable
    {
        private readonly RunningSite _running = new();

        public BundledSite() => Server = _running.Listen();

        public System.Net.IPEndPoint Server { get; }

        public ValueTask DisposeAsync() => _running.DisposeAsync();
    }
}
