using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using InferenceDash.Store;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace InferenceDash.Web.Mcp;

/// <summary>A tool that answers with figures. What goes wrong is told in plain words, and what nobody foresaw goes to the log.</summary>
internal sealed partial class AnswerTool : McpServerTool
{
    // A number is written as one, and never as a text.
    private static readonly JsonElement OutputSchema = JsonSerializer.SerializeToElement(
        new JsonSerializerOptions(AnswerJson.Options) { NumberHandling = JsonNumberHandling.Strict }.GetJsonSchemaAsNode(
            typeof(ToolAnswer), new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Described }));

    private readonly IReadOnlyList<ToolField> _fields;
    private readonly Func<ToolCall, CancellationToken, Task<ToolOutcome>> _answer;
    private readonly ILogger<AnswerTool> _log;

    /// <param name="name">Its name.</param>
    /// <param name="words">Its title, and what it does.</param>
    /// <param name="fields">Its inputs.</param>
    /// <param name="answer">Answers.</param>
    /// <param name="log">Where failures go.</param>
    public AnswerTool(
        string name, (string Title, string Says) words, IReadOnlyList<ToolField> fields, Func<ToolCall, CancellationToken, Task<ToolOutcome>> answer,
        ILogger<AnswerTool> log)
    {
        (_fields, _answer, _log) = (fields, answer, log);
        ProtocolTool = new Tool
        {
            Name = name,
            Title = words.Title,
            Description = words.Says,
            InputSchema = JsonSerializer.SerializeToElement(ToolField.SchemaOf(fields)),
            OutputSchema = OutputSchema,
            Annotations = new ToolAnnotations { ReadOnlyHint = true, DestructiveHint = false, IdempotentHint = true, OpenWorldHint = false },
        };
    }

    public override Tool ProtocolTool { get; }

    public override IReadOnlyList<object> Metadata { get; } = [];

    /// <summary>Says that calling it changes what others answer.</summary>
    public AnswerTool Writing()
    {
        ProtocolTool.Annotations!.ReadOnlyHint = false;
        return this;
    }

    public override async ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        var (call, flaw) = ToolCall.Of(_fields, request.Params?.Arguments);
        if (call is null)
            return ResultOf(ToolOutcome.Refused(flaw!));
        try
        {
            return ResultOf(await _answer(call, cancellationToken));
        }
        catch (StoreException exception)
        {
            return ResultOf(ToolOutcome.Refused(exception.Message));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailed(_log, exception, ProtocolTool.Name);
            return ResultOf(ToolOutcome.Refused(ToolAnswerWords.Unexpected));
        }
    }

    private static CallToolResult ResultOf(ToolOutcome outcome) => new()
    {
        Content = [new TextContentBlock { Text = outcome.Text }],
        StructuredContent = outcome.Answer is { } answer ? JsonSerializer.SerializeToElement(answer, AnswerJson.Options) : null,
        IsError = outcome.Answer is null,
    };

    private static JsonNode Described(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (schema is JsonObject described && context.PropertyInfo?.AttributeProvider is { } property
            && property.GetCustomAttributes(typeof(DescriptionAttribute), inherit: true).OfType<DescriptionAttribute>().FirstOrDefault() is { } says)
        {
            described["description"] = says.Description;
        }

        return schema;
    }

    [LoggerMessage(LogLevel.Error, "The tool {Tool} failed.")]
    private static partial void LogFailed(ILogger logger, Exception exception, string tool);
}
