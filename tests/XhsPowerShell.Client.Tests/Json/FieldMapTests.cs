using System.Text.Json;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Tests.Endpoints;
using Xunit;

namespace XhsPowerShell.Client.Tests.Json;

public class FieldMapTests
{
    [Fact]
    public void Names_match_exactly()
    {
        var user = ReadAll.Read(
            EndpointList.User.Read, """{"Fans":1,"FANS":2,"fan":3,"fanss":4,"":5,"tab_visible.collect":true}"""u8)!;

        Assert.Null(user.FollowerCount);
        Assert.Null(user.Details!.IsCollectionTabVisible);
    }

    [Fact]
    public void Escaped_names_are_the_same_names()
    {
        var user = ReadAll.Read(EndpointList.User.Read, """{"\u0066ans":1,"tab_visible":{"coll\u0065ct":true}}"""u8)!;

        Assert.Equal(1, user.FollowerCount);
        Assert.True(user.Details!.IsCollectionTabVisible);
    }

    [Fact]
    public void Endless_names_are_unknown_names()
    {
        var user = ReadAll.Read(EndpointList.User.Read,
            Sample.Utf8($"{{\"{new string('x', 5000)}\":1,\"\\u0041{new string('x', 5000)}\":1,\"fans\":2}}"))!;

        Assert.Equal(2, user.FollowerCount);
    }

    [Fact]
    public void Of_a_field_that_comes_twice_the_last_one_counts() =>
        Assert.Equal(2, ReadAll.Read(EndpointList.User.Read, """{"fans":1,"fans":2}"""u8)!.FollowerCount);

    [Fact]
    public void An_object_where_its_fields_are_known_may_be_anything_else() =>
        Assert.Equal(2, ReadAll.Read(EndpointList.User.Read,
            """{"tab_visible":[{"collect":true}],"result":"ok","level":3,"fans":2}"""u8)!.FollowerCount);

    [Fact]
    public void Wherever_a_setter_leaves_off_reading_goes_on_behind_its_value()
    {
        var fields = new FieldMap<XhsUser>(static () => new XhsUser())
            .Add("nothing", static (ref Utf8JsonReader _, XhsUser _) => { })
            .Add("part", static (ref Utf8JsonReader reader, XhsUser _) =>
            {
                reader.Read();
                reader.Read();
            })
            .Long("fans", static (user, value) => user.FollowerCount = value);

        var json =
            """{"nothing":{"fans":1,"a":[{}]},"part":{"x":{"fans":2},"fans":3},"nothing":[1,[2]],"part":[[[1]],2],"fans":4}""";

        Assert.Equal(4, fields.Read(Sample.Utf8(json))!.FollowerCount);
    }

    [Fact]
    public void A_value_may_be_read_itself_and_from_within()
    {
        var fields = new FieldMap<XhsUser>(static () => new XhsUser())
            .Text("name", static (user, value) => user.Nickname = value)
            .Text("name.first.short", static (user, value) => user.Nickname = value);

        Assert.Equal("a", fields.Read("""{"name":"a"}"""u8)!.Nickname);
        Assert.Equal("b", fields.Read("""{"name":{"first":{"short":"b"}}}"""u8)!.Nickname);
    }
}
