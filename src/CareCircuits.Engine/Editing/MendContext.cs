using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Flow;
using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Editing;

/// <summary>A finding in its draft: what stands at its place, and what there is to choose from.</summary>
internal sealed partial class MendContext
{
    public MendContext(Finding finding, DraftFiles draft, IReadOnlyList<SourceFile> rules)
    {
        (Finding, Draft, Rules) = (finding, draft, rules);
        Names = new CircuitNamesIn(draft);
        Root = draft.Document(finding.Place.File);
        Workflow = finding.Workflow is { } workflow && Root is JsonObject document ? new WorkflowJson(workflow, document) : null;
        Step = finding.Step is { } step ? Workflow?.Find(step) : null;
        Below = Step?.Json.PointerOf() is { } own && finding.Place.Pointer.StartsWith(own, StringComparison.Ordinal) ? finding.Place.Pointer[own.Length..] : finding.Place.Pointer;
    }

    public Finding Finding { get; }

    public DraftFiles Draft { get; }

    /// <summary>Rule sets that could be used.</summary>
    public IReadOnlyList<SourceFile> Rules { get; }

    public CircuitNamesIn Names { get; }

    public JsonNode? Root { get; }

    public WorkflowJson? Workflow { get; }

    public StepJson? Step { get; }

    /// <summary>The pointer from the step, else from the file.</summary>
    public string Below { get; }

    /// <summary>The last part of the pointer, as a name.</summary>
    public string Last => PropertyEdits.Parts(Below) is [.., var last] ? last : "";

    /// <summary>The place itself.</summary>
    public DraftPlace Place => new(Finding.Place.File, null, Finding.Place.Pointer);

    /// <summary>What stands there.</summary>
    public JsonNode? Value => PropertyEdits.Get(Draft, Place);

    /// <summary>The name that the finding asks about as probably meant; null where it asks nothing. Names that messages shorten are no names.</summary>
    public string? Hint => MeantPattern().Match(Finding.Message) is { Success: true } meant && !meant.Groups["name"].Value.Contains('\u2026', StringComparison.Ordinal) ? meant.Groups["name"].Value : null;

    /// <summary>The names that the message quotes, the one probably meant excepted.</summary>
    public IReadOnlyList<string> Quoted => [.. QuotedPattern().Matches(MeantPattern().Replace(Finding.Message, "")).Select(quoted => quoted.Groups["name"].Value)];

    /// <summary>A way out of the step.</summary>
    public ArrowPlace Way(WayKind kind, string name = "") => new(Step!.Id, kind, name);

    /// <summary>A mend; its words are pairs of name and value.</summary>
    public static Mend Mend(string kind, Func<DraftFiles, Outcome<DraftFiles>> apply, params ReadOnlySpan<(string Name, string? Value)> words)
    {
        Dictionary<string, string> named = new(StringComparer.Ordinal);
        foreach (var (name, value) in words)
            named[name] = value ?? "";
        return new Mend(kind, named, apply);
    }

    [GeneratedRegex("did you mean `(?<name>[^`]+)`", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MeantPattern();

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QuotedPattern();
}
