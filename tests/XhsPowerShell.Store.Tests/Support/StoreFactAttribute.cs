using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace XhsPowerShell.Store.Tests.Support;

/// <summary>A test of a class whose name begins with "Postgres" is skipped where there is no server.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("XhsPowerShell.Store.Tests.Support.StoreFactDiscoverer", "XhsPowerShell.Store.Tests")]
public sealed class StoreFactAttribute : FactAttribute;

/// <summary>The same for a test with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("XhsPowerShell.Store.Tests.Support.StoreTheoryDiscoverer", "XhsPowerShell.Store.Tests")]
public sealed class StoreTheoryAttribute : TheoryAttribute;

internal static class MissingServer
{
    public static bool IsNeeded(ITestMethod method) =>
        method.TestClass.Class.Name.Split('.').Last().StartsWith("Postgres", StringComparison.Ordinal)
        && PostgresServer.SkipReason is not null;
}

/// <summary>Discovers <see cref="StoreFactAttribute"/>.</summary>
public sealed class StoreFactDiscoverer(IMessageSink sink) : FactDiscoverer(sink)
{
    public override IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        MissingServer.IsNeeded(testMethod)
            ? [new SkippedTestCase(DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), testMethod)]
            : base.Discover(discoveryOptions, testMethod, factAttribute);
}

/// <summary>Discovers <see cref="StoreTheoryAttribute"/>.</summary>
public sealed class StoreTheoryDiscoverer(IMessageSink sink) : TheoryDiscoverer(sink)
{
    public override IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute) =>
        MissingServer.IsNeeded(testMethod)
            ? [new SkippedTestCase(DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), testMethod)]
            : base.Discover(discoveryOptions, testMethod, theoryAttribute);
}

/// <summary>A test that says why it did not run.</summary>
public sealed class SkippedTestCase : XunitTestCase
{
    [Obsolete("For the deserializer.")]
    public SkippedTestCase()
    {
    }

    public SkippedTestCase(IMessageSink sink, TestMethodDisplay display, ITestMethod method)
        : base(sink, display, TestMethodDisplayOptions.None, method)
    {
    }

    protected override string GetSkipReason(IAttributeInfo factAttribute) => PostgresServer.SkipReason ?? "NOT RUN";
}
