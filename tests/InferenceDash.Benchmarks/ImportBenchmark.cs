using System.Diagnostics;
using System.Globalization;
using InferenceDash.Store;

namespace InferenceDash.Benchmarks;

/// <summary>
/// How fast a weekly dump of generated rows is parsed, checked and stored in SQLite, beside <c>sqlite3 .import</c> of the
/// resulting table into the same columns and indexes. Both in turn, on the same machine, in the same run.
/// </summary>
internal static class ImportBenchmark
{
    private const int Rounds = 3;

    public static async Task RunAsync(int rows)
    {
        var folder = Directory.CreateTempSubdirectory("inferencedash-import-").FullName;
        try
        {
            var files = GeneratedDump.Write(folder, rows);
            var (ours, theirs) = (new List<double>(), new List<double>());
            for (var round = 0; round < Rounds; round++)
            {
                var store = Path.Combine(folder, $"store-{round}.db");
                ours.Add(await ImportAsync(store, files, rows));
                theirs.Add(Reference(folder, store, round));
            }

            Report($"import of {rows:N0} rows (parse, check, store)", rows, ours);
            Report("sqlite3 .import of the same table", rows, theirs);
            Console.WriteLine($"rate of the import / rate of sqlite3: {Median(theirs) / Median(ours):0.00} (aim: at least 0.5)");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> ImportAsync(string path, string[] files, int rows)
    {
        var store = new BenchmarkStore(new StoreOptions { Path = path }, TimeProvider.System);
        await store.OpenAsync();
        var clock = Stopwatch.StartNew();
        var result = await store.ImportAsync(files, new ImportOptions());
        var seconds = clock.Elapsed.TotalSeconds;
        if (result.Stored.BenchmarkPoints == rows)
            return seconds;
        var first = result.Rejected is [var row, ..] ? row : null;
        throw new InvalidOperationException($"{result.Stored.BenchmarkPoints} of {rows} rows were stored: {first}");
    }

    private static double Reference(string folder, string store, int round)
    {
        var (csv, copy) = (Path.Combine(folder, "points.csv"), Path.Combine(folder, $"copy-{round}.db"));
        Sqlite3(store, "-csv", "-cmd", $".output {csv}", "SELECT * FROM benchmark_points");
        var schema = Sqlite3(store, "SELECT sql || ';' FROM sqlite_master WHERE tbl_name = 'benchmark_points' AND sql IS NOT NULL ORDER BY type DESC");
        Sqlite3(copy, "PRAGMA journal_mode = WAL; " + schema);
        var clock = Stopwatch.StartNew();
        Sqlite3(copy, ".mode csv", $".import {csv} benchmark_points");
        return clock.Elapsed.TotalSeconds;
    }

    private static string Sqlite3(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("sqlite3", arguments) { RedirectStandardOutput = true, UseShellExecute = false })
            ?? throw new InvalidOperationException("sqlite3 did not start; install Debian's package sqlite3.");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"sqlite3 ended with {process.ExitCode}.");
    }

    private static void Report(string what, int rows, List<double> seconds)
    {
        var each = string.Join(", ", seconds.Select(s => s.ToString("0.00", CultureInfo.InvariantCulture)));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: median {Median(seconds):0.00} s, {rows / Median(seconds):N0} rows/s ({each})"));
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
