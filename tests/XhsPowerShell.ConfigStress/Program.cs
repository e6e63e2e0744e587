// One of many processes that change and read the configuration file at once. Started by the tests with the number of
// rounds; begins when its standard input ends, so that all begin together. Says what went wrong and ends with 1.
using System;
using System.Globalization;
using System.IO;
using XhsPowerShell;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Client.Settings.Storage;

var rounds = int.Parse(args[0], CultureInfo.InvariantCulture);
Console.In.ReadToEnd();
try
{
    for (var round = 0; round < rounds; round++)
    {
        var seconds = Random.Shared.Next(1, 3601);
        ConfigFile.Update(new SettingsLayer { Token = TokenFor(seconds), TimeoutSec = seconds });
        Check(ConfigFile.Read());
    }
}
catch (XhsConfigException e)
{
    Console.Error.WriteLine($"{e.ErrorId}: {e.Message}");
    return 1;
}

return 0;

// The token follows from the timeout, and its length, too: a file of two halves cannot go unseen.
static string TokenFor(int seconds) => new string('x', seconds) + seconds.ToString(CultureInfo.InvariantCulture);

static void Check(SettingsLayer read)
{
    if (read.Token != TokenFor(read.TimeoutSec ?? 0))
    {
        throw new XhsConfigException("Torn", "The file holds the token of one process and the timeout of another.");
    }

    if (!OperatingSystem.IsWindows()
        && File.GetUnixFileMode(ConfigFile.Path) != (UnixFileMode.UserRead | UnixFileMode.UserWrite))
    {
        throw new XhsConfigException("Open", "Others can get at the file.");
    }
}
