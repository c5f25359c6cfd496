namespace InferenceDash.Words.Commands;

/// <summary>What --help says of the commands, their arguments and options.</summary>
public static class CommandHelp
{
    public static string Program => Say.Of("InferenceDash compares LLM serving with speculative decoding on and off. Without a command it serves the site.");
    public static string Database => Say.Of("The store: a SQLite file, or the connection string of a PostgreSQL database. Default: from configuration.");

    public static string Language => Say.Of("The language that the command speaks: en (the default) or zh.");

    public static string Import => Say.Of("Imports benchmark files, all or nothing.");
    public static string ImportPath => Say.Of("Files, folders, patterns with * and ?, or - for standard input; .gz and .zip are unpacked.");
    public static string Format => Say.Of("The format of every file; by default each file is recognised by its content.");
    public static string Model => Say.Of("Model, if the file does not name it (same for the options below).");
    public static string Gpu => Say.Of("Kind of GPU.");
    public static string Gpus => Say.Of("GPUs of the whole deployment.");
    public static string Precision => Say.Of("fp4, fp8, bf16, …");
    public static string SpecMethod => Say.Of("mtp, eagle, … or none.");
    public static string NewMethod => Say.Of("A spec method that is not known yet, named here as well as in the file or option.");
    public static string Engine => Say.Of("Serving framework.");
    public static string EngineVersion => Say.Of("Version of the engine.");
    public static string DraftTokens => Say.Of("Tokens drafted per verification step.");
    public static string Thinking => Say.Of("Whether the model was thinking when acceptance lengths were measured: on or off.");
    public static string OtherAcceptance => Say.Of("Also estimate the method at this acceptance length, in tokens per step; with --json that answer alone.");
    public static string GoodTtft => Say.Of("Also tell the share of requests whose time to first token is at most this, in seconds; with --json that "
        + "answer alone.");
    public static string GoodTpot => Say.Of("The same of the time per output token after the first, in seconds; with both, the share within both.");
    public static string Acceptance =>
        Say.Of("Where acceptance lengths come from: measured or synthetic. With step times: MODEL, MODEL:on, MODEL:off, a file of them, or a number.");
    public static string Prefill => Say.Of("Prefill of one request in ms, for step times.");
    public static string ImportSequence => Say.Of("Input and output length, such as 8k/1k or 2048/512.");
    public static string Date => Say.Of("Day of the run, such as 2026-04-30.");
    public static string Run => Say.Of("Name of the run; by default made from the content.");
    public static string Image => Say.Of("Container image of the engine.");
    public static string Concurrency => Say.Of("Requests in flight, for files that do not say.");
    public static string Strict => Say.Of("Refuse measurements that break a rule of quality.");
    public static string ExcludeFlagged => Say.Of("Store measurements that break a rule of quality, and keep them out of curves.");
    public static string ServedModel => Say.Of("A model's name in the files that is of --model, although it holds the name of another one.");
    public static string SkipBadRows => Say.Of("Leave out rows that cannot be imported instead of refusing all.");
    public static string RejectLog => Say.Of("Write every rejected row to this CSV file.");

    public static string Retract => Say.Of("Retracts an import. Earlier snapshots keep showing it.");
    public static string RetractSnapshot => Say.Of("Id of the import, as listed by `snapshots`.");

    public static string Snapshots => Say.Of("Lists imports and retractions, oldest first.");

    public static string Export => Say.Of("Writes every benchmark point that counts to a CSV file that imports again to the same numbers.");
    public static string ExportFile => Say.Of("The CSV file, replaced if it exists; - for standard output.");
    public static string ExportComparison => Say.Of("Only the points of this comparison.");
    public static string ExportPublished => Say.Of("Published operating points, in their own format, instead of benchmark points.");

    public static string Backup => Say.Of("Copies the whole store to a file, even while the site runs.");
    public static string BackupFile => Say.Of("The copy, a SQLite file; replaced if it exists and the new copy is sound.");

    public static string Restore => Say.Of("Puts a backup in the place of the store, all of it or nothing.");
    public static string RestoreFile => Say.Of("The backup, which is checked first and not changed.");
    public static string Replace => Say.Of("Replace a store that holds data.");

    public static string Check => Say.Of("Looks for everything that can be wrong with the store, and changes nothing.");

    public static string Evaluate => Say.Of("Compares the two sides of a comparison at target interactivities.");
    public static string EvaluateSlug => Say.Of("The comparison, as in its address.");
    public static string Targets => Say.Of("Interactivities in tok/s/user, such as 84,108.");
    public static string Sequence => Say.Of("Input and output length, such as 8k/1k.");
    public static string Json => Say.Of("The answer of the API.");

    public static string Schedule => Say.Of("Which draft length is best at which concurrency and interactivity, as settings of engines.");
    public static string ScheduleAddress => Say.Of("A comparison of draft lengths: its address, or the part after /compare/draft/.");
    public static string ScheduleEngine => Say.Of("Only the setting of one engine: vllm, sglang or trt-llm.");

    public static string AnyAddress => Say.Of("A comparison: the address of its page, or the part of it that names the comparison.");
    public static string Traffic => Say.Of("The GPUs that a load over time needs with each series of a comparison, and what they cost.");
    public static string Load => Say.Of("A CSV of times and loads, a trace of arrivals as CSV or JSON lines, or loads such as 120,80,900,300.");
    public static string LoadUnit => Say.Of("What loads count where the file does not say: users (the default), requests or tokens per second.");
    public static string LoadStep => Say.Of("The step in which arrivals of a trace are counted, such as 5m; by default at most 288 steps of a "
        + "minute or more.");
    public static string LoadAt => Say.Of("The interactivity in tok/s/user that every user keeps; by default the middle target.");

    public static string Report => Say.Of("Writes one view as a document that stands by itself: HTML, PDF or Markdown.");
    public static string ReportAddress => Say.Of("A comparison, a ranking or the map: the address of its page.");
    public static string ReportFile => Say.Of("The file; its ending is the format: .html, .pdf or .md. - for Markdown on standard output.");
    public static string ReportForce => Say.Of("Replace a file that exists.");

    public static string Gate => Say.Of("Compares a candidate with a baseline, curve against curve, and ends with 3 where it is worse. Stores nothing.");
    public static string Baseline => Say.Of("What the candidate is compared with: files as of import, or a snapshot of the store.");
    public static string Candidate => Say.Of("What is judged: files as of import, or a snapshot of the store.");
    public static string At => Say.Of("Interactivities in tok/s/user to compare at, such as 84,108; with --metric ttft concurrencies.");
    public static string GateRange => Say.Of("Compare evenly over a range instead, such as 60-150.");
    public static string MaxLoss => Say.Of("How much worse the candidate may be, such as 3% (the default) or 0.5%.");
    public static string GateMetric => Say.Of("throughput (the default), cost or ttft.");
    public static string GatePrice => Say.Of("Whose price: hyperscaler, neocloud or rental.");
    public static string GateRates => Say.Of("The assumption set of prices, such as 2026-07; by default the newest.");
    public static string GateUsd => Say.Of("Your own price of a GPU in $/hour, such as h100:2.10.");
    public static string JsonFile => Say.Of("Write the result as JSON to this file; - for standard output.");
    public static string JUnitFile => Say.Of("Write the result as JUnit XML to this file; - for standard output.");
    public static string MarkdownFile => Say.Of("Write the result as Markdown to this file, with its chart beside it; - for standard output.");
    public static string SvgFile => Say.Of("Write the chart to this file.");

    public static string Models => Say.Of("Adds models that files may name.");
    public static string AddModel => Say.Of("Adds a model: the same as importing its row of models-csv.");
    public static string ModelSlug => Say.Of("Its name in addresses: lower-case letters, digits, single hyphens.");
    public static string ModelLabel => Say.Of("Its name on pages.");
    public static string SourceKeys => Say.Of("Names that benchmark files use, separated by spaces.");
    public static string Aliases => Say.Of("Further names in addresses, separated by spaces.");

    public static string Hardware => Say.Of("Adds GPUs that files may name.");
    public static string AddGpu => Say.Of("Adds a GPU: the same as importing its row of gpu-assumptions-csv.");
    public static string GpuKey => Say.Of("Its name in addresses: lower-case letters, digits, single hyphens.");
    public static string GpuLabel => Say.Of("Its name on pages.");
    public static string Vendor => Say.Of("Who makes it.");
    public static string Architecture => Say.Of("Its architecture, such as Blackwell.");
    public static string AssumptionSet => Say.Of("Month of the assumption set that has its price and power; by default the newest.");
    public static string DesignPower => Say.Of("Thermal design power of the GPU alone, in W.");
    public static string AllInPower => Say.Of("Power with its share of server and cooling, in kW.");
    public static string UsdHyperscaler => Say.Of("Price per hour at a hyperscaler's cost, in $.");
    public static string UsdNeocloud => Say.Of("Price per hour at a neocloud's cost, in $.");
    public static string UsdRental => Say.Of("Price per hour of renting it, in $.");

    public static string AsOf => Say.Of("The data as of this snapshot.");

    /// <summary>What the value of an option must be.</summary>
    public static class Expected
    {
        public static string Text => Say.Of("a text");
        public static string Word => Say.Of("letters, digits and underscores");
        public static string Number => Say.Of("a whole number of at least 1");
        public static string Milliseconds => Say.Of("a number of milliseconds above 0, such as 25.0");
        public static string Amount => Say.Of("a number of at least 0");
        public static string Lengths => Say.Of("an input and an output length like 1k/1k or 2048/512");
        public static string Day => Say.Of("a date like 2026-04-30");
        public static string File => Say.Of("the name of a file");
        public static string Loss => Say.Of("a percentage from 0% to below 100%, such as 3% or 0.5%");
        public static string Metric => Say.Of("throughput, cost or ttft");
        public static string Range => Say.Of("two numbers above 0 with a hyphen between them, the lower one first, such as 60-150");
        public static string Targets => Say.Of("numbers above 0 with commas between them, at most 20, such as 84,108");
    }

    /// <summary>A fraction where a percentage is expected.</summary>
    public static string FractionOfLoss(string option, string given, string percent) =>
        Say.Of($"{option} {given} may mean {given}% or {percent}%: write the one you mean, with its sign.");

    /// <summary>An option whose value cannot be read.</summary>
    public static string Wrong(string? option, string expected, string given) => Say.Of($"{option} expects {expected}, not “{given}”.");

    /// <summary>Two options that exclude each other.</summary>
    public static string BothOutcomes(string one, string other) => Say.Of($"{one} and {other} exclude each other: give one of them.");

    /// <summary>An option that a command does not have, after its first path.</summary>
    public static string NoOptionOf(string command, string given) => Say.Of($"{given} is not an option of {command}. For a file of that name, "
        + $"write ./{given}");
}
