using System;
using System.Collections.Generic;
using System.Net;
using System.Text.Json;

namespace XhsPowerShell.Client.Settings.Storage;

/// <summary>Turns the bytes of a configuration file into settings. All or nothing: no field is skipped for being wrong.</summary>
internal sealed class ConfigReader
{
    private readonly string path;
    private readonly JsonElement root;

    private ConfigReader(string path, JsonElement root)
    {
        this.path = path;
        this.root = root;
    }

    /// <exception cref="XhsConfigException">ConfigDamaged, ConfigNewerVersion or ConfigUnreadable.</exception>
    public static ConfigDocument Read(string path, ReadOnlyMemory<byte> content)
    {
        // Editors on Windows put a byte order mark in front.
        var text = content.Span.StartsWith("\uFEFF"u8) ? content.Slice(3) : content;
        try
        {
            using var json = JsonDocument.Parse(text);
            return new ConfigReader(path, json.RootElement).Read();
        }
        catch (JsonException e)
        {
            // Not the parser's own exception: its message repeats what it stumbled over, which may be the token.
            throw ConfigError.Damaged(
                path,
                $"it is not JSON (line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1})",
                new JsonException("Not JSON.", path: null, e.LineNumber, e.BytePositionInLine));
        }
        catch (InvalidOperationException e)
        {
            throw ConfigError.Damaged(path, "a text in it is not valid Unicode", e);
        }
    }

    private ConfigDocument Read()
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw ConfigError.Damaged(path, "it holds no JSON object");
        }

        CheckVersion();
        var values = new SettingsLayer
        {
            Token = Secret(ConfigField.Token, ConfigField.TokenProtection),
            SecretName = Text(ConfigField.SecretName),
            Vault = Text(ConfigField.Vault),
            Region = Text(ConfigField.Region) is { } region
                ? SettingRules.ParseRegion(region) ?? throw Wrong(ConfigField.Region, "must be Global, China or Sandbox")
                : null,
            BaseUri = Address(ConfigField.BaseUri),
            TimeoutSec = Whole(ConfigField.TimeoutSec),
            MaximumRetryCount = Whole(ConfigField.MaximumRetryCount),
            RetryIntervalSec = Number(ConfigField.RetryIntervalSec),
            ThrottleLimit = Whole(ConfigField.ThrottleLimit),
            Proxy = Address(ConfigField.Proxy),
            ProxyCredential = Credential(),
            AllowUnencryptedAuthentication = Flag(ConfigField.AllowUnencryptedAuthentication),
        };
        return SettingRules.FindProblem(values) is { } problem
            ? throw ConfigError.Damaged(path, problem.ToString().TrimEnd('.'))
            : new ConfigDocument(values, Others());
    }

    private void CheckVersion()
    {
        if (Field(ConfigField.Version) is not { ValueKind: JsonValueKind.Number } field
            || !field.TryGetInt64(out var version)
            || version < 1)
        {
            throw Wrong(ConfigField.Version, "must be a whole number from 1");
        }

        if (version > 1)
        {
            throw ConfigError.NewerVersion(path, version);
        }
    }

    // null is the same as not there.
    private JsonElement? Field(string name) =>
        root.TryGetProperty(name, out var field) && field.ValueKind != JsonValueKind.Null ? field : null;

    private string? Text(string name) => Field(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } field => field.GetString(),
        _ => throw Wrong(name, "must be a text"),
    };

    private int? Whole(string name) => Field(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } field when field.TryGetInt32(out var value) => value,
        _ => throw Wrong(name, "must be a whole number"),
    };

    private double? Number(string name) => Field(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } field when field.TryGetDouble(out var value) => value,
        _ => throw Wrong(name, "must be a number"),
    };

    private bool? Flag(string name) => Field(name)?.ValueKind switch
    {
        null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(name, "must be true or false"),
    };

    private Uri? Address(string name) => Text(name) is not { } text
        ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address)
            ? address
            : throw Wrong(name, "must be a full http or https address");

    private string? Secret(string name, string protectionName) => Text(name) is not { } text
        ? null
        : Text(protectionName) switch
        {
            null or SecretProtection.None => text,
            SecretProtection.Dpapi => SecretProtection.Unprotect(path, text),
            _ => throw Wrong(protectionName, "must be 'dpapi' or 'none'"),
        };

    private NetworkCredential? Credential()
    {
        var password = Secret(ConfigField.ProxyPassword, ConfigField.ProxyPasswordProtection);
        return Text(ConfigField.ProxyUserName) switch
        {
            { } name => ProxyUser.Parse(name, password ?? string.Empty),
            null when password is null => null,
            _ => throw Wrong(ConfigField.ProxyPassword, $"needs '{ConfigField.ProxyUserName}'"),
        };
    }

    private Dictionary<string, JsonElement> Others()
    {
        var others = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var field in root.EnumerateObject())
        {
            if (!ConfigField.IsKnown(field.Name)
                && field.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
            {
                // Read now, so that a text that cannot be written again is found before the file is.
                _ = field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString() : null;
                others[field.Name] = field.Value.Clone();
            }
        }

        return others;
    }

    private XhsConfigException Wrong(string name, string demand) => ConfigError.Damaged(path, $"'{name}' {demand}");
}
