namespace InferenceDash.Web.Answering;

/// <summary>The schedule of a comparison of draft lengths, with the settings of engines.</summary>
internal static class ScheduleText
{
    public static string Of(LineUpView view)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var schedule = view.Schedule!;
        text.WriteLine(Say.Of($"{view.Common}, {view.Sequence.Label}"));
        text.WriteLine(schedule.Says);
        foreach (var sentence in schedule.DynamicSays)
            text.WriteLine(sentence);
        if (schedule.Schedule.ByConcurrency is { } byConcurrency)
        {
            text.WriteLine();
            TextTable.Write(text, DraftScheduleWords.ConcurrencyColumns, DraftScheduleWords.Rows(byConcurrency), rightAligned: [1, 2]);
        }

        text.WriteLine();
        TextTable.Write(
            text, DraftScheduleWords.InteractivityColumns, DraftScheduleWords.Rows(schedule.Schedule.ByInteractivity), rightAligned: [1, 2]);
        foreach (var setting in schedule.Settings)
        {
            text.WriteLine();
            text.WriteLine($"{setting.Title} ({setting.Version})");
            if (setting.Text is { } lines)
                text.WriteLine(lines);
            text.WriteLine(setting.Remark);
        }

        text.WriteLine();
        foreach (var note in schedule.Notes)
            text.WriteLine(note);
        return text.ToString();
    }
}
