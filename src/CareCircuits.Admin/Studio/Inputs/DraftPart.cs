using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareCircuits.Admin.Circuits;
using CareCircuits.Care.Studio;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Editing;
using CareCircuits.Rules.Conditions;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>
/// A part of a draft as it stands and is edited: <c>circuit.json</c>, a workflow, a step, a rule, or a rehearsal. Its properties have JSON pointers, from the part on
/// (<c>/overdue/escalate</c>). Made anew after each edit; what is read from it is not to be changed.
/// </summary>
public sealed class DraftPart
{
    private readonly Func<DraftFiles, DraftPlace> placeOf;
    private ExpressionScope? scope;

    private DraftPart(StudioSession session, StepWords words, FoundPart found, Func<DraftFiles, DraftPlace> placeOf)
    {
        (Session, Words, this.placeOf, Json, Pointer) = (session, words, placeOf, found.Json, found.Pointer);
        File = placeOf(session.Files).Path;
        Languages = session.Now.Reading.Definition?.Languages is { Count: > 0 } languages ? [.. languages.Distinct(StringComparer.Ordinal)] : ["en"];
    }

    /// <summary>The coordinator at the draft.</summary>
    public StudioSession Session { get; }

    /// <summary>The words of the draft.</summary>
    public StepWords Words { get; }

    /// <summary>The workflow that it is, or is in; for rules one that uses them, whose words they are said in; null for <c>circuit.json</c>.</summary>
    public string? Workflow { get; private init; }

    /// <summary>The step that it is; null where it is none.</summary>
    public string? Step { get; private init; }

    /// <summary>The rule set that it is in; null where it is no rule.</summary>
    public string? RuleSet { get; private init; }

    /// <summary>The rule that it is; null where it is none.</summary>
    public string? Rule { get; private init; }

    /// <summary>What its expressions may name.</summary>
    public ExpressionScope Scope => scope ??= RuleSet is { } set
        ? Circuit.RuleSets.GetValueOrDefault(set) is { } rules ? RuleSetScope.Of(rules.Document) : new ExpressionScope { Facts = new HashSet<string>() }
        : ExpressionScope.Workflow(Circuit.Workflows.GetValueOrDefault(Workflow ?? "")?.Shape ?? DataShape.Empty);

    /// <summary>The rehearsal that it is; null where it is none.</summary>
    public string? Story { get; private init; }

    /// <summary>What stands there; null where the file cannot be read, or has no such step.</summary>
    public JsonObject? Json { get; }

    /// <summary>Its file.</summary>
    public string File { get; }

    /// <summary>Where it stands in its file.</summary>
    public string Pointer { get; }

    /// <summary>The languages in which words are to be given.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>The language in which the reader's new words are kept: theirs, where the circuit has it.</summary>
    public string OwnLanguage => SpokenHere.In(Languages, CultureInfo.CurrentUICulture);

    /// <summary>The circuit as far as it can be read.</summary>
    public Circuit Circuit => Session.Now.Shelved!.Circuit;

    /// <summary>The <c>circuit.json</c>. The draft must be readable.</summary>
    public static DraftPart OfCircuit(StudioSession session, StepWords words) =>
        new(session, words, FoundPart.Whole(session.Now.Document(session.Files.CircuitPath)), files => DraftPlace.InCircuit(files, ""));

    /// <summary>A workflow.</summary>
    public static DraftPart OfWorkflow(StudioSession session, StepWords words, string workflow) =>
        new(session, words, FoundPart.Whole(session.Now.Document(session.Files.WorkflowPath(workflow))), files => DraftPlace.InWorkflow(files, workflow, "")) { Workflow = workflow };

    /// <summary>A step, wherever it stands in its workflow.</summary>
    public static DraftPart OfStep(StudioSession session, StepWords words, string workflow, string step) =>
        new(session, words, FoundPart.Step(session.Now.Document(session.Files.WorkflowPath(workflow)), step), files => DraftPlace.InStep(files, workflow, step, ""))
        {
            Workflow = workflow,
            Step = step,
        };

    /// <summary>A rule of a rule set, wherever it stands in it, said in the words of a workflow that uses it.</summary>
    public static DraftPart OfRule(StudioSession session, StepWords words, string set, string rule, string? workflow)
    {
        var place = DraftPlace.InRule(session.Files, set, rule, "");
        return new(session, words, FoundPart.At(session.Now.Document(place.Path), place.Pointer), files => DraftPlace.InRule(files, set, rule, "")) { RuleSet = set, Rule = rule, Workflow = workflow };
    }

    /// <summary>A rehearsal, wherever it stands in its file.</summary>
    public static DraftPart OfStory(StudioSession session, StepWords words, ScenarioInDraft story) =>
        new(session, words, new FoundPart(story.Json, ScenarioEdits.PlaceOf(session.Files, story.Id, "")?.Pointer ?? "", null), files => ScenarioEdits.PlaceOf(files, story.Id, "") ?? new DraftPlace(story.Path, null, "/gone"))
        {
            Story = story.Id,
        };

    /// <summary>What stands at a place; null for nothing.</summary>
    public JsonNode? At(string pointer) => Pointers.Find(Json, pointer);

    /// <summary>The text at a place; null where there is none.</summary>
    public string? Text(string pointer) => At(pointer) is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    /// <summary>Whether yes stands at a place.</summary>
    public bool Is(string pointer) => At(pointer)?.GetValueKind() == JsonValueKind.True;

    /// <summary>The texts of a list.</summary>
    public IReadOnlyList<string> Texts(string pointer) =>
        [.. (At(pointer) as JsonArray ?? []).OfType<JsonValue>().Where(item => item.GetValueKind() == JsonValueKind.String).Select(item => item.GetValue<string>())];

    /// <summary>The names in a map.</summary>
    public IReadOnlyList<string> Names(string pointer) => At(pointer) is JsonObject map ? [.. map.Select(member => member.Key)] : [];

    /// <summary>How many items a list has.</summary>
    public int Count(string pointer) => (At(pointer) as JsonArray)?.Count ?? 0;

    /// <summary>What the checks find at a place, or inside it.</summary>
    public IEnumerable<Finding> FindingsAt(string pointer)
    {
        var whole = Pointer + pointer;
        return Session.Now.Findings.Where(finding => finding.Place.File == File
            && (finding.Place.Pointer == whole || finding.Place.Pointer.StartsWith(whole + "/", StringComparison.Ordinal)));
    }

    /// <summary>A place of the part in these files.</summary>
    public DraftPlace PlaceIn(DraftFiles files, string pointer)
    {
        var place = placeOf(files);
        return place with { Pointer = place.Pointer + pointer };
    }

    /// <summary>Puts a value at a place, or takes away what is there.</summary>
    public Task<bool> SetAsync(string pointer, JsonNode? value) => SetAllAsync(pointer, [(pointer, value)]);

    /// <summary>The draft with a value at a place, as part of a larger edit.</summary>
    public Outcome<DraftFiles> Set(DraftFiles files, string pointer, JsonNode? value) => PropertyEdits.Set(files, PlaceIn(files, pointer), value);

    /// <summary>Puts several values as one edit, which is named after <paramref name="on"/>.</summary>
    public Task<bool> SetAllAsync(string on, IReadOnlyList<(string Pointer, JsonNode? Value)> values) => EditAsync("property.set", on, files =>
        values.Aggregate((Outcome<DraftFiles>)files, (before, next) => before is Outcome<DraftFiles>.Accepted(var draft) ? Set(draft, next.Pointer, next.Value) : before));

    /// <summary>Edits the draft otherwise; typing in the same place is one edit.</summary>
    public Task<bool> EditAsync(string what, string on, Func<DraftFiles, Outcome<DraftFiles>> operation) =>
        Session.EditAsync(operation, new EditKind(what, RuleSet is null ? $"{Workflow}{Story}/{Step}{on}" : $"{RuleSet}/{Rule}{on}"));

    /// <summary>The id that the input of a place has on the page, where a step and its workflow can be edited beside each other.</summary>
    public string IdOf(string pointer) => (Step is not null || RuleSet is not null || Workflow is null ? "in" : "whole") + pointer.Replace('/', '-').Replace('.', '_').Replace('~', '_');
}
