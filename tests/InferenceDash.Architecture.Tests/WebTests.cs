using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace InferenceDash.Architecture.Tests;

public sealed class WebTests
{
    private const string Addresses = "Addresses";
    private const string Pages = "Pages";
    private const string Hosting = "Hosting";

    private static readonly string[] Shared = [Addresses, "Shared", "Charts", "Loads"];
    private static readonly string[] Features =
    [
        "Accepting", "Comparing", "Deciding", "Exploring", "Ranking", "HeatMap", "Assumptions", "Holdings", "Documents", "Searching", "Asking", "Bringing",
        "Observing", "Evaluating", "Changing", "Linking", "Gating", "Describing",
    ];
    // Answering asks what pages show without a request; Mcp and Commands tell what it answers.
    private static readonly string[] AboveFeatures = [Pages, "Answering", "Reporting", Hosting, "Mcp", "Commands", "(Program)"];

    // What makes answers out of views.
    private static readonly string[] Answering = ["Endpoints", "Picture", "_Imports"];

    private static readonly IReadOnlyList<Arrow> Arrows = Arrow.Within(House.Web, "Program");

    private static readonly HashSet<string> Components =
        [.. Assembly.Load(House.Web).GetTypes().Where(type => type.IsAssignableTo(typeof(IComponent))).Select(type => type.FullName!)];

    [Fact]
    public void Every_folder_has_its_place() =>
        Arrows.SelectMany(arrow => new[] { arrow.From, arrow.To }).Distinct().Except([.. Shared, .. Features, .. AboveFeatures, ""]).ShouldBeEmpty();

    [Fact]
    public void A_feature_never_reaches_into_another_one() =>
        Arrows.Where(arrow => Features.Contains(arrow.From, StringComparer.Ordinal) && Features.Contains(arrow.To, StringComparer.Ordinal)).ShouldBeEmpty();

    /// <remarks>A constant is copied where it is used: compiled code does not tell whose it was.</remarks>
    [Fact]
    public void A_feature_uses_no_constant_of_another_one() =>
        (from constant in Constants()
         from file in Repository.Files("src/InferenceDash.Web", ".cs", ".razor")
         let folder = file.Path.Split('/')[2]
         where folder != constant.Folder && Features.Contains(folder, StringComparer.Ordinal) && Names(file, constant.Name)
         select $"{file.Path} uses {constant.Name} of {constant.Folder}").ShouldBeEmpty();

    [Fact]
    public void What_features_share_knows_none_of_them_and_only_what_stands_before_it() =>
        Arrows.Where(arrow => Shared.Contains(arrow.From, StringComparer.Ordinal))
            .Where(arrow => !Shared.TakeWhile(folder => folder != arrow.From).Contains(arrow.To, StringComparer.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void A_feature_knows_nothing_that_puts_features_together() =>
        Arrows.Where(arrow => Features.Contains(arrow.From, StringComparer.Ordinal))
            .Where(arrow => AboveFeatures.Contains(arrow.To, StringComparer.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void What_puts_features_together_knows_only_what_stands_before_it() =>
        Arrows.Where(arrow => AboveFeatures.Contains(arrow.From, StringComparer.Ordinal))
            .Where(arrow => AboveFeatures.SkipWhile(folder => folder != arrow.From).Contains(arrow.To, StringComparer.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void A_view_knows_no_component_and_no_endpoint()
    {
        var views = House.TypesOf(House.Web).Where(type =>
            !Components.Contains(type.FullName) && !IsAnswering(type.Name) && Features.Concat(Shared).Any(folder => House.IsIn(type, $"{House.Web}.{folder}")));

        views.ShouldNotBeEmpty();
        (from view in views
         from used in House.UsedBy(view)
         where Components.Contains(used.FullName) || used.Name.EndsWith("Endpoints", StringComparison.Ordinal)
         select $"{view.FullName} uses {used.FullName}").ShouldBeEmpty();
    }

    [Fact]
    public void Only_the_chart_component_names_the_chart_library()
    {
        string[] allowed =
        [
            "src/InferenceDash.Web/Charts/ChartScripts.cs",
            // The page's head has the place where it looks for its style sheet.
            "src/InferenceDash.Web/Hosting/App.razor",
        ];
        string[] drawing = ["plot.js"];

        Naming("ApexCharts", ".cs", ".razor").Select(file => file.Path).ShouldBe(allowed, ignoreOrder: true);
        Naming("lib/apexcharts", ".js").Select(file => Path.GetFileName(file.Path)).Except(drawing).ShouldBeEmpty();
    }

    private static IEnumerable<SourceFile> Naming(string text, params string[] extensions) =>
        Repository.Files("src", extensions).Where(file => file.Text.Contains(text, StringComparison.OrdinalIgnoreCase));

    private static IReadOnlyList<(string Folder, string Name)> Constants() =>
    [
        .. from feature in Features
           from type in Assembly.Load(House.Web).GetTypes().Where(type => type.Namespace == $"{House.Web}.{feature}" && !type.IsEnum)
           from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Where(field => field.IsLiteral && !field.IsPrivate)
           select (feature, $@"{type.Name}\.{field.Name}"),
    ];

    private static bool Names(SourceFile file, string constant) =>
        Regex.IsMatch(file.Text, $@"\b{constant}\b", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static bool IsAnswering(string name) => Answering.Any(end => name.EndsWith(end, StringComparison.Ordinal));
}
