using System;
using System.Linq;
using XhsPowerShell.Client.Sandbox;
using XhsPowerShell.TestServer.Accounts;
using XhsPowerShell.TestServer.Scenarios;
using XhsPowerShell.TestServer.World;

namespace XhsPowerShell.TestServer.Answers;

/// <summary>
/// What the service answers when nothing goes wrong: a printed sample, or what the sandbox's generator writes.
/// </summary>
internal sealed class OrdinaryAnswer(Question question, Scenario scenario, Fault? fault)
{
    /// <summary>The code of a refusal because of too many requests at once.</summary>
    public const int TooMany = 302;

    private const int Invalid = 400;

    [ThreadStatic]
    private static Utf8Buffer? buffer;

    private readonly SandboxQuery query = new(new ScenarioWorld(scenario, fault), string.Empty, question.Parameters);
    private SandboxAnswer? answer;

    private SandboxAnswer Answer => answer ??= question.Definition!.AnswerInSandbox(query);

    /// <summary>The code, as the service would find it. Takes the call off quota and balance: call it once.</summary>
    public int FindCode(int concurrent)
    {
        if (question.Definition is null)
        {
            return 404;
        }

        if (string.IsNullOrEmpty(question.Token) || (scenario.Token is not null && question.Token != scenario.Token))
        {
            return 100;
        }

        if (Answer.Code == Invalid)
        {
            return Invalid;
        }

        if (concurrent > scenario.MaxConcurrent)
        {
            return TooMany;
        }

        return scenario.Spend() is var exhausted and not 0 ? exhausted
            : scenario.Missing.Contains(question.Input, StringComparer.OrdinalIgnoreCase) ? 201
            : Answer.Code;
    }

    /// <summary>
    /// The JSON of a success. Good until the next call on this thread: use it up before the first await.
    /// </summary>
    public ReadOnlyMemory<byte> Write(string requestId)
    {
        if (!scenario.IsWorld && string.IsNullOrEmpty(question.Cursor))
        {
            var endpoint = question.Definition!;
            return endpoint.IsPaged || question.UserId is null
                ? Sample.Read(endpoint.Sample)
                : Sample.ReadAbout(endpoint.Sample, question.UserId);
        }

        var output = buffer ??= new Utf8Buffer();
        output.Clear();
        Answer.Write(output, query.World.Today, requestId);
        return output.Written;
    }

    /// <summary>The service's message for a code; null for a success.</summary>
    public static string? MessageFor(int code) =>
        code == 0 ? null : SandboxErrors.MessageFor(code) ?? "Error";
}
