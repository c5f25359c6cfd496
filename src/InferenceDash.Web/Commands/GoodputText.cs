namespace InferenceDash.Web.Commands;

/// <summary>Goodput as <c>evaluate</c> writes it.</summary>
internal static class GoodputText
{
    public static void Write(GoodputView view, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(Say.Of($"{GoodputWords.Title}: {GoodputWords.Limits(view.Limits)}"));
        if (view.Answer is { } answer)
        {
            TextTable.Write(
                output,
                [Say.Of("in flight"), Say.Of("series"), Say.Of("within both"), Say.Of("95 % interval"), Say.Of("TTFT"), Say.Of("TPOT"), Say.Of("requests"),
                    Say.Of("req/s/GPU")],
                [
                    .. from row in answer.Rows
                       from of in row.Series.Zip(answer.Series)
                       from point in of.First
                       select (string[])
                       [
                           Figure.Grouped(row.Concurrency), of.Second.Label, GoodputWords.Share(point.Both), GoodputWords.Error(point.Both),
                           GoodputWords.Share(point.Ttft), GoodputWords.Share(point.Tpot), GoodputWords.Requests(point), GoodputWords.Rate(point.RatePerGpu),
                       ],
                ],
                rightAligned: [0, 2, 3, 4, 5, 6, 7]);
            foreach (var target in answer.Targets)
                output.WriteLine(GoodputWords.Says(answer, target));
        }

        foreach (var note in GoodputWords.Notes(view.Answer))
            output.WriteLine(note);
    }
}
