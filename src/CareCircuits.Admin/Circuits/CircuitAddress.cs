namespace CareCircuits.Admin.Circuits;

/// <summary>Where the page of a circuit version is, and each place on it: so that a link, a bookmark and the back button find it.</summary>
/// <param name="Id">The circuit.</param>
/// <param name="Version">Its version.</param>
/// <param name="IsDraft">Whether it is the draft, in the studio.</param>
public sealed record CircuitAddress(string Id, int Version, bool IsDraft = false)
{
    /// <summary>The tab that opens first.</summary>
    public const string Workflows = "workflows";

    /// <summary>The tabs, in order.</summary>
    public static IReadOnlyList<string> Tabs { get; } = [Workflows, "rules", "rehearsals", "checks", "people"];

    /// <summary>A tab.</summary>
    public string Tab(string tab) => tab == Workflows ? Base : $"{Base}?tab={tab}";

    /// <summary>A workflow on the tab of workflows.</summary>
    public string Workflow(string workflow) => $"{Base}?workflow={Escaped(workflow)}";

    /// <summary>A workflow on another tab.</summary>
    public string WorkflowOn(string tab, string workflow) => tab == Workflows ? Workflow(workflow) : $"{Base}?tab={tab}&workflow={Escaped(workflow)}";

    /// <summary>A step of a workflow.</summary>
    public string Step(string workflow, string step) => $"{Workflow(workflow)}&step={Escaped(step)}";

    /// <summary>A workflow with the way to a finding lit.</summary>
    public string Path(string workflow, string? step, IReadOnlyList<string> path) =>
        (step is null ? Workflow(workflow) : Step(workflow, step)) + (path.Count > 0 ? $"&path={Escaped(string.Join(',', path))}" : "");

    /// <summary>A rule set.</summary>
    public string RuleSet(string set) => $"{Base}?tab=rules&set={Escaped(set)}";

    /// <summary>A rehearsal of a draft.</summary>
    public string Story(string id) => $"{Tab("rehearsals")}&story={Escaped(id)}";

    /// <summary>A line of a file of a draft.</summary>
    public string File(string path, int line = 1) => $"{Base}?tab=files&file={Escaped(path)}&line={line}";

    /// <summary>The version as a file of that kind: <c>bpmn</c>, <c>dmn.zip</c> or <c>zip</c>.</summary>
    public string Export(string kind) => $"/export{Base}.{kind}";

    private string Base => IsDraft ? $"/circuits/{Escaped(Id)}/draft" : $"/circuits/{Escaped(Id)}/v{Version}";

    private static string Escaped(string text) => Uri.EscapeDataString(text);
}
