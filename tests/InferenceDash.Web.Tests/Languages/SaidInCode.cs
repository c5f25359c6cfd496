using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;
using System.Text;

namespace InferenceDash.Web.Tests.Languages;

/// <summary>A text that the program says, as it stands in the compiled code: the name under which resources have it.</summary>
/// <param name="Key">The English text, with numbers for what stands in it; null: it is not known before it is said.</param>
/// <param name="IsTemplate">Whether braces are places.</param>
/// <param name="Where">The method that says it.</param>
internal sealed record SaidInCode(string? Key, bool IsTemplate, string Where)
{
    private static readonly string[] Handlers = ["SaidText", "RunsHandler"];

    /// <summary>Everything that the methods of an assembly say, and the texts that they hand on without saying them.</summary>
    public static (IReadOnlyList<SaidInCode> Said, IReadOnlyList<HandedText> Others) In(Assembly assembly)
    {
        var (said, others) = (new List<SaidInCode>(), new List<HandedText>());
        foreach (var method in assembly.GetTypes().Where(t => !Handlers.Contains(t.Name, StringComparer.Ordinal)).SelectMany(MethodsOf))
            Read(method, said, others);
        return (said, others);
    }

    private static IEnumerable<MethodBase> MethodsOf(Type type)
    {
        const BindingFlags own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        return type.GetMethods(own).Cast<MethodBase>().Concat(type.GetConstructors(own));
    }

    private static void Read(MethodBase method, List<SaidInCode> said, List<HandedText> others)
    {
        var where = $"{method.DeclaringType!.FullName}.{method.Name}";
        var open = new Stack<(StringBuilder Template, int[] Places)>();
        var loaded = new List<string?>();
        foreach (var (code, text, called) in Instruction.Of(method))
        {
            if (text is not null || code == OpCodes.Ldnull)
            {
                loaded.Add(text);
                continue;
            }

            if (called is not null && Handlers.Contains(called.DeclaringType?.Name, StringComparer.Ordinal))
                Build(called, open, loaded);
            else if (called is { Name: "Of", DeclaringType.Name: "Say" or "Runs" } && called.GetParameters() is [var first, .. var more]
                && Handlers.Contains(first.ParameterType.Name, StringComparer.Ordinal))
                said.Add(new SaidInCode($"{open.Pop().Template}{(more.Length > 0 ? $" [{Take(loaded, 1)}]" : "")}", IsTemplate: true, where));
            else if (called is { Name: "Of", DeclaringType.Name: "Say" })
                said.Add(new SaidInCode(Take(loaded, 1), IsTemplate: false, where));
            else if (called is { Name: "Of", DeclaringType.Name: "Count" } && called.GetParameters() is { Length: > 1 } parameters)
                said.Add(new SaidInCode(Take(loaded, parameters.Length - 1) is { } noun ? $"{{0}} {noun}" : null, IsTemplate: true, where));
            if (called is not null)
                others.AddRange(loaded.OfType<string>().Select((text, i) => new HandedText(text, called.Name, i == 0 ? null : loaded[0], where)));
            loaded.Clear();
        }
    }

    private static void Build(MethodBase called, Stack<(StringBuilder Template, int[] Places)> open, List<string?> loaded)
    {
        switch (called.Name)
        {
            case ".ctor":
                open.Push((new StringBuilder(), [0]));
                break;
            case "AppendLiteral":
                open.Peek().Template.Append(Take(loaded, 1)!.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
                break;
            case "AppendFormatted":
                var (template, places) = open.Peek();
                template.Append(CultureInfo.InvariantCulture, $"{{{places[0]++}}}");
                break;
        }
    }

    // The first of the texts that were loaded just before a call.
    private static string? Take(List<string?> loaded, int count)
    {
        if (loaded.Count < count)
            return null;
        var first = loaded[^count];
        loaded.RemoveRange(loaded.Count - count, count);
        return first;
    }
}

/// <summary>A text that is handed to a method.</summary>
/// <param name="Text">The text.</param>
/// <param name="Call">The method.</param>
/// <param name="First">The text that is handed over before it, such as the name of an attribute; null: none.</param>
/// <param name="Where">The method that hands it on.</param>
internal sealed record HandedText(string Text, string Call, string? First, string Where);
