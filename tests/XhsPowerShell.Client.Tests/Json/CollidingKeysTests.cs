using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Tests.Endpoints;
using Xunit;

namespace XhsPowerShell.Client.Tests.Json;

public class CollidingKeysTests
{
    [Theory]
    [InlineData("""{"mEngagementNum":1,"mengagementNum":2}""", 1)]
    [InlineData("""{"mengagementNum":2,"mEngagementNum":1}""", 1)]
    [InlineData("""{"mEngagementNum":null,"mengagementNum":2}""", 2)]
    [InlineData("""{"mengagementNum":2,"mEngagementNum":null}""", 2)]
    [InlineData("""{"mengagementNum":2,"mEngagementNum":{}}""", 2)]
    [InlineData("""{"mEngagementNum":{},"mengagementNum":2}""", 2)]
    [InlineData("""{"mEngagementNum":0,"mengagementNum":2}""", 0)]
    [InlineData("""{"mengagementNum":2}""", 2)]
    [InlineData("""{"MEngagementNum":3,"MENGAGEMENTNUM":3}""", null)]
    public void One_spelling_wins_in_either_order(string json, int? expected)
    {
        Assert.Equal(expected, ReadAll.Read(PgyBloggerFields.Read, Sample.Utf8(json))!.EngagementMedian);

        var mcn = json.Replace("Num\"", "NumMcn\"", System.StringComparison.Ordinal);
        Assert.Equal(expected, ReadAll.Read(PgyBloggerFields.Read, Sample.Utf8(mcn))!.Details!.AgencyEngagementMedian);

        var cpuv = json
            .Replace("mEngagementNum", "mCpuvNum30d", System.StringComparison.Ordinal)
            .Replace("mengagementNum", "mcpuvNum30d", System.StringComparison.Ordinal);
        Assert.Equal(expected,
            (int?)ReadAll.Read(PgyBloggerFields.Read, Sample.Utf8(cpuv))!.Details!.VisitorCostMedian30d);
    }
}
