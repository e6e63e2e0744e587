using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Cli.Tests;

/// <summary>The commands: what each does, and how a newcomer finds it.</summary>
public sealed class CliCommandTests : IDisposable
{
    private const string Id = "5a901362e8ac2b36c99bce33";
    private readonly TestSpace space = TestServer.NewSpace();
    private readonly XhsProcess xhs = new();

    public CliCommandTests() => xhs.At(space);

    public void Dispose() => xhs.Dispose();

    public static TheoryData<string> Endpoints => new(EndpointList.All.Select(endpoint => endpoint.Name));

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task Every_endpoint_has_a_command_that_asks_it_in_the_sandbox(string name)
    {
        var endpoint = EndpointList.All.Single(endpoint => endpoint.Name == name);
        var help = await xhs.Run([.. endpoint.Command.Split(' '), "--help"]);
        Assert.Equal((0, ""), (help.ExitCode, help.Error));
        Assert.Contains("Examples:", help.Output, StringComparison.Ordinal);
        Assert.Equal(endpoint.IsPaged, help.Output.Contains("--max-pages", StringComparison.Ordinal));
        Assert.Equal(endpoint.HasPeriod, help.Output.Contains("--after", StringComparison.Ordinal));
        Assert.All(endpoint.Parameters, parameter =>
            Assert.Contains("--" + Kebab(parameter.Name), help.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void No_command_is_a_word_of_another_commands_inputs()
    {
        var commands = EndpointList.All.Select(endpoint => endpoint.Command).ToList();
        Assert.All(commands, command =>
            Assert.DoesNotContain(commands, other => other.StartsWith(command + " ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_a_command_it_shows_what_it_can_do()
    {
        var bare = await xhs.Run([]);
        Assert.Equal((0, ""), (bare.ExitCode, bare.Error));
        Assert.All(EndpointList.All, endpoint =>
            Assert.Contains(endpoint.Command.Split(' ')[0], bare.Output, StringComparison.Ordinal));
        Assert.Equal(bare.Output, (await xhs.Run(["help"])).Output);
        Assert.Equal(bare.Output, (await xhs.Run(["--help"])).Output);
        Assert.Equal((await xhs.Run(["search", "--help"])).Output, (await xhs.Run(["help", "search"])).Output);
        Assert.Equal((await xhs.Run(["--version"])).Output, (await xhs.Run(["version"])).Output);
    }

    [Fact]
    public async Task The_sandbox_says_that_its_data_is_made_up()
    {
        var search = await xhs.Run(["search", "咖啡", "--region", "sandbox", "--first", "2"]);
        Assert.Equal((0, "xhs: note: the sandbox answers with made-up data.\n"), (search.ExitCode, search.Error));
        xhs.Environment["XHS_BASE_URI"] = null;
        xhs.Environment["XHS_REGION"] = "Sandbox";
        Assert.Contains("made-up", (await xhs.Run(["search", "咖啡"])).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_asks_any_endpoint_and_writes_its_data_as_it_arrived()
    {
        const string Data = """{ "a": 1.50, "表": "\ud83d\ude00", "psobject": [1e-400, 12345678901234567890] }""";
        await space.SetScenario(new { faults = new { fault = new { body = $"{{\"code\":0,\"data\":{Data}}}" } } });
        var result = await xhs.Run(["request", "api/x/v1", "userId=" + Id, "q=a=b"]);
        Assert.Equal((0, Data + "\n", ""), (result.ExitCode, result.Output, result.Error));
        var asked = Assert.Single(await space.Log());
        Assert.Equal(("a=b", Id), (asked.Parameters["q"], asked.Parameters["userId"]));
        await xhs.Run(["request", "/api/x/v1", "--out", xhs.File("x.json")]);
        Assert.Equal(Data + "\n", await File.ReadAllTextAsync(xhs.File("x.json")));
        await space.SetScenario(new { faults = new { fault = new { code = 400 } } });
        var refused = await xhs.Run(["request", "/api/x/v1"]);
        Assert.Equal((1, ""), (refused.ExitCode, refused.Output));
        Assert.StartsWith("xhs: InvalidParameter: /api/x/v1: ", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Raw_is_the_text_of_each_object_as_it_arrived()
    {
        const string User = """{"userid": "5a901362e8ac2b36c99bce33",  "nickname":"\u5c0f","x":1.0}""";
        await space.SetScenario(new { faults = new { fault = new { body = $"{{\"code\":0,\"data\":{User}}}" } } });
        Assert.Equal(User + "\n", (await xhs.Run(["user", Id, "--raw"])).Output);
        Assert.Equal($"[\n{User}\n]\n", (await xhs.Run(["user", Id, "--raw", "--format", "json"])).Output);
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _xhs xhs")]
    [InlineData("zsh", "compdef _xhs xhs")]
    [InlineData("fish", "complete -c xhs")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName xhs")]
    public async Task Completion_is_set_up_by_a_script_of_the_shell(string shell, string line)
    {
        var result = await xhs.Run(["completion", shell]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains(line, result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xhs se", "search")]
    [InlineData("xhs search x --regi", "--region")]
    [InlineData("xhs search x --region sand", "sandbox")]
    [InlineData("xhs config set --store L", "Local")]
    [InlineData("xhs config set --store ", "None")]
    [InlineData("xhs history --type XhsPgyB", "XhsPgyBlogger")]
    public async Task Commands_options_and_values_are_completed(string line, string completion)
    {
        var result = await xhs.Run([$"[suggest:{line.Length}]", line]);
        Assert.Contains(completion, result.Output.Split('\n'));
        Assert.Equal(0, (await space.Ledger()).Requests);
    }

    [Fact]
    public async Task The_script_for_bash_completes_in_bash()
    {
        if (!File.Exists("/bin/bash"))
        {
            return;
        }

        var result = await xhs.RunShell("export XHS_DOTNET XHS_DLL; xhs completion bash > c.sh; bash -c '"
            + "xhs() { \"$XHS_DOTNET\" \"$XHS_DLL\" \"$@\"; }; . ./c.sh; COMP_LINE=\"xhs search x --region s\"; " +
                "COMP_POINT=${#COMP_LINE}; _xhs; echo \"${COMPREPLY[@]}\"'");
        Assert.Equal((0, "sandbox\n"), (result.ExitCode, result.Output));
    }

    private static string Kebab(string name) =>
        string.Concat(
            name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
