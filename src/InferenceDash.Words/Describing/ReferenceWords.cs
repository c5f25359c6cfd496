namespace InferenceDash.Words.Describing;

/// <summary>The page that shows the description of the API.</summary>
public static class ReferenceWords
{
    /// <summary>What it is called.</summary>
    public const string Title = "API reference";

    /// <summary>What is on it.</summary>
    public const string About = "Every address of the HTTP API with its parameters, an example to open, and the fields of its answer.";

    /// <summary>The same for programs.</summary>
    public const string Document = "OpenAPI document";

    /// <summary>Where fields and rules are explained.</summary>
    public const string Explained = "What fields and codes mean";

    /// <summary>Clients in two languages.</summary>
    public const string Clients = "C# and Python clients";

    /// <summary>Parts of an operation.</summary>
    public const string
        Parameter = "Parameter", Type = "Type", Meaning = "Meaning and type", InPath = "in the path", Example = "Example", Body = "Body", Answer = "Answer",
        Field = "Field", Values = "Values";

    /// <summary>The list of types.</summary>
    public const string Types = "Types of answers";

    /// <summary>A file as it is.</summary>
    public const string File = "file";

    /// <summary>What an address answers where it does not answer.</summary>
    public static string Problems(IEnumerable<string> statuses) =>
        $"Otherwise problem details (application/problem+json) with status {string.Join(", ", statuses)}.";

    /// <summary>Any of several values.</summary>
    public static string OneOf(IEnumerable<string> values) => string.Join(", ", values);

    /// <summary>A list of something.</summary>
    public static string ListOf(string type) => $"list of {type}";

    /// <summary>A list of at most so many.</summary>
    public static string ListOf(string type, int most) => $"list of {type}, at most {Count.Of(most)}";

    /// <summary>An object whose keys are data.</summary>
    public static string MapOf(string type) => $"object, each value {type}";

    /// <summary>Something that may be unknown.</summary>
    public static string OrNull(string type) => $"{type} or null";

    /// <summary>A number between limits.</summary>
    public static string Between(string type, double least, double greatest) => $"{type}, {Figure.Limit(least)} to {Figure.Limit(greatest)}";

    /// <summary>The caption of an operation's parameters.</summary>
    public static string ParametersOf(string operation) => $"Parameters of {operation}";

    /// <summary>The caption of a type's fields.</summary>
    public static string FieldsOf(string type) => $"Fields of {type}";
}
