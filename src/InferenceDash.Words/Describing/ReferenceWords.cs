namespace InferenceDash.Words.Describing;

/// <summary>The page that shows the description of the API.</summary>
public static class ReferenceWords
{
    /// <summary>What it is called.</summary>
    public static string Title => Say.Of("API reference");

    /// <summary>What is on it.</summary>
    public static string About => Say.Of("Every address of the HTTP API with its parameters, an example to open, and the fields of its answer.");

    /// <summary>The same for programs.</summary>
    public static string Document => Say.Of("OpenAPI document");

    /// <summary>Where fields and rules are explained.</summary>
    public static string Explained => Say.Of("What fields and codes mean");

    /// <summary>Clients in two languages.</summary>
    public static string Clients => Say.Of("C# and Python clients");

    /// <summary>Parts of an operation.</summary>
    public static string Parameter => Say.Of("Parameter");
    public static string Type => Say.Of("Type");
    public static string Meaning => Say.Of("Meaning and type");
    public static string InPath => Say.Of("in the path");
    public static string Example => Say.Of("Example");
    public static string Body => Say.Of("Body");
    public static string Answer => Say.Of("Answer");
    public static string Field => Say.Of("Field");
    public static string Values => Say.Of("Values");

    /// <summary>The list of types.</summary>
    public static string Types => Say.Of("Types of answers");

    /// <summary>A file as it is.</summary>
    public static string File => Say.Of("file");

    /// <summary>What an address answers where it does not answer.</summary>
    public static string Problems(IEnumerable<string> statuses) =>
        Say.Of($"Otherwise problem details (application/problem+json) with status {Listed.Commas(statuses)}.");

    /// <summary>Any of several values.</summary>
    public static string OneOf(IEnumerable<string> values) => Listed.Commas(values);

    /// <summary>A list of something.</summary>
    public static string ListOf(string type) => Say.Of($"list of {type}");

    /// <summary>A list of at most so many.</summary>
    public static string ListOf(string type, int most) => Say.Of($"list of {type}, at most {Count.Of(most)}");

    /// <summary>An object whose keys are data.</summary>
    public static string MapOf(string type) => Say.Of($"object, each value {type}");

    /// <summary>Something that may be unknown.</summary>
    public static string OrNull(string type) => Say.Of($"{type} or null");

    /// <summary>A number between limits.</summary>
    public static string Between(string type, double least, double greatest) => Say.Of($"{type}, {Figure.Limit(least)} to {Figure.Limit(greatest)}");

    /// <summary>The caption of an operation's parameters.</summary>
    public static string ParametersOf(string operation) => Say.Of($"Parameters of {operation}");

    /// <summary>The caption of a type's fields.</summary>
    public static string FieldsOf(string type) => Say.Of($"Fields of {type}");
}
