using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using XhsPowerShell.Client.Sandbox;
using Xunit;

namespace XhsPowerShell.Client.Tests.Sandbox;

public class SandboxErrorTests
{
    public static TheoryData<int> Codes { get; } = [.. SandboxErrors.Codes];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task An_id_of_zeros_that_ends_in_a_code_is_answered_with_it_by_every_endpoint(int code)
    {
        var id = code.ToString("D24", CultureInfo.InvariantCulture);

        Assert.Equal(code, await SandboxAsker.Code(SandboxAsker.User, ("userId", id)));
        Assert.Equal(code, await SandboxAsker.Code(SandboxAsker.Notes, ("userId", id)));
        Assert.Equal(code, await SandboxAsker.Code(SandboxAsker.Blogger, ("userId", id)));
        Assert.Equal(code, await SandboxAsker.Code(SandboxAsker.Kol, ("kolId", id)));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task A_keyword_that_names_a_code_is_answered_with_it(int code)
    {
        foreach (var word in new[] { "error ", "error", "Error ", "错误", "错误 " })
        {
            var envelope = await SandboxAsker.Envelope(
                SandboxAsker.Search, ("keyword", word + code.ToString(CultureInfo.InvariantCulture)));
            Assert.Equal(code, envelope.GetProperty("code").GetInt32());
            Assert.Matches("sandbox|沙盒", envelope.GetProperty("message").GetString());
            Assert.Equal(JsonValueKind.Null, envelope.GetProperty("data").ValueKind);
        }
    }

    [Fact]
    public void All_codes_that_the_service_documents_can_be_asked_for() =>
        Assert.Empty(new[] { 100, 201, 202, 301, 302, 303, 400, 404, 500, 503, 600, 601 }.Except(
            SandboxErrors.Codes));

    [Fact]
    public async Task Other_numbers_are_no_codes()
    {
        Assert.Equal(201, await SandboxAsker.Code(SandboxAsker.User, ("userId", "000000000000000000000999")));
        Assert.Equal(0, await SandboxAsker.Code(SandboxAsker.Search, ("keyword", "error 999")));
        Assert.Equal(0, await SandboxAsker.Code(SandboxAsker.Search, ("keyword", "my error 301")));
    }
}
