namespace InferenceDash.Words.Commands;

/// <summary>What --help says of the commands, their arguments and options.</summary>
public static class CommandHelp
{
    public const string Program = "InferenceDash compares LLM serving with speculative decoding on and off. Without a command it serves the site.";
    public const string Database = "The store: a SQLite file, or the connection string of a PostgreSQL database. Default: from configuration.";

    public const string Import = "Imports benchmark files, all or nothing.";
    public const string ImportPath = "Files, folders, patterns with * and ?, or - for standard input; .gz and .zip are unpacked.";
    public const string Format = "The format of every file; by default each file is recognised by its content.";
    public const string Model = "Model, if the file does not name it (same for the options below).";
    public const string Gpu = "Kind of GPU.";
    public const string Gpus = "GPUs of the whole deployment.";
    public const string Precision = "fp4, fp8, bf16, …";
    public const string SpecMethod = "mtp, eagle, … or none.";
    public const string NewMethod = "A spec method that is not known yet, named here as well as in the file or option.";
    public const string Engine = "Serving framework.";
    public const string EngineVersion = "Version of the engine.";
    public const string DraftTokens = "Tokens drafted per verification step.";
    public const string Thinking = "Whether the model was thinking when acceptance lengths were measured: on or off.";
    public const string OtherAcceptance = "Also estimate the method at this acceptance length, in tokens per step; with --json that answer alone.";
    public const string GoodTtft = "Also tell the share of requests whose time to first token is at most this, in seconds; with --json that answer alone.";
    public const string GoodTpot = "The same of the time per output token after the first, in seconds; with both, the share within both.";
    public const string Acceptance =
        "Where acceptance lengths come from: measured or synthetic. With step times: MODEL, MODEL:on, MODEL:off, a file of them, or a number.";
    public const string Prefill = "Prefill of one request in ms, for step times.";
    public const string ImportSequence = "Input and output length, such as 8k/1k or 2048/512.";
    public const string Date = "Day of the run, such as 2026-04-30.";
    public const string Run = "Name of the run; by default made from the content.";
    public const string Image = "Container image of the engine.";
    public const string Concurrency = "Requests in flight, for files that do not say.";
    public const string Strict = "Refuse measurements that break a rule of quality.";
    public const string ExcludeFlagged = "Store measurements that break a rule of quality, and keep them out of curves.";
    public const string ServedModel = "A model's name in the files that is of --model, although it holds the name of another one.";
    public const string SkipBadRows = "Leave out rows that cannot be imported instead of refusing all.";
    public const string RejectLog = "Write every rejected row to this CSV file.";

    public const string Retract = "Retracts an import. Earlier snapshots keep showing it.";
    public const string RetractSnapshot = "Id of the import, as listed by `snapshots`.";

    public const string Snapshots = "Lists imports and retractions, oldest first.";

    public const string Export = "Writes every benchmark point that counts to a CSV file that imports again to the same numbers.";
    public const string ExportFile = "The CSV file, replaced if it exists; - for standard output.";
    public const string ExportComparison = "Only the points of this comparison.";
    public const string ExportPublished = "Published operating points, in their own format, instead of benchmark points.";

    public const string Backup = "Copies the whole store to a file, even while the site runs.";
    public const string BackupFile = "The copy, a SQLite file; replaced if it exists and the new copy is sound.";

    public const string Restore = "Puts a backup in the place of the store, all of it or nothing.";
    public const string RestoreFile = "The backup, which is checked first and not changed.";
    public const string Replace = "Replace a store that holds data.";

    public const string Check = "Looks for everything that can be wrong with the store, and changes nothing.";

    public const string Evaluate = "Compares the two sides of a comparison at target interactivities.";
    public const string EvaluateSlug = "The comparison, as in its address.";
    public const string Targets = "Interactivities in tok/s/user, such as 84,108.";
    public const string Sequence = "Input and output length, such as 8k/1k.";
    public const string Json = "The answer of the API.";

    public const string Schedule = "Which draft length is best at which concurrency and interactivity, as settings of engines.";
    public const string ScheduleAddress = "A comparison of draft lengths: its address, or the part after /compare/draft/.";
    public const string ScheduleEngine = "Only the setting of one engine: vllm, sglang or trt-llm.";

    public const string AnyAddress = "A comparison: the address of its page, or the part of it that names the comparison.";
    public const string Traffic = "The GPUs that a load over time needs with each series of a comparison, and what they cost.";
    public const string Load = "A CSV of times and loads, a trace of arrivals as CSV or JSON lines, or loads such as 120,80,900,300.";
    public const string LoadUnit = "What loads count where the file does not say: users (the default), requests or tokens per second.";
    public const string LoadStep = "The step in which arrivals of a trace are counted, such as 5m; by default at most 288 steps of a minute or more.";
    public const string LoadAt = "The interactivity in tok/s/user that every user keeps; by default the middle target.";

    public const string Report = "Writes one view as a document that stands by itself: HTML, PDF or Markdown.";
    public const string ReportAddress = "A comparison, a ranking or the map: the address of its page.";
    public const string ReportFile = "The file; its ending is the format: .html, .pdf or .md. - for Markdown on standard output.";
    public const string ReportForce = "Replace a file that exists.";

    public const string Gate = "Compares a candidate with a baseline, curve against curve, and ends with 3 where it is worse. Stores nothing.";
    public const string Baseline = "What the candidate is compared with: files as of import, or a snapshot of the store.";
    public const string Candidate = "What is judged: files as of import, or a snapshot of the store.";
    public const string At = "Interactivities in tok/s/user to compare at, such as 84,108; with --metric ttft concurrencies.";
    public const string GateRange = "Compare evenly over a range instead, such as 60-150.";
    public const string MaxLoss = "How much worse the candidate may be, such as 3% (the default) or 0.5%.";
    public const string GateMetric = "throughput (the default), cost or ttft.";
    public const string GatePrice = "Whose price: hyperscaler, neocloud or rental.";
    public const string GateRates = "The assumption set of prices, such as 2026-07; by default the newest.";
    public const string GateUsd = "Your own price of a GPU in $/hour, such as h100:2.10.";
    public const string JsonFile = "Write the result as JSON to this file; - for standard output.";
    public const string JUnitFile = "Write the result as JUnit XML to this file; - for standard output.";
    public const string MarkdownFile = "Write the result as Markdown to this file, with its chart beside it; - for standard output.";
    public const string SvgFile = "Write the chart to this file.";

    public const string Models = "Adds models that files may name.";
    public const string AddModel = "Adds a model: the same as importing its row of models-csv.";
    public const string ModelSlug = "Its name in addresses: lower-case letters, digits, single hyphens.";
    public const string ModelLabel = "Its name on pages.";
    public const string SourceKeys = "Names that benchmark files use, separated by spaces.";
    public const string Aliases = "Further names in addresses, separated by spaces.";

    public const string Hardware = "Adds GPUs that files may name.";
    public const string AddGpu = "Adds a GPU: the same as importing its row of gpu-assumptions-csv.";
    public const string GpuKey = "Its name in addresses: lower-case letters, digits, single hyphens.";
    public const string GpuLabel = "Its name on pages.";
    public const string Vendor = "Who makes it.";
    public const string Architecture = "Its architecture, such as Blackwell.";
    public const string AssumptionSet = "Month of the assumption set that has its price and power; by default the newest.";
    public const string DesignPower = "Thermal design power of the GPU alone, in W.";
    public const string AllInPower = "Power with its share of server and cooling, in kW.";
    public const string UsdHyperscaler = "Price per hour at a hyperscaler's cost, in $.";
    public const string UsdNeocloud = "Price per hour at a neocloud's cost, in $.";
    public const string UsdRental = "Price per hour of renting it, in $.";

    public const string AsOf = "The data as of this snapshot.";

    /// <summary>What the value of an option must be.</summary>
    public static class Expected
    {
        public const string Text = "a text";
        public const string Word = "letters, digits and underscores";
        public const string Number = "a whole number of at least 1";
        public const string Milliseconds = "a number of milliseconds above 0, such as 25.0";
        public const string Amount = "a number of at least 0";
        public const string Lengths = "an input and an output length like 1k/1k or 2048/512";
        public const string Day = "a date like 2026-04-30";
        public const string File = "the name of a file";
        public const string Loss = "a percentage from 0% to below 100%, such as 3% or 0.5%";
        public const string Metric = "throughput, cost or ttft";
        public const string Range = "two numbers above 0 with a hyphen between them, the lower one first, such as 60-150";
        public const string Targets = "numbers above 0 with commas between them, at most 20, such as 84,108";
    }

    /// <summary>A fraction where a percentage is expected.</summary>
    public static string FractionOfLoss(string option, string given, string percent) =>
        $"{option} {given} may mean {given}% or {percent}%: write the one you mean, with its sign.";

    /// <summary>An option whose value cannot be read.</summary>
    public static string Wrong(string? option, string expected, string given) => $"{option} expects {expected}, not “{given}”.";

    /// <summary>Two options that exclude each other.</summary>
    public static string BothOutcomes(string one, string other) => $"{one} and {other} exclude each other: give one of them.";

    /// <summary>An option that a command does not have, after its first path.</summary>
    public static string NoOptionOf(string command, string given) => $"{given} is not an option of {command}. For a file of that name, write ./{given}";
}
