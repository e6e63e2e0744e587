using System.Text.Json;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Queries;
using XhsPowerShell.Client.Requests;
using XhsPowerShell.Client.Sandbox;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>A creator's followers day by day: many objects from one answer.</summary>
public sealed class PgyFansHistoryEndpoint() : Endpoint<XhsPgyFansDay>(new(
    Name: "PgyFansHistory",
    Path: "/api/xiaohongshu-pgy/api/solar/kol/data/userId/fans_overall_new_history/v1",
    Cmdlet: "Get-XhsPgyFansHistory",
    Command: "pgy fans-history",
    Meaning: "The followers of creators day by day: one billed call each.",
    ChineseMeaning: "博主每日的粉丝数：每个计费一次。",
    Input: InputKind.UserId,
    InputParameter: "userId",
    Parameters:
    [
        PgyParameters.Period,
        EndpointParameter.Switch("increaseType", "Increase",
            "Return how many followers were gained on each day, instead of how many there were.",
            "返回每天新增的粉丝数，而不是当天的粉丝总数。", IncreaseValue),
    ],
    Sample: "pgy-fans-history.v1.json"))
{
    private const string IncreaseValue = "FANS_INCREASE";

    private static readonly AnswerTemplate Template = new("pgy-fans-history", typeof(Facts));

    private static readonly FieldMap<XhsPgyFansDay> Fields = FieldMaps.XhsPgyFansDay();

    private static readonly FieldMap<XhsPgyFansDay> PeriodFields =
        new FieldMap<XhsPgyFansDay>(static () => new XhsPgyFansDay())
        .Long("fansNumInc", static (period, value) => period.PeriodIncrease = value)
        .Share("fansNumIncRate", static (period, value) => period.PeriodGrowthRate = value);

    public override bool IsPaged => false;

    public override Query<XhsPgyFansDay> CreateQuery(string input, QueryOptions? options = null) =>
        new HistoryQuery(this, input, options ?? new());

    internal override XhsPgyFansDay? Read(ref Utf8JsonReader reader, DateTimeOffset retrievedAt) =>
        Fields.Read(ref reader, retrievedAt);

    /// <summary>Reads a whole answer; null when it is no object. A list that is null has no days.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    internal List<PageItem<XhsPgyFansDay>>? ReadDays(
        ReadOnlySpan<byte> data, DateTimeOffset retrievedAt, string userId, bool isIncrease, bool withJson)
    {
        if (PeriodFields.Read(data) is not { } period)
        {
            return null;
        }

        var page = new PageReader<XhsPgyFansDay>(Read, static _ => null, withJson).Read(data, "list"u8, retrievedAt);
        foreach (var day in page?.Items.Select(static item => item.Value) ?? [])
        {
            day.UserId = userId;
            (day.PeriodIncrease, day.PeriodGrowthRate) = (period.PeriodIncrease, period.PeriodGrowthRate);
            if (isIncrease)
            {
                (day.FollowerIncrease, day.FollowerCount) = (day.FollowerCount, null);
            }
        }

        return page?.Items ?? [];
    }

    internal override SandboxAnswer AnswerInSandbox(SandboxQuery query) =>
        PgyParameters.Answer(this, query, creator => SandboxAnswer.Ok(Template, new Facts(creator.Quote, query)));

    private sealed class HistoryQuery(PgyFansHistoryEndpoint endpoint, string userId, QueryOptions options)
        : Query<XhsPgyFansDay>(userId)
    {
        public override bool IsPaged => false;

        internal override async Task<IReadOnlyList<PageItem<XhsPgyFansDay>>> NextPageAsync(
            RequestPipeline pipeline, bool withJson = false)
        {
            IsComplete = true;
            var request = new ApiRequest(
                endpoint.Path, [(endpoint.InputParameter, Input), .. options.Parameters]) { Subject = Input };
            using var response = await pipeline.SendAsync(request).ConfigureAwait(false);
            try
            {
                return endpoint.ReadDays(response.Data, response.RetrievedAt, Input,
                    options.Parameters.Contains(("increaseType", IncreaseValue)), withJson)
                    ?? throw pipeline.Unreadable(request, response, Texts.Get("DetailNoObjectInData"));
            }
            catch (JsonException exception)
            {
                throw pipeline.Unreadable(request, response, Texts.Get("DetailDataUnreadable"), exception);
            }
        }
    }

    private sealed class Facts(SandboxQuote quote, SandboxQuery query)
    {
        private readonly int days = PgyParameters.DaysOf(query);

        public long Increase => CountAt(0) - CountAt(days);
        public decimal GrowthRate => Math.Round((decimal)Increase / Math.Max(1, CountAt(days)), 6);

        // Up to yesterday, when the creator had as many followers as the profile says.
        public IReadOnlyList<Day> Days => Enumerable.Range(0, days).Reverse().Select(age => new Day(
            quote.Creator.World.DayText(age + 1),
            query["increaseType"] == IncreaseValue ? CountAt(age) - CountAt(age + 1) : CountAt(age))).ToArray();

        // Grows by the same number in every 30 days, and by a little more or less from day to day.
        private long CountAt(int age)
        {
            var even = quote.Creator.FollowerCount - (quote.FollowerGrowth * age / 30);
            var step = Math.Abs(quote.FollowerGrowth) / 60;
            var random = new DeterministicRandom("history", unchecked((quote.Creator.Number * 97) + (uint)age));
            return age % 30 == 0 ? even : even + random.Between(-step, step);
        }
    }

    private sealed record Day(string Date, long Number);
}
