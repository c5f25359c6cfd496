using System.Globalization;
using CsvHelper;
using InferenceDash.Core.Loads;

namespace InferenceDash.Store.Loads;

/// <summary>
/// A table with a row for each moment. A column of loads makes it a profile, whose loads hold until the next row; without one
/// each row is the arrival of a request.
/// </summary>
internal sealed class LoadTable
{
    private static readonly string[] Users = ["users", "concurrency", "concurrent_users", "in_flight"];
    private static readonly string[] Requests = ["requests_s", "requests/s", "requests_per_second", "rps", "qps", "request_rate"];
    private static readonly string[] Tokens = ["tokens_s", "tok/s", "tokens_per_second", "tps", "total_tokens_per_second"];
    private static readonly string[] Untold = ["load", "value"];
    private static readonly string[] Hours = ["hour", "hours"];

    private const int LargestRow = 64 * 1024;

    private readonly List<(double StartHour, double Load)> _starts = [];

    private bool _isTimeOfDay;

    /// <summary>The arrivals; null: the table has loads.</summary>
    public ArrivalTrace? Trace { get; private set; }

    private LoadUnit? Unit { get; set; }

    private bool IsInHours { get; set; }

    public LoadProfile ProfileOf(LoadUnit unit)
    {
        if (_starts.Count == 0 || _starts.TrueForAll(s => s.Load == 0))
            throw new StoreException("The file has no load.");
        if (_starts.Count > LoadProfile.MostSteps)
            throw new StoreException($"The file has {_starts.Count:N0} rows; {LoadProfile.MostSteps:N0} are taken.");
        return LoadProfile.Of(Unit ?? unit, _starts, LoadProfile.EndOf(_starts, _isTimeOfDay));
    }

    /// <exception cref="StoreException">A row cannot be read.</exception>
    public static LoadTable Read(Stream content, char separator)
    {
        using var csv = CsvReader.Create(content, new CsvReaderOptions
        {
            HasHeader = false,
            Separator = separator,
            TrackLineNumbers = true,
            MaxRecordSize = LargestRow,
        });
        try
        {
            return Read(csv);
        }
        catch (CsvFormatException exception)
        {
            throw new StoreException($"Line {exception.LineNumber} is too long; a quote before it may never be closed.", exception);
        }
    }

    private static LoadTable Read(CsvReader csv)
    {
        if (!csv.Read())
            throw new StoreException("The file is empty.");
        var header = Enumerable.Range(0, csv.FieldCount).Select(i => Field(csv, i).TrimStart('\uFEFF').ToLowerInvariant()).ToList();
        var table = new LoadTable { IsInHours = header.Exists(h => Hours.Contains(h, StringComparer.Ordinal)) };
        var time = Column(header, [.. TraceNames.Times, .. Hours]);
        if (time < 0)
            throw new StoreException($"Line 1: name the column of times, for example time. Columns: {string.Join(", ", header)}.");
        foreach (var (unit, names) in new (LoadUnit?, string[])[]
                 { (LoadUnit.Users, Users), (LoadUnit.RequestsPerSecond, Requests), (LoadUnit.TokensPerSecond, Tokens), (null, Untold) })
        {
            if (Column(header, names) is not (>= 0 and var load))
                continue;
            table.Unit = unit;
            table.ReadLoads(csv, time, load);
            return table;
        }

        table.ReadArrivals(csv, time, Column(header, TraceNames.Inputs), Column(header, TraceNames.Outputs));
        return table;
    }

    private void ReadLoads(CsvReader csv, int time, int load)
    {
        var clock = new TraceClock(IsInHours ? 3600 : 1);
        while (csv.Read())
        {
            var hour = clock.Read(Field(csv, time), (int)csv.LineNumber) / 3600;
            if (_starts.Count > 0 && hour <= _starts[^1].StartHour)
                throw new StoreException($"Line {(int)csv.LineNumber}: {Field(csv, time)} is not later than the row before.");
            _isTimeOfDay = clock.IsTimeOfDay;
            _starts.Add((hour, Number(Field(csv, load), (int)csv.LineNumber)));
        }
    }

    private void ReadArrivals(CsvReader csv, int time, int input, int output)
    {
        Trace = new ArrivalTrace();
        var clock = new TraceClock(IsInHours ? 3600 : 1);
        while (csv.Read())
        {
            var seconds = clock.Read(Field(csv, time), (int)csv.LineNumber);
            if (!Trace.Add(seconds, Tokens(input), Tokens(output)))
                throw new StoreException(TraceNames.TooLong((int)csv.LineNumber));
        }

        double? Tokens(int column) => column < 0 || Field(csv, column).Length == 0 ? null : Number(Field(csv, column), (int)csv.LineNumber);
    }

    private static int Column(List<string> header, string[] names) => header.FindIndex(h => names.Contains(h, StringComparer.Ordinal));

    private static string Field(CsvReader csv, int column) => column < csv.FieldCount ? csv.GetString(column).Trim() : "";

    private static double Number(string text, int line) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
        && number is >= 0 and <= LoadProfile.GreatestLoad
            ? number
            : throw new StoreException($"Line {line}: “{text}” is no number of 0 or more.");
}
