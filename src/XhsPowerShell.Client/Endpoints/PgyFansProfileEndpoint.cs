using System.Text.Json;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Sandbox;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>Who follows a creator: one object with lists of shares.</summary>
public sealed class PgyFansProfileEndpoint() : SingleEndpoint<XhsPgyFansProfile>(new(
    Name: "PgyFansProfile",
    Path: "/api/xiaohongshu-pgy/api/solar/kol/data/userId/fans_profile/v1",
    Cmdlet: "Get-XhsPgyFansProfile",
    Command: "pgy fans-profile",
    Meaning: "Who follows creators: age, gender, place, interests, devices; one billed call each.",
    ChineseMeaning: "博主粉丝的年龄、性别、地域、兴趣与设备分布：每个计费一次。",
    Input: InputKind.UserId,
    InputParameter: "userId",
    Sample: "pgy-fans-profile.v1.json"))
{
    private static readonly AnswerTemplate Template = new("pgy-fans-profile", typeof(Facts));

    private static readonly FieldMap<XhsPgyFansProfile> Fields = FieldMaps.XhsPgyFansProfile();

    internal override XhsPgyFansProfile? Read(ref Utf8JsonReader reader, DateTimeOffset retrievedAt) =>
        Fields.Read(ref reader, retrievedAt);

    internal override void SetInput(XhsPgyFansProfile value, string input) => value.UserId = input;

    internal override SandboxAnswer AnswerInSandbox(SandboxQuery query) =>
        PgyParameters.Answer(this, query, static creator => SandboxAnswer.Ok(Template, new Facts(creator)));

    private sealed class Facts
    {
        private static readonly string[] AgeGroups = ["<18", "18-24", "25-34", "35-44", ">44"];

        private static readonly (string Name, string Description)[] Brands =
            [("apple inc.", "苹果"), ("huawei", "华为"), ("xiaomi", "小米"), ("vivo", "vivo"),
                ("oppo", "oppo"), ("honor", "honor")];

        private readonly DeterministicRandom random;

        public Facts(SandboxCreator creator)
        {
            random = new DeterministicRandom("audience", creator.Number);
            Date = creator.World.DayText(1);
            Female = random.Between(250_000, 900_000) / 1_000_000m;
            Ages = Split(AgeGroups.Zip([4, 30, 42, 16, 8], static (name, weight) => (name, name, weight)), 100);

            // The creator's own place leads.
            var places = SandboxWords.Places.OrderBy(_ => random.Next()).Prepend(creator.Place).ToArray();
            Provinces = Split(Weigh(places.Select(static place => place.Split(' ')[0])), 80);
            Cities = Split(Weigh(places.Select(static place => place.Split(' ')[1])), 60);
            Interests = Split(Weigh(SandboxWords.Topics.Select(static topic => topic.Category)
                .OrderBy(_ => random.Next()).Prepend(creator.Topic.Category)), 70);
            Devices = Split(Brands.Zip(
                [45, 20, 14, 9, 8, 4], static (brand, weight) => (brand.Name, brand.Description, weight)), 100);
        }

        public string Date { get; }
        public decimal Female { get; }
        public decimal Male => 1 - Female;
        public IReadOnlyList<Part> Ages { get; }
        public IReadOnlyList<Part> Provinces { get; }
        public IReadOnlyList<Part> Cities { get; }
        public IReadOnlyList<Part> Interests { get; }
        public IReadOnlyList<Part> Devices { get; }

        private static IEnumerable<(string Name, string Description, int Weight)> Weigh(IEnumerable<string> names) =>
            names.Distinct().Take(6).Select(static (name, i) => (name, name, 60 / (i + 2)));

        // Shares whose sum is the given part of all (per cent).
        private Part[] Split(IEnumerable<(string Name, string Description, int Weight)> parts, int perCent)
        {
            var weights = parts.Select(
                part => (part.Name, part.Description, Weight: part.Weight * random.Between(70, 130))).ToArray();
            var sum = weights.Sum(static part => part.Weight);
            return weights.Select(part =>
                new Part(part.Name, part.Description, Math.Round(part.Weight * perCent / 100m / sum, 6))).ToArray();
        }
    }

    private sealed record Part(string Name, string Description, decimal Share);
}
