using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Sandbox;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>The parameters that several marketplace endpoints share.</summary>
internal static class PgyParameters
{
    /// <summary>Which notes count.</summary>
    public static readonly EndpointParameter Business = EndpointParameter.Choice("business", "Business",
        "Which notes count: unpaid ones or paid collaborations.", "统计哪些笔记：日常笔记或合作笔记。",
        ("Daily", "DAILY_NOTE"), ("Cooperation", "COOPERATE_NOTE"));

    /// <summary>How many days are looked at.</summary>
    public static readonly EndpointParameter Period = EndpointParameter.Choice("dateType", "Period",
        "How many days are looked at.", "统计的天数。", ("Days30", "DAY_30"), ("Days90", "DAY_90"));

    /// <summary>The parameters of the figures over a period: which notes count, and how many days.</summary>
    public static readonly IReadOnlyList<EndpointParameter> Figures =
    [
        Business,
        EndpointParameter.Choice("noteType", "NoteType", "The kind of notes that count.", "统计的笔记类型。",
            ("All", "PHOTO_TEXT_AND_VIDEO"), ("Picture", "PHOTO_TEXT"), ("Video", "VIDEO")),
        Period,
        OrganicOnly("Leave out what advertising added to the notes.", "不计入投放广告带来的数据。"),
    ];

    /// <summary>Leaves out what advertising added.</summary>
    public static EndpointParameter OrganicOnly(string meaning, string chineseMeaning) =>
        EndpointParameter.Switch("advertiseSwitch", "OrganicOnly", meaning, chineseMeaning, "ORGANIC_ONLY");

    /// <summary>The days that a request looks at.</summary>
    public static int DaysOf(SandboxQuery query) => query[Period.WireName] == "DAY_90" ? 90 : 30;

    /// <summary>The figures of the notes that a request looks at.</summary>
    public static SandboxFigures FiguresOf(SandboxCreator creator, SandboxQuery query) => SandboxFigures.Create(
        creator,
        DaysOf(query),
        isPaid: query[Business.WireName] == "COOPERATE_NOTE",
        isVideo: query["noteType"] switch { "PHOTO_TEXT" => false, "VIDEO" => true, _ => null },
        isOrganicOnly: IsOrganicOnly(query));

    /// <summary>Whether a request leaves out what advertising added.</summary>
    public static bool IsOrganicOnly(SandboxQuery query) => query["advertiseSwitch"] == "ORGANIC_ONLY";

    /// <summary>
    /// The answer about a creator of the marketplace; 400 when a parameter has a value that the service does not know.
    /// </summary>
    public static SandboxAnswer Answer(
        Endpoint endpoint, SandboxQuery query, Func<SandboxCreator, SandboxAnswer> answer)
    {
        var wrong = endpoint.Parameters.FirstOrDefault(parameter => query[parameter.WireName] is { } value
            && !parameter.Values.Select(static choice => choice.WireValue).Append(parameter.SwitchValue).Append("ALL")
                .Append("FANS_TOTAL").Contains(value));
        return wrong is null
            ? SandboxAnswer.ForListedCreator(query, endpoint.InputParameter, answer)
            : SandboxAnswer.Invalid(Texts.Get("Sandbox.UnknownValue", wrong.WireName));
    }
}
