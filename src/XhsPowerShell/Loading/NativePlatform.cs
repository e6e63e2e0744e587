#if NET8_0_OR_GREATER
using System.Runtime.InteropServices;

namespace XhsPowerShell;

/// <summary>The names of native libraries on this platform.</summary>
internal static class NativePlatform
{
    /// <summary>The platform, such as <c>linux-musl-x64</c>.</summary>
    public static string Name { get; } = System + "-" +
        RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();

    private static string System =>
        OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : IsMusl ? "linux-musl" : "linux";

    // Alpine builds the runtime under its own name.
    private static bool IsMusl =>
        RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal)
        || RuntimeInformation.RuntimeIdentifier.StartsWith("alpine", StringComparison.Ordinal);

    /// <summary>The name of the file of a library.</summary>
    public static string File(string library) =>
        OperatingSystem.IsWindows() ? library + ".dll"
        : "lib" + library + (OperatingSystem.IsMacOS() ? ".dylib" : ".so");
}
#endif
