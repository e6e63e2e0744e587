using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using XhsPowerShell.Client.Endpoints;
using Xunit;

namespace XhsPowerShell.Client.Tests.Endpoints;

public class ModelShapeTests
{
    public static TheoryData<Type> Types()
    {
        var found = new HashSet<Type>();
        foreach (var root in EndpointList.All.Select(endpoint => endpoint.ItemType))
        {
            Collect(root, found);
        }

        return new TheoryData<Type>(found);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_property_can_be_read_and_set_and_may_be_null(Type type)
    {
        var nullability = new NullabilityInfoContext();
        foreach (var property in type.GetProperties())
        {
            Assert.True(property.GetGetMethod() is not null && property.GetSetMethod() is not null, property.Name);
            Assert.True(nullability.Create(property).ReadState == NullabilityState.Nullable, property.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void No_two_properties_differ_only_in_case(Type type)
    {
        var names = type.GetProperties().Select(property => property.Name).ToList();

        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void No_serializer_left_an_attribute(Type type) =>
        Assert.DoesNotContain(
            type.GetMembers().SelectMany(member => member.GetCustomAttributesData())
                .Concat(type.GetCustomAttributesData()),
            attribute => attribute.AttributeType.FullName!.StartsWith("System.Text.Json", StringComparison.Ordinal)
                || attribute.AttributeType.FullName!.StartsWith("System.Runtime.Serialization",
                    StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Types))]
    public void No_type_name_ever_gets_into_a_cell(Type type)
    {
        foreach (var property in type.GetProperties().Select(property => property.PropertyType))
        {
            var printed = Nullable.GetUnderlyingType(property) ?? property;
            printed = printed.IsGenericType ? printed.GetGenericArguments()[0] : printed;
            Assert.NotEqual(typeof(object), printed.GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType);
        }
    }

    [Theory]
    [InlineData(typeof(
        XhsUser), "UserId Nickname FollowerCount FollowingCount NoteCount LikeAndCollectCount LikeCount " +
        "CollectCount RedId Description Gender Location IPLocation IsVerified")]
    [InlineData(typeof(
        XhsUserSummary), "UserId Nickname FollowerCount Description SubTitle RedId IsVerified VerificationType " +
        "Keyword Rank AvatarUrl")]
    [InlineData(typeof(
        XhsNote), "NoteId Title Type CreatedAt LikeCount CollectCount CommentCount ShareCount ViewCount UserId " +
        "Nickname Description Topics UpdatedAt IsSticky NoteUrl CoverUrl ImageUrls")]
    [InlineData(typeof(XhsPgyBlogger), "UserId Nickname FollowerCount PicturePrice VideoPrice LowestPrice ContentTags")]
    public void The_columns_begin_with_the_ones_people_look_for_and_end_with_when(Type type, string first)
    {
        var names = type.GetProperties().Select(property => property.Name).ToList();

        Assert.Equal(first.Split(' '), names.Take(first.Split(' ').Length));
        Assert.Equal("RetrievedAt", names[^1]);
    }

    public static TheoryData<Type> ItemTypes() =>
        new(EndpointList.All.Select(endpoint => endpoint.ItemType).Distinct());

    [Theory]
    [MemberData(nameof(ItemTypes))]
    public void The_columns_begin_with_an_id_that_pipes_on_and_end_with_when(Type type)
    {
        var names = type.GetProperties().Select(property => property.Name).ToList();

        Assert.Contains(names[0], new[] { "UserId", "NoteId" });
        Assert.Contains("UserId", names);
        Assert.Equal("RetrievedAt", names[^1]);
    }

    [Theory]
    [InlineData(typeof(XhsUser), 30)]
    [InlineData(typeof(XhsNote), 34)]
    [InlineData(typeof(XhsPgyBlogger), 60)]
    public void An_object_has_as_many_columns_as_people_read(Type type, int most) =>
        Assert.InRange(type.GetProperties().Length, 15, most);

    [Theory]
    [MemberData(nameof(Types))]
    public void No_property_has_a_name_that_only_the_service_knows(Type type) => Assert.All(
        type.GetProperties(),
        property => Assert.DoesNotMatch(
            "Imageb|Ndiscovery|Nboards|Inlikes|Infavs|Niced|Fstatus|Harcest|WidgetsGroupsGroups|Deeplink|Hula|ZhongTong|Cpuv|Medin|Mcn$|Kol|[a-z]Num$|GtZero", property.Name));

    [Fact]
    public void A_text_of_an_object_says_name_and_id()
    {
        Assert.Equal("a (b)", new XhsUser { Nickname = "a", UserId = "b" }.ToString());
        Assert.Equal("a (b)", new XhsUserSummary { Nickname = "a", UserId = "b" }.ToString());
        Assert.Equal("a (b)", new XhsPgyBlogger { Nickname = "a", UserId = "b" }.ToString());
        Assert.Equal("a (b)", new XhsNote { Title = "a", NoteId = "b" }.ToString());
    }

    [Fact]
    public void Details_are_one_cell_of_JSON()
    {
        var details = new XhsUserDetails { ShareText = "a\"b\\\n\u6807", AlbumCount = 3, IsShopSearchable = false,
            MentionedUsers = new(["x", "y"]) };
        using var json = System.Text.Json.JsonDocument.Parse(details.ToString());
        Assert.Equal("a\"b\\\n\u6807", json.RootElement.GetProperty("ShareText").GetString());
        Assert.Equal(3, json.RootElement.GetProperty("AlbumCount").GetInt64());
        Assert.False(json.RootElement.GetProperty("IsShopSearchable").GetBoolean());
        Assert.Equal(2, json.RootElement.GetProperty("MentionedUsers").GetArrayLength());
        Assert.Equal(4, json.RootElement.EnumerateObject().Count());
        Assert.Equal("{}", new XhsNoteDetails().ToString());
    }

    private static void Collect(Type type, HashSet<Type> found)
    {
        if (type.Assembly != typeof(XhsUser).Assembly || type.IsEnum)
        {
            return;
        }

        if (type.IsGenericType)
        {
            Collect(type.GetGenericArguments()[0], found);
        }
        else if (found.Add(type))
        {
            foreach (var property in type.GetProperties())
            {
                Collect(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, found);
            }
        }
    }
}
