using System.Text;
using System.Text.Json;

namespace InferenceDash.Store.Import.Formats;

/// <summary>
/// The measurements that are taken from the <c>metrics</c> column of a dump: JSON with some fifty numbers, of which a
/// dozen are read and no objects are made of the others. One object serves all rows.
/// </summary>
internal sealed class DumpMetrics
{
    private static readonly string[] Names =
    [
        "tput_per_gpu", "output_tput_per_gpu", "input_tput_per_gpu", "median_intvty", "median_tpot", "p90_tpot", "p99_tpot",
        "median_ttft", "p99_ttft", "median_e2el", "joules_per_total_token",
    ];

    private static readonly byte[][] NamesAsBytes = [.. Names.Select(Encoding.UTF8.GetBytes)];

    private readonly double?[] _numbers = new double?[Names.Length];

    public double? Throughput => _numbers[0];

    public double? OutputThroughput => _numbers[1];

    public double? InputThroughput => _numbers[2];

    public double? MedianTpot => _numbers[4];

    public double? P90Tpot => _numbers[5];

    public double? P99Tpot => _numbers[6];

    public double? MedianTtft => _numbers[7];

    public double? P99Ttft => _numbers[8];

    public double? MedianE2el => _numbers[9];

    public double? JoulesPerTotalToken => _numbers[10];

    /// <summary>The median interactivity, else 1 / median TPOT; null: neither is there.</summary>
    public double? Interactivity => _numbers[3] ?? (1 / MedianTpot);

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
