using System.Globalization;
using InferenceDash.Store.Import.Formats.Json;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>What a file says of the deployment that answered, which most tools know nothing about. Null is unknown.</summary>
internal sealed record Deployment
{
    /// <summary>The file says nothing.</summary>
    public static readonly Deployment Unknown = new();

    public int? TensorParallel { get; init; }

    public int? ExpertParallel { get; init; }

    public bool? DataParallelAttention { get; init; }

    /// <summary>GPUs of one server, as its parallelism makes them, or those that were seen at work.</summary>
    public int? Gpus { get; init; }

    /// <summary>Another number of GPUs that is as true, such as with those that were idle; null: there is none.</summary>
    public int? GpusOtherwise { get; init; }

    /// <summary>The field that the GPUs are mostly of.</summary>
    public string GpusField { get; init; } = "gpus";

    /// <summary>Those of the GPUs that only prefill, where serving is disaggregated; null: it is not.</summary>
    public int? PrefillGpus { get; init; }

    /// <summary>Key of the GPU, where the file is certain of it.</summary>
    public Stated<string>? Gpu { get; init; }

    /// <summary>Key of the precision, where the file is certain of it.</summary>
    public Stated<string>? Precision { get; init; }

    /// <summary>Whether the server that answered may be one of several kinds, behind a router for example.</summary>
    public bool MayBeAPart { get; init; }

    public string? EngineVersion { get; init; }

    /// <summary>
    /// GPUs of the whole deployment: what an option or a sidecar says, because there may be several servers behind one
    /// address, else those of the file. Null, and the row unsound, where neither says it or the two cannot both be true.
    /// </summary>
    public int? GpusOf(JsonFields row)
    {
        var given = row.Source.Defaults.Gpus;
        if ((given ?? Gpus) is null)
            GivenNames.Missing(row, "gpus");
        else if (given is not null && Gpus is { } one && given != one && given != GpusOtherwise)
            Compare(row, given.Value, one);
        return given ?? Gpus;
    }

    /// <summary>Those that only prefill, of all GPUs; null: serving is not disaggregated.</summary>
    public int? PrefillGpusOf(int? gpus) => Gpus > 0 ? PrefillGpus * gpus / Gpus : PrefillGpus;

    public Parallelism Workers(int? gpus) => new(TensorParallel, ExpertParallel, DataParallelAttention, null, gpus);

    private void Compare(JsonFields row, int given, int one)
    {
        var number = one.ToString(CultureInfo.InvariantCulture);
        if (given % one == 0)
            row.Warn(GpusField, $"makes {number} GPUs in one server, and --gpus says {given}, which counts: {given / one} servers?");
        else if (MayBeAPart)
            row.Warn(GpusField, $"makes {number} GPUs in the server that answered, and --gpus says {given}, which counts: were there others?");
        else
            row.Reject(GpusField, number, $"GPUs serve in one server, and --gpus says {given}; leave the option out, or give all GPUs that served");
    }
}
