namespace InferenceDash.Web.Addresses;

/// <summary>What a key of a query takes.</summary>
public enum ParameterKind
{
    /// <summary>Text, or one of <see cref="QueryParameter.Values"/>.</summary>
    Text,

    /// <summary>A number with digits and a point.</summary>
    Number,

    /// <summary>A whole number.</summary>
    WholeNumber,
}

/// <summary>A key of a query and what it means: a row of the tables that the parser, the API's description and docs/api.md share.</summary>
/// <param name="Name">The key.</param>
/// <param name="Meaning">What it does.</param>
public sealed record QueryParameter(string Name, string Meaning)
{
    public ParameterKind Kind { get; init; }

    /// <summary>The only values it takes; empty: others, too.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>What programs call the type of these.</summary>
    public string? ValueType { get; init; }

    /// <summary>How many values it takes, with commas between; null: one.</summary>
    public int? Most { get; init; }

    /// <summary>The least number; null: none is said.</summary>
    public double? Least { get; init; }

    /// <summary>The greatest number; null: none is said.</summary>
    public double? Greatest { get; init; }

    /// <summary>Another name of the key; null: none.</summary>
    public string? OtherName { get; init; }

    /// <summary>How a value is written; null: the description's words are enough.</summary>
    public string? Example { get; init; }

    /// <summary>A key that takes one number between limits.</summary>
    internal static QueryParameter Of(NumberField field, string meaning) => new(field.Name, meaning)
    {
        Kind = field.IsWhole ? ParameterKind.WholeNumber : ParameterKind.Number, Least = field.Least, Greatest = field.Greatest, Example = field.Example,
    };

    /// <summary>A key that takes one of the names of an enumeration.</summary>
    internal static QueryParameter Of<T>(string key, string meaning, Func<T, string> name)
        where T : struct, Enum =>
        OneOf(key, meaning, typeof(T).Name, Enum.GetValues<T>().Select(name));

    /// <summary>A key that takes one of some values.</summary>
    internal static QueryParameter OneOf(string key, string meaning, string type, IEnumerable<string> values) =>
        new(key, meaning) { Values = [.. values], ValueType = type + "Key" };
}
