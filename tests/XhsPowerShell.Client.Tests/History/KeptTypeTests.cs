using System;
using System.Linq;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.History;
using Xunit;

namespace XhsPowerShell.Client.Tests.History;

/// <summary>A kind of kept objects has every name that people know it by.</summary>
public class KeptTypeTests
{
    [Theory]
    [InlineData("XhsUser")]
    [InlineData("xhsuser")]
    [InlineData(" XhsUser ")]
    [InlineData("XhsPowerShell.XhsUser")]
    [InlineData("User")]
    [InlineData("Get-XhsUser")]
    [InlineData("/api/xiaohongshu/get-user/v4")]
    public void A_type_an_endpoint_a_cmdlet_a_command_and_a_path_are_the_same(string name)
    {
        Assert.True(KeptType.TryFind(name, out var paths));
        Assert.Equal([EndpointList.User.Path], paths);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Nobody")]
    [InlineData("XhsUsage")]
    [InlineData("XhsUse")]
    public void What_is_no_kind_is_found_nowhere(string name)
    {
        Assert.False(KeptType.TryFind(name, out var paths));
        Assert.Empty(paths);
    }

    [Fact]
    public void A_type_of_several_endpoints_stands_for_all_of_them()
    {
        Assert.True(KeptType.TryFind("XhsNote", out var paths));
        Assert.Contains(EndpointList.UserNote.Path, paths);
        Assert.Contains(EndpointList.SearchNote.Path, paths);
        Assert.True(KeptType.TryFind("UserNote", out var one));
        Assert.Equal([EndpointList.UserNote.Path], one);
    }

    [Fact]
    public void Every_name_that_is_offered_is_found_and_every_endpoint_has_one()
    {
        Assert.All(KeptType.Names, static type => Assert.True(KeptType.TryFind(type.Name, out _), type.Name));
        Assert.All(KeptType.Names, static type => Assert.StartsWith(
            type.Meaning.Contains("Search-", StringComparison.Ordinal) ? "" : "Get-",
            type.Meaning.Replace("Resolve-", "Get-", StringComparison.Ordinal), StringComparison.Ordinal));
        var known = KeptType.Names.Select(static type => type.Name).ToHashSet();
        Assert.All(EndpointList.All, endpoint => Assert.Contains(endpoint.ItemType.Name, known));
    }
}
