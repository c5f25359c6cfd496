using System.Globalization;

namespace InferenceDash.Core;

/// <summary>
/// Input and output length of the requests of a benchmark, in tokens. 1024 and 8192 ± 5 % are the nominal lengths
/// <c>1k</c> and <c>8k</c>: benchmarks jitter the length of each request, and two runs of the same shape must meet.
/// </summary>
public sealed record Sequence
{
    private const double NominalTolerance = 0.05;
    private static readonly (int Tokens, string Label)[] NominalLengths = [(1024, "1k"), (8192, "8k")];

    /// <summary>A sequence of the given lengths, each made nominal where it is near a nominal length.</summary>
    /// <param name="inputTokens">Input sequence length (ISL), at least 1.</param>
    /// <param name="outputTokens">Output sequence length (OSL), at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length is below 1.</exception>
    public Sequence(int inputTokens, int outputTokens)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inputTokens, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(outputTokens, 1);
        InputTokens = Nominal(inputTokens);
        OutputTokens = Nominal(outputTokens);
    }

    /// <summary>Input sequence length in tokens; nominal where it is near a nominal length.</summary>
    public int InputTokens { get; }

    /// <summary>Output sequence length in tokens; nominal where it is near a nominal length.</summary>
    public int OutputTokens { get; }

    /// <summary>Whether both lengths are nominal.</summary>
    public bool IsNominal => Name(InputTokens).EndsWith('k') && Name(OutputTokens).EndsWith('k');

    /// <summary>As people write it: <c>1k/8k</c>, <c>2048/512</c>.</summary>
    public string Label => $"{Name(InputTokens)}/{Name(OutputTokens)}";

    /// <summary>As it stands in an address: <c>1k-8k</c>, <c>2048-512</c>.</summary>
    public string Key => $"{Name(InputTokens)}-{Name(OutputTokens)}";

    /// <summary>Reads a label or a key; upper case is accepted.</summary>
    public static bool TryParse(string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Sequence? sequence)
    {
        sequence = null;
        var parts = text?.Trim().Split('/', '-');
        if (parts is not { Length: 2 } || !TryLength(parts[0], out var input) || !TryLength(parts[1], out var output))
            return false;
        sequence = new Sequence(input, output);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Label;

    private static bool TryLength(string text, out int tokens)
    {
        foreach (var (nominal, label) in NominalLengths)
        {
            if (string.Equals(text, label, StringComparison.OrdinalIgnoreCase))
            {
                tokens = nominal;
                return true;
            }
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out tokens) && tokens >= 1;
    }

    private static int Nominal(int tokens)
    {
        foreach (var (nominal, _) in NominalLengths)
        {
            if (Math.Abs(tokens - nominal) <= NominalTolerance * nominal)
                return nominal;
        }

        return tokens;
    }

    private static string Name(int tokens)
    {
        foreach (var (nominal, label) in NominalLengths)
        {
            if (tokens == nominal)
                return label;
        }

        return tokens.ToString(CultureInfo.InvariantCulture);
    }
}
