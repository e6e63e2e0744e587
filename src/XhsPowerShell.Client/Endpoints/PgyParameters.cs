using System.Linq;
using XhsPowerShell.Client.Sandbox;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>The parameters that several marketplace endpoints share.</summary>
internal static class PgyParameters
{
    /// <summary>Which notes count.</summary>
    public static readonly EndpointParameter Business =
        new("business", "Business", ParameterKind.Choice, "Which notes count: unpaid ones or paid collaborations.")
    {
        ChineseMeaning = "统计哪些笔记：日常笔记或合作笔记。",
        Values = [(nameof(XhsPgyBusiness.Daily), "DAILY_NOTE"), (nameof(XhsPgyBusiness.Cooperation), "COOPERATE_NOTE")],
        Default = nameof(XhsPgyBusiness.Daily),
    };

    /// <summary>The format of the notes that count.</summary>
    public static readonly EndpointParameter NoteType =
        new("noteType", "NoteType", ParameterKind.Choice, "The kind of notes that count.")
    {
        ChineseMeaning = "统计的笔记类型。",
        Values =
        [
            (nameof(XhsPgyNoteFormat.All), "PHOTO_TEXT_AND_VIDEO"),
            (nameof(XhsPgyNoteFormat.Picture), "PHOTO_TEXT"),
            (nameof(XhsPgyNoteFormat.Video), "VIDEO"),
        ],
        Default = nameof(XhsPgyNoteFormat.All),
    };

    /// <summary>How many days are looked at.</summary>
    public static readonly EndpointParameter Period =
        new("dateType", "Period", ParameterKind.Choice, "How many days are looked at.")
    {
        ChineseMeaning = "统计的天数。",
        Values = [(nameof(XhsPgyPeriod.Days30), "DAY_30"), (nameof(XhsPgyPeriod.Days90), "DAY_90")],
        Default = nameof(XhsPgyPeriod.Days30),
    };

    /// <summary>Leaves out what advertising added.</summary>
    public static readonly EndpointParameter OrganicOnly =
        new("advertiseSwitch", "OrganicOnly", ParameterKind.Switch, "Leave out what advertising added to the notes.")
    {
        ChineseMeaning = "不计入投放广告带来的数据。",
        SwitchValue = "ORGANIC_ONLY",
    };

    /// <summary>The days that a request looks at.</summary>
    public static int DaysOf(SandboxQuery query) => query[Period.WireName] == "DAY_90" ? 90 : 30;

    /// <summary>
    /// The answer about a creator of the marketplace; 400 when a parameter has a value that the service does not know.
    /// </summary>
    public static SandboxAnswer Answer(
        Endpoint endpoint, SandboxQuery query, System.Func<SandboxCreator, SandboxAnswer> answer)
    {
        var wrong = endpoint.Parameters.FirstOrDefault(parameter => query[parameter.WireName] is { } value
            && !parameter.Values.Select(static choice => choice.WireValue).Append(parameter.SwitchValue).Append("ALL")
                .Append("FANS_TOTAL").Contains(value));
        return wrong is null
            ? SandboxAnswer.ForListedCreator(query, endpoint.InputParameter, answer)
            : SandboxAnswer.Invalid(wrong.WireName + " has an unknown value");
    }
}
