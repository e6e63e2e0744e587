using System.Reflection;

namespace XhsPowerShell.Client.Sandbox;

/// <summary>
/// Reads a property by its name, as fast as code that names it: called for every slot of every answer.
/// </summary>
internal static class Fact
{
    private static readonly MethodInfo Typed = typeof(Fact)
        .GetMethod(nameof(CreateTyped), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>The property at the end of a path such as <c>Creator.Nickname</c>.</summary>
    /// <exception cref="InvalidOperationException">There is no such property.</exception>
    public static PropertyInfo Find(Type type, string path)
    {
        PropertyInfo? property = null;
        foreach (var name in path.Split('.'))
        {
            type = property?.PropertyType ?? type;
            property = type.GetProperty(name)
                ?? throw new InvalidOperationException($"An answer template names '{path}', but {type.Name} has no " +
                    $"{name}.");
        }

        return property!;
    }

    /// <summary>A function that reads the property at the end of a path.</summary>
    public static Func<object, T> Getter<T>(Type type, string path)
    {
        var dot = path.LastIndexOf('.');
        var get = (Func<object, T>)Typed.MakeGenericMethod(Find(type, path).DeclaringType!, typeof(T))
            .Invoke(null, [Find(type, path)])!;
        if (dot < 0)
        {
            return get;
        }

        var owner = Getter<object>(type, path.Substring(0, dot));
        return facts => get(owner(facts));
    }

    private static Func<object, T> CreateTyped<TOwner, T>(PropertyInfo property)
        where TOwner : class
    {
        var get = (Func<TOwner, T>)Delegate.CreateDelegate(typeof(Func<TOwner, T>), property.GetGetMethod()!);
        return facts => get((TOwner)facts);
    }
}
