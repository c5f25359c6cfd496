using Xunit.Abstractions;
using Xunit.Sdk;

namespace InferenceDash.Store.Tests;

/// <summary>The tests of this class need a PostgreSQL server, and are skipped where the environment names none.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsPostgresAttribute : Attribute
{
    internal static string? ReasonToSkip(ITestMethod method) =>
        method.TestClass.Class.GetCustomAttributes(typeof(NeedsPostgresAttribute)).Any() ? PostgresServer.ReasonToSkip : null;
}

/// <summary>A fact that knows its class, and so whether to skip: xunit's own knows its method only, which both kinds inherit.</summary>
[XunitTestCaseDiscoverer("InferenceDash.Store.Tests.StoreFactDiscoverer", "InferenceDash.Store.Tests")]
public sealed class StoreFactAttribute : FactAttribute;

/// <summary>A theory that knows its class, and so whether to skip.</summary>
[XunitTestCaseDiscoverer("InferenceDash.Store.Tests.StoreTheoryDiscoverer", "InferenceDash.Store.Tests")]
public sealed class StoreTheoryAttribute : TheoryAttribute;

public sealed class StoreFactDiscoverer(IMessageSink diagnostics) : FactDiscoverer(diagnostics)
{
    protected override IXunitTestCase CreateTestCase(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        NeedsPostgresAttribute.ReasonToSkip(testMethod) is { } reason
            ? new XunitSkippedDataRowTestCase(
                DiagnosticMessageSink,
                discoveryOptions.MethodDisplayOrDefault(),
                discoveryOptions.MethodDisplayOptionsOrDefault(),
                testMethod,
                reason)
            : base.CreateTestCase(discoveryOptions, testMethod, factAttribute);
}

public sealed class StoreTheoryDiscoverer(IMessageSink diagnostics) : TheoryDiscoverer(diagnostics)
{
    protected override IEnumerable<IXunitTestCase> CreateTestCasesForDataRow(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute, object[] dataRow) =>
        NeedsPostgresAttribute.ReasonToSkip(testMethod) is { } reason
            ? CreateTestCasesForSkippedDataRow(discoveryOptions, testMethod, theoryAttribute, dataRow, reason)
            : base.CreateTestCasesForDataRow(discoveryOptions, testMethod, theoryAttribute, dataRow);
}
