using System.Management.Automation;
using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Commands.Output;

/// <summary>Turns the module's errors into PowerShell's.</summary>
internal static class ErrorRecordFactory
{
    public static ErrorRecord Create(XhsApiException error, object? target)
    {
        var category = (ErrorCategory)Enum.Parse(typeof(ErrorCategory), ErrorCatalog.ForId(error.ErrorId).Category);
        return new ErrorRecord(error, error.ErrorId, category, target)
        {
            ErrorDetails = new ErrorDetails(error.Message) { RecommendedAction = error.RecommendedAction },
        };
    }

    public static ErrorRecord Create(XhsStoreException error) => new(
        error,
        error.ErrorId,
        error.ErrorId is "StoreInvalid" or "ShareNeedsServer" or "ShareDiffers"
            ? ErrorCategory.InvalidArgument
            : ErrorCategory.ResourceUnavailable,
        error.Location);

    public static ErrorRecord Create(XhsConfigException error)
    {
        var category = error.ErrorId switch
        {
            "ConfigUnreadable" => ErrorCategory.ReadError,
            "ConfigWriteFailed" => ErrorCategory.WriteError,
            "ConfigIsLink" or "UnencryptedAddress" => ErrorCategory.SecurityError,
            "ConfigInvalid" => ErrorCategory.InvalidArgument,
            _ => ErrorCategory.InvalidData,
        };
        return new ErrorRecord(error, error.ErrorId, category, error.Path);
    }
}
