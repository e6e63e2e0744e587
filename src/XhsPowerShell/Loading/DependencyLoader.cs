#if NET8_0_OR_GREATER
using System.Reflection;
using System.Runtime.Loader;

namespace XhsPowerShell;

/// <summary>
/// Loads the client and its packages into a load context of their own, so that another module's version of the same
/// package does not conflict with this module's. Called once by the module when it is imported.
/// </summary>
public static class DependencyLoader
{
    private static readonly object Gate = new();
    private static PrivateContext? context;

    /// <summary>
    /// Registers the folder that the client and its packages are loaded from. Further calls change nothing.
    /// </summary>
    /// <param name="folder">The full path of the folder.</param>
    /// <exception cref="InvalidOperationException">The folder is that of another version.</exception>
    public static void Register(string folder)
    {
        lock (Gate)
        {
            if (context is not null)
            {
                LoadedVersion.Require(folder);
                return;
            }

            context = new PrivateContext(folder);
            AssemblyLoadContext.Default.Resolving += static (_, name) =>
                name.Name is "XhsPowerShell.Client" or "XhsPowerShell.Store"
                    ? context.Resolve(name)
                    : null;
        }
    }

    private sealed class PrivateContext(string folder) : AssemblyLoadContext("XhsPowerShell")
    {
        // Not LoadFromAssemblyName: what is missing there is asked of the default context again, without an end.
        public Assembly? Resolve(AssemblyName assemblyName) => Load(assemblyName);

        // Everything else (this assembly, the runtime, PowerShell) is resolved by the default context.
        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var path = Path.Combine(folder, assemblyName.Name + ".dll");
            return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
        }

        // SQLite: one copy for each platform, beside the folders of the libraries.
        protected override IntPtr LoadUnmanagedDll(string unmanagedDllName)
        {
            var path = Path.Combine(
                folder, "..", "..", "native", NativePlatform.Name, NativePlatform.File(unmanagedDllName));
            return File.Exists(path) ? LoadUnmanagedDllFromPath(Path.GetFullPath(path)) : IntPtr.Zero;
        }
    }
}
#else
using System.Reflection;

namespace XhsPowerShell;

/// <summary>
/// Finds the client and its packages for Windows PowerShell, which has no binding redirects: by simple name, in the
/// module's own folder, and only for the module's own assemblies. Called once by the module when it is imported.
/// </summary>
public static class DependencyLoader
{
    private static readonly object Gate = new();
    private static readonly Dictionary<string, Assembly?> Loaded = new(StringComparer.OrdinalIgnoreCase);
    private static string? root;

    /// <summary>
    /// Registers the folder that the client and its packages are loaded from. Further calls change nothing.
    /// </summary>
    /// <param name="folder">The full path of the folder.</param>
    /// <exception cref="System.InvalidOperationException">The folder is that of another version.</exception>
    public static void Register(string folder)
    {
        lock (Gate)
        {
            if (root is not null)
            {
                LoadedVersion.Require(folder);
                return;
            }

            root = Path.GetFullPath(folder);
            // The client must get these types from here and not from its own folder.
            Loaded[typeof(DependencyLoader).Assembly.GetName().Name] = typeof(DependencyLoader).Assembly;
            AppDomain.CurrentDomain.AssemblyResolve += (_, request) => Resolve(request);
        }
    }

    private static Assembly? Resolve(ResolveEventArgs request)
    {
        // Another module's missing assembly is not this module's business. A load by name has no requester.
        var requester = request.RequestingAssembly;
        if (requester is not null && !requester.IsDynamic && !IsOurs(requester.Location))
        {
            return null;
        }

        var name = new AssemblyName(request.Name).Name!;
        lock (Gate)
        {
            if (!Loaded.TryGetValue(name, out var assembly))
            {
                var path = Path.Combine(root!, name + ".dll");
                assembly = File.Exists(path) ? Assembly.LoadFile(path) : null;
                Loaded[name] = assembly;
            }

            return assembly;
        }
    }

    private static bool IsOurs(string location) =>
        location.StartsWith(Path.GetDirectoryName(root!)!, StringComparison.OrdinalIgnoreCase);
}
#endif
