using System.Text.Json;

namespace XhsPowerShell.Client.Json;

/// <summary>Reads the value that the reader stands on into a field of <paramref name="target"/>.</summary>
/// <typeparam name="T">The type that has the field.</typeparam>
internal delegate void FieldSetterDelegate<in T>(ref Utf8JsonReader reader, T target);
