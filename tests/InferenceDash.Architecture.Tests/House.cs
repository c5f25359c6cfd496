using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using Assembly = System.Reflection.Assembly;

namespace InferenceDash.Architecture.Tests;

/// <summary>The assemblies that the rules are about, read once.</summary>
internal static class House
{
    public const string Core = "InferenceDash.Core";
    public const string Words = "InferenceDash.Words";
    public const string Store = "InferenceDash.Store";
    public const string Web = "InferenceDash.Web";
    public const string Migrations = "InferenceDash.Migrations";

    public static readonly ArchUnitNET.Domain.Architecture Built = new ArchLoader()
        .LoadAssemblies([.. new[] { Core, Words, Store, Web, Migrations }.Select(Assembly.Load)])
        .Build();

    /// <summary>The types of a project that somebody wrote, or a component's markup became.</summary>
    public static IEnumerable<IType> TypesOf(string project) =>
        Built.Types.Where(type => type.Namespace is not null && IsIn(type, project) && type.Assembly.Name.Split(',')[0] == project);

    /// <summary>What a type is made with. A type parameter is nothing of its own: it would seem to live wherever it was met first.</summary>
    public static IEnumerable<IType> UsedBy(IType type) =>
        type.Dependencies.Select(dependency => dependency.Target).Where(target => target is not GenericParameter && target.Namespace is not null).Distinct();

    public static bool IsIn(IType type, string @namespace) =>
        type.Namespace.FullName == @namespace || type.Namespace.FullName.StartsWith(@namespace + ".", StringComparison.Ordinal);

    /// <summary>Checks a rule in ArchUnit's words; what breaks it is the message.</summary>
    public static void ShouldHold(this IArchRule rule) =>
        rule.Evaluate(Built).Where(result => !result.Passed).Select(result => result.Description).ShouldBeEmpty();
}
