using XhsPowerShell.Client.Caching;
using XhsPowerShell.Client.History;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Commands.Output;
using XhsPowerShell.Store;

namespace XhsPowerShell.Commands.Base;

/// <summary>What every cmdlet does that shows what is kept: looks where the settings say, and asks nobody.</summary>
public abstract class XhsStoreCommand : XhsCommand
{
    // Not in a field or a signature: the client would be loaded by the import of the module.
    private IDisposable? opened;

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            opened?.Dispose();
            opened = null;
        }

        base.Dispose(disposing);
    }

    /// <summary>Says that there is no store, and how to have one.</summary>
    private protected static string DescribeMissing(EffectiveSettings settings) => CmdletTexts.Get(
        settings.StoreSource == XhsConfigSource.Default ? "NoStore" : "NothingKept", settings.StoreOrLocal);

    private protected EffectiveSettings ResolveSettings(SettingsLayer? call = null) =>
        CallSettings.ResolveForStore(this, call ?? SettingsLayer.None);

    /// <summary>Opens the store, once; null when there is none: looking does not create one.</summary>
    /// <exception cref="XhsStoreException">It cannot be opened.</exception>
    private protected IStore? OpenStore(EffectiveSettings settings)
    {
        StoreReports.Flush(settings.StoreOrLocal);
        if (opened is null && StoreReports.Exists(settings.StoreOrLocal))
        {
            opened = StoreFactory.Open(settings.StoreOrLocal, Messages.Warning, settings.StorePassword);
        }

        DrainMessages();
        return (IStore?)opened;
    }
}
