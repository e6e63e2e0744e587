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
            type.GetMembers().SelectMany(member => member.GetCustomAttributesData()).Concat(type.GetCustomAttributesData()),
            attribute => attribute.AttributeType.FullName!.StartsWith("System.Text.Json", StringComparison.Ordinal)
                || attribute.AttributeType.FullName!.StartsWith("System.Runtime.Serialization", StringComparison.Ordinal));

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
    [InlineData(typeof(XhsUser), "UserId RedId Nickname Description Gender Location IPLocation FollowerCount FollowingCount NoteCount LikeCount CollectCount LikeAndCollectCount IsVerified Tags AvatarUrl BannerUrl ProfileUrl")]
    [InlineData(typeof(XhsUserSummary), "UserId RedId Nickname Description SubTitle IsVerified VerifyType AvatarUrl Keyword Rank")]
    [InlineData(typeof(XhsNote), "NoteId UserId Nickname Title Description Type CreatedAt UpdatedAt IsSticky LikeCount CollectCount CommentCount ShareCount ViewCount Topics CoverUrl ImageUrls NoteUrl Cursor")]
    [InlineData(typeof(XhsPgyBlogger), "UserId RedId Nickname Gender Location FollowerCount LikeAndCollectCount BusinessNoteCount PicturePrice VideoPrice LowerPrice ContentTags PersonalTags CurrentLevel")]
    public void The_columns_begin_with_the_ones_people_look_for_and_end_with_when(Type type, string first)
    {
        var names = type.GetProperties().Select(property => property.Name).ToList();

        Assert.Equal(first.Split(' '), names.Take(first.Split(' ').Length));
        Assert.Equal("RetrievedAt", names[^1]);
    }

    public static TheoryData<Type> ItemTypes() => new(EndpointList.All.Select(endpoint => endpoint.ItemType).Distinct());

    [Theory]
    [MemberData(nameof(ItemTypes))]
    public void The_columns_begin_with_an_id_that_pipes_on_and_end_with_when(Type type)
    {
        var names = type.GetProperties().Select(property => property.Name).ToList();

        Assert.Contains(names[0], new[] { "UserId", "NoteId" });
        Assert.Contains("UserId", names);
        Assert.Equal("RetrievedAt", names[^1]);
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
