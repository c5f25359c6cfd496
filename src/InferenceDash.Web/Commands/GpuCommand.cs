using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using InferenceDash.Store;

namespace InferenceDash.Web.Commands;

/// <summary><c>gpu add KEY</c></summary>
internal static class GpuCommand
{
    private static readonly Argument<string> Key = new("KEY") { Description = CommandHelp.GpuKey };
    private static readonly Option<string> Label = new("--label") { Description = CommandHelp.GpuLabel, HelpName = "LABEL", Required = true };
    private static readonly Option<string> Vendor = new("--vendor") { Description = CommandHelp.Vendor, HelpName = "VENDOR", Required = true };
    private static readonly Option<string?> Architecture = new("--architecture") { Description = CommandHelp.Architecture, HelpName = "NAME" };
    private static readonly Option<string?> Set = new("--set") { Description = CommandHelp.AssumptionSet, HelpName = "MONTH" };
    private static readonly Option<double?> DesignPower = Amount("--tdp-w", CommandHelp.DesignPower);
    private static readonly Option<double?> AllInPower = Amount("--kw", CommandHelp.AllInPower);
    private static readonly Option<double?> Hyperscaler = Amount("--usd-hyperscaler", CommandHelp.UsdHyperscaler);
    private static readonly Option<double?> Neocloud = Amount("--usd-neocloud", CommandHelp.UsdNeocloud);
    private static readonly Option<double?> Rental = Amount("--usd-rental", CommandHelp.UsdRental);

    public static Command Create()
    {
        var add = new Command("add", CommandHelp.AddGpu)
        {
            Key, Label, Vendor, Architecture, Set, DesignPower, AllInPower, Hyperscaler, Neocloud, Rental,
        };
        add.SetAction(AddAsync);
        return new Command("gpu", CommandHelp.Hardware) { add };
    }

    private static async Task<int> AddAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var gpu = new Gpu(
            parsed.GetRequiredValue(Key), parsed.GetRequiredValue(Label), parsed.GetRequiredValue(Vendor),
            parsed.GetValue(Architecture) ?? StoreCommandWords.UnknownArchitecture);
        var assumptions = new GpuAssumptions(
            parsed.GetValue(AllInPower), parsed.GetValue(Hyperscaler), parsed.GetValue(Neocloud), parsed.GetValue(Rental), parsed.GetValue(DesignPower));
        var store = await StoreOption.OpenAsync(parsed, cancellation);
        var result = await store.AddAsync(gpu, assumptions, parsed.GetValue(Set), cancellation);
        var output = parsed.InvocationConfiguration;
        ImportReport.WriteAdded(result, output);
        if (result.IsRefused)
            return CommandLine.Refused;
        var hasPrice = (assumptions.UsdPerGpuHourHyperscaler ?? assumptions.UsdPerGpuHourNeocloud ?? assumptions.UsdPerGpuHourRental) is not null;
        if (!hasPrice || assumptions.AllInKwPerGpu is null)
            await output.Error.WriteLineAsync(ImportWords.Note(StoreCommandWords.Unpriced(gpu.Label, hasPrice, assumptions.AllInKwPerGpu is not null)));
        return CommandLine.Done;
    }

    private static Option<double?> Amount(string name, string description) => new(name)
    {
        HelpName = "N",
        Description = description,
        CustomParser = argument =>
        {
            var text = argument.Tokens.Count > 0 ? argument.Tokens[^1].Value : "";
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) && double.IsFinite(amount) && amount >= 0)
                return amount;
            argument.AddError(CommandHelp.Wrong(name, CommandHelp.Expected.Amount, text));
            return null;
        },
    };
}
