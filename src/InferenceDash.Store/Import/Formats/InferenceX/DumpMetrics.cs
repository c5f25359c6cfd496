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

    // What a point can do without; nothing about it refuses a row.
    private static readonly string[] Optional =
        [InferenceXNames.MeanTpot, .. from name in InferenceXNames.Widths from kind in new[] { "", "prefill_", "decode_" } select kind + name];

    private static readonly string[] Names =
        [InferenceXNames.Throughput, InferenceXNames.Interactivity, .. InferenceXNames.Figures.Select(figure => figure.Name), .. Optional];

    private static readonly int FirstOptional = Names.Length - Optional.Length;
    private static readonly int KindsOfWorker = (Optional.Length - 1) / InferenceXNames.Widths.Count;

    private static readonly byte[][] NamesAsBytes = [.. Names.Select(Encoding.UTF8.GetBytes)];

    private readonly double?[] _numbers = new double?[Names.Length];

    public double? Throughput => _numbers[ThroughputIndex];

    /// <summary>The figures of the row that was read last.</summary>
    public Figures Figures { get; } = new();

    /// <summary>The median interactivity, else 1 / median TPOT; null: neither is there.</summary>
    public double? Interactivity => _numbers[InteractivityIndex] ?? (1 / Figures[MeasuredFields.MedianTpot]);

    /// <summary>Mean time per output token, s; null: unknown.</summary>
    public double? MeanTpotSeconds => _numbers[FirstOptional];

    /// <summary>By how much the GPUs of aggregated serving are more than those of tensor parallelism, as far as metrics say.</summary>
    public int Width
    {
        get
        {
            var width = 1.0;
            for (var first = FirstOptional + 1; first < Names.Length; first += KindsOfWorker)
            {
                var widest = 1.0;
                foreach (var number in _numbers.AsSpan(first, KindsOfWorker))
                    widest = Math.Max(widest, number ?? 1);
                width *= widest;
            }

            return width <= int.MaxValue ? (int)width : 1;
        }
    }

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
                ? "holds NaN or Infinity, which JSON does not allow"
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
        if (index >= FirstOptional)
            return TakeOptional(ref reader, index);
        if (reader.TokenType != JsonTokenType.Number)
            return $"has a {Names[index]} that is not a number";
        var number = reader.GetDouble();
        _numbers[index] = number;
        return number > 0 && double.IsFinite(number) ? null : $"has a {Names[index]} that is not a finite number above 0";
    }

    private string? TakeOptional(ref Utf8JsonReader reader, int index)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.GetDouble() is > 0 and < double.PositiveInfinity and var number)
            _numbers[index] = number;
        reader.Skip();
        return null;
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
