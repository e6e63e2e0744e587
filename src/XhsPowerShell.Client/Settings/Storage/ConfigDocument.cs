using System.Collections.Generic;
using System.Text.Json;

namespace XhsPowerShell.Client.Settings.Storage;

/// <summary>What a configuration file holds.</summary>
/// <param name="Values">The settings.</param>
/// <param name="Others">Simple fields of another hand or a later release: kept when the file is written again.</param>
internal sealed record ConfigDocument(SettingsLayer Values, IReadOnlyDictionary<string, JsonElement> Others)
{
    public static ConfigDocument Empty { get; } = new(SettingsLayer.None, new Dictionary<string, JsonElement>());
}
