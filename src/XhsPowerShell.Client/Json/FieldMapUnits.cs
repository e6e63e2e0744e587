using System.Text.Json;
using XhsPowerShell.Client.Inputs;

namespace XhsPowerShell.Client.Json;

/// <summary>Fields of the marketplace whose unit depends on the form that they are sent in.</summary>
internal static class FieldMapUnits
{
    private static readonly string[] DayFormats =
        ["yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss"];

    /// <summary>
    /// A share as a fraction of one: per cent when it is sent as text (<c>"81.3"</c>), a fraction when it is a number.
    /// </summary>
    public static FieldMap<T> Share<T>(this FieldMap<T> map, string path, Action<T, decimal?> set)
        where T : class =>
        map.Add(path, (ref Utf8JsonReader reader, T target) =>
        {
            var isText = reader.TokenType == JsonTokenType.String;
            set(target, Divide(JsonValue.Decimal(ref reader), isText ? 100 : 1));
        });

    /// <summary>
    /// A share that cannot exceed the whole, as a fraction of one: per cent when it is text or above 1 (<c>40.6</c>), a
    /// fraction when it is a number up to 1.
    /// </summary>
    public static FieldMap<T> PartOfWhole<T>(this FieldMap<T> map, string path, Action<T, decimal?> set)
        where T : class =>
        map.Add(path, (ref Utf8JsonReader reader, T target) =>
        {
            var isText = reader.TokenType == JsonTokenType.String;
            var value = JsonValue.Decimal(ref reader);
            set(target, Divide(value, isText || value > 1 ? 100 : 1));
        });

    /// <summary>A share as a fraction of one that is sent in per cent, as text and as number.</summary>
    public static FieldMap<T> PerCent<T>(this FieldMap<T> map, string path, Action<T, decimal?> set)
        where T : class =>
        map.Decimal(path, (target, value) => set(target, Divide(value, 100)));

    /// <summary>An amount in CNY where 0 means that there is none.</summary>
    public static FieldMap<T> Quote<T>(this FieldMap<T> map, string path, Action<T, decimal?> set)
        where T : class =>
        map.Decimal(path, (target, value) => set(target, value == 0 ? null : value));

    /// <summary>An amount in CNY that is sent in fen; 0 means that there is none.</summary>
    public static FieldMap<T> FenQuote<T>(this FieldMap<T> map, string path, Action<T, decimal?> set)
        where T : class =>
        map.Quote(path, (target, value) => set(target, Divide(value, 100)));

    /// <summary>
    /// A day or time at UTC+08:00 that is sent as text (<c>2025-12-10</c>, <c>2025-06-12 18:38</c>) or as Unix time.
    /// </summary>
    public static FieldMap<T> PlatformTime<T>(this FieldMap<T> map, string path, Action<T, DateTimeOffset?> set)
        where T : class =>
        map.Add(path, (ref Utf8JsonReader reader, T target) => set(target, ReadTime(ref reader)));

    private static DateTimeOffset? ReadTime(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return JsonValue.Time(ref reader);
        }

        return DateTime.TryParseExact(
            JsonValue.Text(ref reader), DayFormats, CultureInfo.InvariantCulture,
                DateTimeStyles.AllowWhiteSpaces, out var time)
            && time.Year > 1
            ? new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Unspecified), PlatformDay.Offset)
            : JsonValue.Time(ref reader);
    }

    private static decimal? Divide(decimal? value, int by) =>
        value is { } number && by != 1 ? NumberText.Normalize(number / by) : value;
}
