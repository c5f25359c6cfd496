using InferenceDash.Store.Import.Formats.Acceptance;
using InferenceDash.Store.Import.Formats.Csv;
using InferenceDash.Store.Import.Formats.Evaluations;
using InferenceDash.Store.Import.Formats.InferenceX;
using InferenceDash.Store.Import.Formats.LoadGenerators;

namespace InferenceDash.Store.Import.Formats;

/// <summary>The formats this program reads.</summary>
internal static class SourceFormats
{
    public static readonly IReadOnlyList<ISourceFormat> All =
    [
        new ModelsCsv(), new GpuAssumptionsCsv(), new PublishedPointsCsv(), new BenchmarkCsv(), new StepTimesCsv(), new AcceptanceCsv(),
        new AcceptanceMatrix(), new GoldenAcceptance(), new NemoSkills(), new EvaluationsCsv(), new LmEval(), new InferenceXEvaluations(),
        new InferenceXApi(), new InferenceXArtifact(), new InferenceXDump(), new VllmBench(), new SglangBench(), new GuideLlm(), new AiPerf(), new GenAiPerf(),
        new InferencePerf(), new LlmdReport(), new LlmPerf(), new GenAiBench(), new TrtLlmBench(), new EvalScope(), new LlamaBench(),
    ];
}
