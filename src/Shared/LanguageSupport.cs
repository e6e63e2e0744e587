// What the compiler wants to see for newer language features and .NET Framework does not have.
namespace System.Runtime.CompilerServices;

internal static class IsExternalInit
{
}
