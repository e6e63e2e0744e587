using System.Text;
using XhsPowerShell.Cli.Texts;

namespace XhsPowerShell.Cli.Output;

/// <summary>A file that objects are added to.</summary>
internal static class AppendedFile
{
    /// <summary>Moves to the end of the file, and ends its last line if that has no end.</summary>
    /// <param name="file">The file, with something in it.</param>
    /// <param name="header">What its first line must be, or null.</param>
    /// <exception cref="UsageException">Its columns are others.</exception>
    public static void Continue(FileStream file, string? header)
    {
        if (header is not null)
        {
            using var reader = new StreamReader(file, Encoding.UTF8, leaveOpen: true);
            if (reader.ReadLine() != header)
            {
                throw new UsageException(CliText.Get("AppendOtherColumns", file.Name));
            }
        }

        file.Seek(-1, SeekOrigin.End);
        var isEnded = file.ReadByte() == '\n';
        file.Seek(0, SeekOrigin.End);
        if (!isEnded)
        {
            file.Write(header is null ? "\n"u8 : "\r\n"u8);
        }
    }
}
