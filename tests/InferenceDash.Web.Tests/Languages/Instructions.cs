using System.Reflection;
using System.Reflection.Emit;

namespace InferenceDash.Web.Tests.Languages;

/// <summary>One instruction of a method: what it does, and the text or the method it does it with.</summary>
/// <param name="Code">The operation.</param>
/// <param name="Text">A text that it loads; null: none.</param>
/// <param name="Called">A method that it calls; null: none.</param>
internal readonly record struct Instruction(OpCode Code, string? Text, MethodBase? Called)
{
    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    /// <summary>The instructions of a method, in the order in which they stand.</summary>
    public static IEnumerable<Instruction> Of(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code)
            yield break;
        for (var at = 0; at < code.Length;)
        {
            var operation = Codes[code[at] == 0xFE ? (short)((code[at++] << 8) | code[at++]) : code[at++]];
            var operand = at;
            at += SizeOf(operation.OperandType, code, at);
            yield return new Instruction(
                operation,
                operation.OperandType == OperandType.InlineString ? method.Module.ResolveString(BitConverter.ToInt32(code, operand)) : null,
                operation.OperandType == OperandType.InlineMethod ? CalledBy(method, BitConverter.ToInt32(code, operand)) : null);
        }
    }

    private static int SizeOf(OperandType type, byte[] code, int at) => type switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };

    private static MethodBase? CalledBy(MethodBase method, int token) => method.Module.ResolveMethod(
        token,
        method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null,
        method is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericArguments() : null);
}
