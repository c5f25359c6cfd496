using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace InferenceDash.Web.Tests.Describing;

/// <summary>The description of the API is one that programs can read, and says what the API does.</summary>
public sealed partial class ApiDocumentTests(Site site) : IClassFixture<Site>
{
    private const string Address = "/openapi/v1.json";

    [Fact]
    public async Task It_is_openapi_3_1_without_an_error_or_a_warning()
    {
        var (document, diagnostic) = OpenApiDocument.Parse(await site.TextAsync(Address), "json");

        diagnostic!.Errors.ShouldBeEmpty();
        diagnostic.Warnings.ShouldBeEmpty();
        diagnostic.SpecificationVersion.ShouldBe(OpenApiSpecVersion.OpenApi3_1);
        document!.Info.Title.ShouldBe("InferenceDash");
    }

    [Fact]
    public async Task Every_endpoint_of_the_api_is_in_it_and_nothing_else()
    {
        var described = (await OperationsAsync()).Select(o => $"{o.Method} {o.Path}");
        var mapped =
            from endpoint in RunningSite.Shared().Of<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            let route = "/" + endpoint.RoutePattern.RawText!.Trim('/')
            where route.StartsWith("/api/", StringComparison.Ordinal)
            from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
            select $"{method} {route}";

        described.ShouldBe(mapped, ignoreOrder: true);
    }

    [Fact]
    public async Task Every_operation_has_a_name_of_its_own_a_summary_an_example_and_its_problems()
    {
        var operations = await OperationsAsync();

        operations.Select(o => o.It.Text("operationId")).ShouldBeUnique();
        operations.ShouldAllBe(o => o.It.Text("summary")!.EndsWith('.') && o.Examples.Length > 0);
        foreach (var operation in operations)
        {
            var answers = operation.It.GetProperty("responses");
            answers.Names().ShouldBe(["200", "400", "404", "429", "503"], ignoreOrder: true);
            foreach (var status in answers.EnumerateObject().Where(a => a.Name != "200"))
                status.Value.GetProperty("content").Names().ShouldBe(["application/problem+json"]);
        }
    }

    [Fact]
    public async Task Every_key_of_a_query_and_every_part_of_a_path_is_explained()
    {
        foreach (var operation in await OperationsAsync())
        {
            var parameters = operation.It.TryGetProperty("parameters", out var all) ? all.EnumerateArray().ToList() : [];
            parameters.ShouldAllBe(p => p.Text("description")!.Length > 1, operation.Path);
            parameters.Select(p => p.Text("name")).ShouldBeUnique(operation.Path);
            var inPath = parameters.Where(p => p.Text("in") == "path").Select(p => p.Text("name")!);
            inPath.ShouldBe(Parts().Matches(operation.Path).Select(m => m.Groups["name"].Value), ignoreOrder: true, operation.Path);
            foreach (var key in operation.Examples.SelectMany(KeysOf))
                parameters.Select(p => p.Text("name")).ShouldContain(key, operation.Path);
        }
    }

    [Fact]
    public async Task Values_that_a_key_takes_have_one_type_wherever_they_are_taken()
    {
        var schemas = JsonSerializer.Deserialize<JsonElement>(await site.TextAsync(Address)).GetProperty("components").GetProperty("schemas");
        var tables = RunningSite.Shared().Of<EndpointDataSource>().Endpoints.Select(e => e.Metadata.GetMetadata<ApiDescription>()).OfType<ApiDescription>()
            .SelectMany(d => d.Parameters).Where(p => p.ValueType is not null).DistinctBy(p => (p.ValueType, string.Join(',', p.Values))).ToList();

        tables.Select(p => p.ValueType).ShouldBeUnique();
        foreach (var parameter in tables)
            schemas.GetProperty(parameter.ValueType!).Texts("enum").Select(v => v!).ShouldBe(parameter.Values);
    }

    [Fact]
    public async Task Every_example_is_answered_as_the_document_says()
    {
        var document = JsonSerializer.Deserialize<JsonElement>(await site.TextAsync(Address));
        var schemas = new WrittenSchemas(document);
        foreach (var operation in await OperationsAsync())
        {
            var (type, content) = operation.Answer;
            foreach (var example in operation.Examples)
            {
                using var answer = await AskAsync(operation, example);
                answer.StatusCode.ShouldBe(HttpStatusCode.OK, example);
                answer.Content.Headers.ContentType!.MediaType.ShouldBe(type, example);
                if (type == "application/json")
                    schemas.Differences(JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()), content).ShouldBeEmpty(example);
            }
        }
    }

    [Fact]
    public async Task An_answer_that_lacks_a_field_or_has_another_kind_of_value_differs_from_its_schema()
    {
        var document = JsonSerializer.Deserialize<JsonElement>(await site.TextAsync(Address));
        var schema = document.GetProperty("paths").GetProperty("/api/v1/map").GetProperty("get").GetProperty("responses").GetProperty("200")
            .GetProperty("content").GetProperty("application/json").GetProperty("schema");
        var schemas = new WrittenSchemas(document);

        schemas.Differences(JsonSerializer.Deserialize<JsonElement>("""{ "interactivity": null }"""), schema).ShouldBe(["$ lacks cells"]);
        schemas.Differences(JsonSerializer.Deserialize<JsonElement>("""{ "interactivity": "60", "cells": [], "more": 1 }"""), schema)
            .ShouldBe(["$.interactivity is String", "$ has more"]);
    }

    [Fact]
    public async Task What_is_refused_is_told_by_the_problem_details_that_it_names()
    {
        foreach (var operation in (await OperationsAsync()).Where(o => o.Method == "GET"))
            await site.ProblemAsync(With(operation.Examples[0], "no-such-key=1"), HttpStatusCode.BadRequest);
        foreach (var operation in (await OperationsAsync()).Where(o => o.Method == "GET"))
            await site.ProblemAsync(With(operation.Examples[0], "snap=00000000"), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task It_is_tagged_and_not_sent_twice()
    {
        using var first = await site.Client.GetAsync(Address);
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag.ShouldNotBeNull());
        using var again = await site.Client.SendAsync(request);

        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    private async Task<IReadOnlyList<Operation>> OperationsAsync() =>
    [
        .. from path in JsonSerializer.Deserialize<JsonElement>(await site.TextAsync(Address)).GetProperty("paths").EnumerateObject()
           from operation in path.Value.EnumerateObject()
           select new Operation(operation.Name.ToUpperInvariant(), path.Name, operation.Value),
    ];

    private async Task<HttpResponseMessage> AskAsync(Operation operation, string example)
    {
        using var request = new HttpRequestMessage(new HttpMethod(operation.Method), example);
        if (operation.It.TryGetProperty("requestBody", out var body))
        {
            var (type, sent) = body.GetProperty("content").EnumerateObject().Select(c => (c.Name, c.Value.GetProperty("example"))).Single();
            request.Content = new StringContent(sent.ValueKind == JsonValueKind.String ? sent.GetString()! : sent.GetRawText(), Encoding.UTF8);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        }

        return await site.Client.SendAsync(request);
    }

    private static IEnumerable<string> KeysOf(string address) => address.Contains('?', StringComparison.Ordinal)
        ? address[(address.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('&').Select(field => field.Split('=')[0])
        : [];

    private static string With(string address, string field) => address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + field;

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parts();

    private sealed record Operation(string Method, string Path, JsonElement It)
    {
        public string[] Examples => [.. It.Texts("x-examples").Select(e => e!)];

        public (string Type, JsonElement Schema) Answer => It.GetProperty("responses").GetProperty("200").GetProperty("content").EnumerateObject()
            .Select(c => (c.Name, c.Value.GetProperty("schema"))).Single();
    }
}
