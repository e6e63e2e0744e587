using System.Collections.Generic;

namespace XhsPowerShell.Client.Json;

/// <summary>A JSON object of any shape: its keys with their values, in order, each key as it is spelled.</summary>
public sealed class JsonMembers : List<KeyValuePair<string, object?>>
{
}
