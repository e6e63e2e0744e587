using System.Text;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>
/// The filters of the marketplace's search, under the names that people use for them. The list is a page:
/// <c>BloggerFilters.md</c>.
/// </summary>
internal static partial class BloggerFilters
{
    // The service writes them in capitals: FoodBeverageSnacks is FOOD_BEVERAGE_SNACKS. The first one is no filter.
    private static (string Name, string WireValue)[] NamesOf<T>()
        where T : struct, Enum
    {
        var names = Enum.GetNames(typeof(T));
        return Array.ConvertAll(names, name => (name, name == names[0] ? "" : Capitals(name)));
    }

    private static string Capitals(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            text.Append(i > 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]) ? "_" : null).Append(name[i]);
        }

        return text.ToString().ToUpperInvariant();
    }

    // The two ends of a range.
    private static EndpointParameter[] Range(string wireName, string name, string meaning, string chineseMeaning) =>
    [
        new(wireName, "Min" + name, ParameterKind.Minimum, $"At least this {meaning}.", chineseMeaning + "下限。"),
        new(wireName, "Max" + name, ParameterKind.Maximum, $"At most this {meaning}.", chineseMeaning + "上限。"),
    ];
}
