using System.Text.Json.Nodes;

namespace InferenceDash.Web.Mcp;

/// <summary>What an input of a tool may be.</summary>
internal enum ToolType
{
    Text,
    Number,
    Whole,
    Numbers,
}

/// <summary>An input of a tool. Its limits are told to clients and kept by the tool: nobody else keeps them.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it may be.</param>
/// <param name="Says">What it is.</param>
internal sealed record ToolField(string Name, ToolType Type, string Says)
{
    private const int UsualLength = 200;

    /// <summary>The part of an address that it stands for; null: none.</summary>
    public AskedField? Asks { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>Least value of a number.</summary>
    public double Least { get; init; } = NumberField.Interactivity.Least;

    /// <summary>Greatest value of a number.</summary>
    public double Greatest { get; init; } = NumberField.Interactivity.Greatest;

    /// <summary>Most characters of a text, or values of a list.</summary>
    public int Most { get; init; } = UsualLength;

    /// <summary>The words that it takes; empty: any.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>An input that asks what an option of a command asks.</summary>
    public static ToolField Of(string name, AskedField asks) => new(name, ToolType.Text, asks.Says) { Asks = asks, Choices = asks.Choices };

    /// <summary>A number that a reader may type too, within the same limits.</summary>
    public static ToolField Of(string name, AskedField asks, NumberField number) =>
        new(name, ToolType.Number, asks.Says) { Asks = asks, Least = number.Least, Greatest = number.Greatest };

    /// <summary>The inputs of a tool as clients are told them.</summary>
    public static JsonObject SchemaOf(IReadOnlyList<ToolField> fields) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(fields.Select(f => KeyValuePair.Create(f.Name, (JsonNode?)f.Schema()))),
        ["required"] = new JsonArray([.. fields.Where(f => f.IsRequired).Select(f => JsonValue.Create(f.Name))]),
        ["additionalProperties"] = false,
    };

    private JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = TypeName, ["description"] = Says };
        if (Type == ToolType.Text && Choices.Count > 0)
            schema["enum"] = new JsonArray([.. Choices.Select(c => JsonValue.Create(c))]);
        else if (Type == ToolType.Text)
            schema["maxLength"] = Most;
        else if (Type == ToolType.Numbers)
            (schema["items"], schema["maxItems"]) = (Limited(new JsonObject { ["type"] = "number" }), Most);
        else
            Limited(schema);
        return schema;
    }

    private string TypeName => Type switch
    {
        ToolType.Text => "string",
        ToolType.Number => "number",
        ToolType.Whole => "integer",
        _ => "array",
    };

    private JsonObject Limited(JsonObject schema)
    {
        (schema["minimum"], schema["maximum"]) = (Least, Greatest);
        return schema;
    }
}
