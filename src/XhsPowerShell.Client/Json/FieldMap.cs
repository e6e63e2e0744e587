using System.Text.Json;

namespace XhsPowerShell.Client.Json;

/// <summary>
/// Which field of the JSON goes into which property of <typeparamref name="T"/>: dotted paths such as
/// <c>share_info_v2.title</c>, matched exactly. Filled once, then only read, by any number of threads.
/// </summary>
/// <typeparam name="T">The type that is read.</typeparam>
internal sealed class FieldMap<T>(Func<T> create)
    where T : class
{
    private readonly FieldNode<T> root = new(string.Empty);

    /// <summary>Sets what is done with the value at a path. It is not called for a null in the JSON.</summary>
    public FieldMap<T> Add(string path, FieldSetterDelegate<T> setter)
    {
        var node = root;
        foreach (var name in path.Split('.'))
        {
            node = node.GetOrAdd(name);
        }

        node.Setter = setter;
        return this;
    }

    public FieldMap<T> Text(string path, Action<T, string?> set) =>
        Add(path, (ref Utf8JsonReader reader, T target) => set(target, JsonValue.Text(ref reader)));

    public FieldMap<T> Raw(string path, Action<T, string?> set) =>
        Add(path, (ref Utf8JsonReader reader, T target) => set(target, JsonValue.Raw(ref reader)));

    public FieldMap<T> Long(string path, Action<T, long?> set) =>
        Add(path, (ref Utf8JsonReader reader, T target) => set(target, JsonValue.Long(ref reader)));

    public FieldMap<T> Int(string path, Action<T, int?> set) =>
        Add(path, (ref Utf8JsonReader reader, T target) => set(target, JsonValue.Int(ref reader)));

    public FieldMap<T> Decimal(string path, Action<T, decimal?> set) =>
        Add(path, (ref Utf8JsonReader reader, T target) => set(target, JsonValue.Decimal(ref reader)));

    public FieldMap<T> Flag(string path, Action<T, bool?> set) =>
        Add(path, (ref Utf8JsonReader reader, T target) => set(target, JsonValue.Flag(ref reader)));

    public FieldMap<T> Time(string path, Action<T, DateTimeOffset?> set) =>
        Add(path, (ref Utf8JsonReader reader, T target) => set(target, JsonValue.Time(ref reader)));

    public FieldMap<T> Gender(string path, Action<T, string?> set) =>
        Add(path, (ref Utf8JsonReader reader, T target) => set(target, JsonValue.Gender(ref reader)?.ToString()));

    public FieldMap<T> Texts(string path, Action<T, XhsList<string>?> set) =>
        Add(path, (ref Utf8JsonReader reader, T target) => set(target, JsonList.Texts(ref reader)));

    public FieldMap<T> List<TItem>(string path, FieldMap<TItem> fields, Action<T, XhsList<TItem>?> set)
        where TItem : class =>
        Add(path, (ref Utf8JsonReader reader, T target) => set(target, JsonList.Objects(ref reader, fields)));

    public FieldMap<T> Object<TItem>(string path, FieldMap<TItem> fields, Action<T, TItem?> set)
        where TItem : class =>
        Add(path, (ref Utf8JsonReader reader, T target) => set(target, fields.Read(ref reader)));

    /// <returns>The object, or null when the text is some other JSON.</returns>
    /// <exception cref="JsonException">The text is not JSON, or nested more than 64 deep.</exception>
    public T? Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        var target = Read(ref reader);

        // Throws when text follows.
        reader.Read();
        return target;
    }

    /// <summary>Reads the value at the reader's position, and sets when it arrived.</summary>
    /// <returns>The object, or null when the value is none.</returns>
    public T? Read(ref Utf8JsonReader reader, DateTimeOffset retrievedAt)
    {
        var target = Read(ref reader);
        if (target is XhsObject item)
        {
            item.RetrievedAt = JsonValue.OnPlatformClock(retrievedAt);
        }

        return target;
    }

    /// <summary>Reads the value at the reader's position, and leaves the reader at its end.</summary>
    /// <returns>The object, or null when the value is none.</returns>
    public T? Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        var target = create();
        ReadInto(ref reader, root, target);
        return target;
    }

    private static void ReadInto(ref Utf8JsonReader reader, FieldNode<T> node, T target)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = node.Find(ref reader);
            reader.Read();
            switch (reader.TokenType)
            {
                case JsonTokenType.Null:
                    break;
                case JsonTokenType.StartObject when field is { HasChildren: true }:
                    ReadInto(ref reader, field, target);
                    break;
                default:
                    Set(ref reader, field?.Setter, target);
                    break;
            }
        }
    }

    private static void Set(ref Utf8JsonReader reader, FieldSetterDelegate<T>? setter, T target)
    {
        var depth = reader.CurrentDepth;
        setter?.Invoke(ref reader, target);

        // The setter may have stopped anywhere in the value: go to its end.
        while (reader.CurrentDepth > depth)
        {
            reader.Read();
        }

        reader.Skip();
    }
}
