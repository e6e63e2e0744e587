using System.Management.Automation;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Commands.Base;
using XhsPowerShell.Commands.Binding;
using XhsPowerShell.Commands.Completion;

namespace XhsPowerShell.Commands;

/// <summary>
/// Searches creators in the marketplace: many objects, a page of 20 at a time, requested only when they are wanted.
/// Each page is one billed call. The filters are on the page <c>BloggerFilters.md</c> of the endpoint.
/// </summary>
[Cmdlet(VerbsCommon.Search, "XhsPgyBlogger")]
[OutputType(typeof(XhsPgyBlogger), typeof(string))]
public sealed partial class SearchXhsPgyBloggerCommand : XhsListCommand<XhsPgyBlogger>
{
    // Without a keyword the filters alone are the search.
    private static readonly string[] FiltersOnly = [null!];

    /// <summary>What to search for; everything that fits the filters when it is not given.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(NoFileCompleter)), TextTransformation, AllowEmptyString]
    public string[] Keyword { get; set; } = FiltersOnly;

    private protected override string[] Inputs => Keyword;

    private protected override object Endpoint => EndpointList.SearchPgyBlogger;
}
