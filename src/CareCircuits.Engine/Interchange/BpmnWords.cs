using System.Globalization;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;
using CareCircuits.Rules.Data;

namespace CareCircuits.Engine.Interchange;

/// <summary>The words of an export: those of the circuit in one language, and what BPMN has no place for, as documentation.</summary>
internal sealed class BpmnWords(CircuitDefinition circuit, string language)
{
    public static string Stopped => Targets.Stopped;

    public string Title(StepDefinition step) => Said(step.Title, step.Id);

    public string Said(Wording? wording, string name) => wording?.In(language) is { Length: > 0 } said ? said : name;

    public string Role(string role) => Said(circuit.Roles.FirstOrDefault(known => known.Id == role)?.Title, role);

    public string Event(string @event) =>
        Said(circuit.Events.Concat(BuiltInEvents.All).FirstOrDefault(known => known.Id == @event)?.Title, @event);

    public string Told(string? role) => role is null ? "-" : "→ " + Role(role);

    public static string Overdue(TimeLimit due, Overdue overdue) => BpmnTimes.Say(due) + (overdue.After == Duration.Zero ? "" : $" + {overdue.After}");

    /// <summary>A way as an arrow says it.</summary>
    public string Label(StepDefinition step, Way way) => (step, way) switch
    {
        (TaskStep { Labels: { } labels }, { Kind: WayKind.Outcome }) => Said(labels.GetValueOrDefault(way.Name), way.Name),
        (DecideStep { When: { } when }, { Kind: WayKind.When }) => when[int.Parse(way.Name, CultureInfo.InvariantCulture)].If,
        _ => way.Label,
    };

    /// <summary>A way as a condition.</summary>
    public static string Condition(StepDefinition step, Way way) => (step, way) switch
    {
        (DecideStep { When: { } when }, { Kind: WayKind.When }) => when[int.Parse(way.Name, CultureInfo.InvariantCulture)].If,
        _ => $"outcome == \"{way.Label}\"",
    };

    /// <summary>What BPMN has no place for.</summary>
    public IReadOnlyList<string> Notes(StepDefinition step)
    {
        IEnumerable<string> notes = step switch
        {
            TaskStep task =>
            [
                task.Voluntary ? "voluntary: true (offered to the person, who may decline)" : "",
                task.Role is { } role ? $"role: {role}" : "",
                task.Due is { } due ? $"due: {BpmnTimes.Say(due)}" : "",
                task.Remind.Count > 0 ? $"remind: {string.Join(", ", task.Remind)}" : "",
                task.Form.Count > 0 ? $"form: {string.Join(", ", task.Form.Select(field => field.Name))}" : "",
            ],
            DecideStep { Rules: { } rules } => [$"rules: {rules}{Pinned(rules)}"],
            ReferStep refer => [$"refer: services {refer.Services}{Pinned(refer.Services)}", $"purpose: {refer.Purpose}", Limit("answerWithin", refer.AnswerWithin), Limit("until", refer.Until)],
            AssignStep assign => [$"assign: candidates {assign.Candidates}{Pinned(assign.Candidates)}", Limit("answerWithin", assign.AnswerWithin), Limit("until", assign.Until)],
            ShareStep share => [$"share with: {share.With}", $"purpose: {share.Purpose}", $"content: {string.Join(", ", share.Content)}"],
            NotifyStep notify => [$"to: {notify.To}", Said(notify.Message, "")],
            RunStep run => [run.Wait ? "wait: true" : "wait: false (goes on at once)"],
            ParallelStep parallel => [$"complete: {parallel.Complete.ToString().ToLowerInvariant()}"],
            EndStep { Result: { } result } => [$"result: {result}"],
            _ => [],
        };
        return [.. notes.Append(Said(step.Note, "")).Where(note => note.Length > 0)];
    }

    private static string Limit(string name, TimeLimit? limit) => limit is null ? "" : $"{name}: {BpmnTimes.Say(limit)}";

    private string Pinned(string set) =>
        circuit.Rules.FirstOrDefault(pin => pin.Set == set) is { } pin ? $" v{pin.Version.ToString(CultureInfo.InvariantCulture)}" : "";
}
