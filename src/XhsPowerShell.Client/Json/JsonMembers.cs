namespace XhsPowerShell.Client.Json;

/// <summary>A JSON object of any shape: its keys and values in order, each key spelled as in the JSON.</summary>
public sealed class JsonMembers : List<KeyValuePair<string, object?>>
{
}
