using System.Text;
using System.Text.Json;

namespace InferenceDash.Store.Import.Formats.InferenceX;

/// <summary>
/// The measurements that are taken from the <c>metrics</c> column of a dump: JSON with some fifty numbers, of which a
/// dozen are read and no objects are made of the others. One object serves all rows.
/// </summary>
internal sealed class DumpMetrics
{
    private const int ThroughputIndex = 0;
    private const int InteractivityIndex = 1;
    private const int FirstFigure = 2;

    private static readonly string[] Names =
        [InferenceXNames.Throughput, InferenceXNames.Interactivity, .. InferenceXNames.Figures.Select(figure => figure.Name)];

    private static readonly byte[][] NamesAsBytes = [.. Names.Select(Encoding.UTF8.GetBytes)];

    private readonly double?[] _numbers = new double?[Names.Length];

    public double? Throughput => _numbers[ThroughputIndex];

    /// <summary>The figures of the row that was read last.</summary>
    public Figures Figures { get; } = new();

    /// <summary>The median interactivity, else 1 / median TPOT; null: neither is there.</summary>
    public double? Interactivity => _numbers[InteractivityIndex] ?? (1 / Figures[MeasuredFields.MedianTpot]);

    /// <summary>Reads the column; null, or what is wrong with it.</summary>
    public string? Read(ReadOnlySpan<byte> json)
    {
        Array.Clear(_numbers);
        if (json.IsEmpty)
            return "is required and empty";
        try
        {
            var reader = new Utf8JsonReader(json);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return "is not a JSON object";
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (Take(ref reader, IndexOf(reader.ValueSpan)) is { } flaw)
                    return flaw;
            }

            reader.Read();
            for (var i = 0; i < InferenceXNames.Figures.Count; i++)
                Figures[InferenceXNames.Figures[i].Field] = _numbers[FirstFigure + i];
            return Throughput is null ? "has no tput_per_gpu" : Interactivity is null ? "has neither median_intvty nor median_tpot" : null;
        }
        catch (JsonException exception)
        {
            return json.IndexOf("NaN"u8) >= 0 || json.IndexOf("Infinity"u8) >= 0
                ? "holds NaN or Infinity, which JSON does not have and nobody measures"
                : $"is not JSON at its character {exception.BytePositionInLine + 1}";
        }
    }

    private string? Take(ref Utf8JsonReader reader, int index)
    {
        reader.Read();
        if (index < 0)
            reader.Skip();
        if (index < 0 || reader.TokenType == JsonTokenType.Null)
            return null;
        if (_numbers[index] is not null)
            return $"holds {Names[index]} twice";
        if (reader.TokenType != JsonTokenType.Number)
            return $"has a {Names[index]} that is not a number";
        var number = reader.GetDouble();
        _numbers[index] = number;
        return number > 0 && double.IsFinite(number) ? null : $"has a {Names[index]} that is not a finite number above 0";
    }

    private static int IndexOf(ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < NamesAsBytes.Length; i++)
        {
            if (name.SequenceEqual(NamesAsBytes[i]))
                return i;
        }

        return -1;
    }
}
