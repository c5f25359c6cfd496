using InferenceDash.Store;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace InferenceDash.Web.Commands;

/// <summary>Shows how far an import is: a bar in a terminal, a line now and then elsewhere. Short imports show nothing.</summary>
internal static class ImportDisplay
{
    public static Task<ImportResult> RunAsync(CommandOutput output, Func<IProgress<ImportProgress>, Task<ImportResult>> import) =>
        output.IsTerminal ? RunWithBarAsync(output.Error, import) : import(new Lines(output.Error, output.Clock));

    private static async Task<ImportResult> RunWithBarAsync(TextWriter terminal, Func<IProgress<ImportProgress>, Task<ImportResult>> import)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal) });
        return await console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RowsColumn(), new RemainingTimeColumn())
            // On a thread of its own, because an import does not give its thread back.
            .StartAsync(context => Task.Run(() => import(new Bar(context))));
    }

    private static string Words(ImportStage stage) => stage == ImportStage.Checking ? Say.Of("Checking files") : Say.Of("Storing rows");

    private sealed class Bar(ProgressContext context) : IProgress<ImportProgress>
    {
        private readonly Dictionary<ImportStage, ProgressTask> _tasks = [];

        public void Report(ImportProgress value)
        {
            if (!_tasks.TryGetValue(value.Stage, out var task))
                _tasks.Add(value.Stage, task = context.AddTask(Words(value.Stage), maxValue: value.BytesTotal ?? 1));
            task.IsIndeterminate = value.BytesTotal is null;
            task.State.Update<long>("rows", _ => value.Stage == ImportStage.Storing ? value.Rows : 0);
            if (value.BytesTotal is not null)
                task.Value = value.BytesRead;
        }
    }

    private sealed class RowsColumn : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime)
        {
            var rows = task.State.Get<long>("rows");
            var seconds = task.ElapsedTime?.TotalSeconds ?? 0;
            return new Text(rows == 0 || seconds <= 0 ? "" : Say.Of($"{rows:N0} rows, {rows / seconds:N0} rows/s"));
        }
    }

    private sealed class Lines(TextWriter output, TimeProvider clock) : IProgress<ImportProgress>
    {
        private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

        private long _line = clock.GetTimestamp();
        private long _stageStart = clock.GetTimestamp();
        private ImportStage _stage;

        public void Report(ImportProgress value)
        {
            if (_stage != value.Stage)
            {
                _stage = value.Stage;
                _stageStart = clock.GetTimestamp();
            }

            if (clock.GetElapsedTime(_line) < Interval)
                return;
            _line = clock.GetTimestamp();
            output.WriteLine(Line(value, clock.GetElapsedTime(_stageStart)));
        }

        private static string Line(ImportProgress value, TimeSpan elapsed)
        {
            if (value.Stage == ImportStage.Checking)
                return Say.Of($"{Words(value.Stage)}: {value.BytesRead / 1e6:N0} MB");
            var rate = elapsed > TimeSpan.Zero && value.Rows > 0 ? Say.Of($", {value.Rows / elapsed.TotalSeconds:N0} rows/s") : "";
            var left = value.BytesTotal > 0 && value.BytesRead > 0
                ? Say.Of($", {elapsed.TotalSeconds * (value.BytesTotal.Value - value.BytesRead) / value.BytesRead:N0} s left")
                : "";
            return Say.Of($"{Words(value.Stage)}: {value.Rows:N0} rows{rate}{left}");
        }
    }
}
