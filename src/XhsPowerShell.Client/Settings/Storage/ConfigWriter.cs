using System.IO;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace XhsPowerShell.Client.Settings.Storage;

/// <summary>Turns settings into the bytes of a configuration file: version 1, indented, one field a line.</summary>
internal static class ConfigWriter
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(ConfigDocument document)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteNumber(ConfigField.Version, 1);
            WriteValues(json, document.Values);
            foreach (var other in document.Others)
            {
                json.WritePropertyName(other.Key);
                other.Value.WriteTo(json);
            }

            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    private static void WriteValues(Utf8JsonWriter json, SettingsLayer values)
    {
        WriteSecret(json, ConfigField.Token, ConfigField.TokenProtection, values.Token);
        WriteText(json, ConfigField.SecretName, values.SecretName);
        WriteText(json, ConfigField.Vault, values.Vault);
        WriteText(json, ConfigField.Region, values.Region?.ToString());
        WriteText(json, ConfigField.BaseUri, values.BaseUri?.OriginalString);
        WriteNumber(json, ConfigField.TimeoutSec, values.TimeoutSec);
        WriteNumber(json, ConfigField.MaximumRetryCount, values.MaximumRetryCount);
        WriteNumber(json, ConfigField.RetryIntervalSec, values.RetryIntervalSec);
        WriteNumber(json, ConfigField.ThrottleLimit, values.ThrottleLimit);
        WriteText(json, ConfigField.Proxy, values.Proxy?.OriginalString);
        WriteCredential(json, values.ProxyCredential);
        if (values.AllowUnencryptedAuthentication is { } allow)
        {
            json.WriteBoolean(ConfigField.AllowUnencryptedAuthentication, allow);
        }
    }

    private static void WriteCredential(Utf8JsonWriter json, NetworkCredential? credential)
    {
        WriteText(json, ConfigField.ProxyUserName, ProxyUser.NameOf(credential));
        WriteSecret(json, ConfigField.ProxyPassword, ConfigField.ProxyPasswordProtection, credential?.Password);
    }

    private static void WriteSecret(Utf8JsonWriter json, string name, string protectionName, string? secret)
    {
        if (secret is not null)
        {
            var (text, protection) = SecretProtection.Protect(secret);
            json.WriteString(name, text);
            json.WriteString(protectionName, protection);
        }
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }
}
