using System.Text.RegularExpressions;
using CareCircuits.Admin.Circuits;
using CareCircuits.Admin.Explaining;
using CareCircuits.Engine.Comparison;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Data;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.Moving;

/// <summary>One side of a change in the reader's words. The comparison says it in short words of its own; what is not known here is shown as it is written.</summary>
internal sealed partial class ChangeWords(Circuit circuit, StepWords words, IStringLocalizer<MoveWords> say)
{
    /// <summary>The labels that take a name before what they say, such as <c>outcome done -> over</c>.</summary>
    private static readonly string[] Named = ["outcome", "event", "on", "when", "branch", "role", "purpose", "field", "label", "data", "set", "with", "language", "content"];

    /// <summary>Labels that say what follows, the longer before those that they begin with.</summary>
    private static readonly string[] Plain =
    [
        "overdue after", "escalate to", "feedback to", "answer within", "contact within", "starts on", "time zone", "target group", "due", "remind", "until", "role", "assignee",
        "voluntary", "purpose", "services", "candidates", "rules", "priority", "offer", "into", "with", "content", "to", "channel", "raise", "run", "wait", "complete", "result", "once", "in",
        "calendar", "event", "language",
    ];

    /// <summary>The side that <paramref name="text"/> is.</summary>
    public string Of(Change change, string text)
    {
        if (Whole().Match(text) is { Success: true } whole && (whole.Groups["id"].Value == change.Step || whole.Groups["kind"].Value is "workflow" or "rule set"))
            return Whole(change, whole.Groups["kind"].Value, whole.Groups["id"].Value, text);
        if (Way().Match(text) is { Success: true } way)
            return $"{Label(change, way.Groups["label"].Value.Trim())} → {Target(change, way.Groups["target"].Value)}";
        if (Wording().Match(text) is { Success: true } wording)
            return $"{Label(change, wording.Groups["label"].Value)} ({wording.Groups["language"].Value}): {wording.Groups["text"].Value}";
        foreach (var label in Plain)
        {
            if (text.StartsWith(label + " ", StringComparison.Ordinal) || text == label)
                return $"{say["Facet." + label]} {Value(label, text[label.Length..].Trim())}".Trim();
        }

        return text;
    }

    private string Value(string label, string value) => label switch
    {
        "due" or "until" or "answer within" => Limit(value),
        "remind" => Duration.TryParse(value, out var offset) ? words.Time.Reminder(offset) : value,
        "overdue after" or "contact within" => Duration.TryParse(value, out var length) ? words.Time.Length(length) : value,
        "role" or "escalate to" or "assignee" or "with" or "to" or "feedback to" => words.Party(value),
        "purpose" => words.Purpose(value),
        "services" or "candidates" or "rules" or "target group" => words.RuleSet(value),
        "starts on" or "raise" or "event" => words.Event(value),
        "run" => words.Workflow(value),
        "result" => words.Outcome(value),
        _ => value,
    };

    private string Limit(string text)
    {
        var match = Time().Match(text);
        if (!match.Success || !Duration.TryParse(match.Groups["after"].Value, out var after))
            return text;
        var clock = Enum.TryParse<ClockKind>(match.Groups["clock"].Value, ignoreCase: true, out var kind) ? kind : ClockKind.Elapsed;
        return words.Time.Limit(new TimeLimit { After = after, From = match.Groups["from"].Value is { Length: > 0 } from ? from : null, Clock = clock });
    }

    private string Label(Change change, string label)
    {
        var named = Named.FirstOrDefault(name => label.StartsWith(name + " ", StringComparison.Ordinal));
        var name = named is null ? "" : label[(named.Length + 1)..];
        var said = say["Facet." + (named ?? label)] is { ResourceNotFound: false } known ? known.Value : named ?? label;
        return name.Length == 0 ? said : $"{said} {Name(change, named!, name)}";
    }

    private string Name(Change change, string label, string name) => label switch
    {
        "outcome" when Step(change) is TaskStep task && task.Labels?.GetValueOrDefault(name) is { } spoken => words.Said(spoken, name),
        "outcome" => words.Outcome(name),
        "event" or "on" => words.Event(name),
        "role" => words.Role(name),
        "purpose" => words.Purpose(name),
        "when" => name,
        _ => SaidFacts.Plainly(name),
    };

    private string Target(Change change, string target) =>
        circuit.Workflows.GetValueOrDefault(change.Workflow ?? "")?.Steps.GetValueOrDefault(target) is { } step ? words.Title(step.Definition)
        : target == Targets.Stop ? words.Stopped : target;

    private StepDefinition? Step(Change change) => circuit.Workflows.GetValueOrDefault(change.Workflow ?? "")?.Steps.GetValueOrDefault(change.Step ?? "")?.Definition;

    private string Whole(Change change, string kind, string id, string text) => kind switch
    {
        "workflow" => words.Workflow(id),
        "rule set" => words.RuleSet(id),
        _ when id == change.Step && Step(change) is { } step => $"{words.Title(step)} ({words.Kind(step)})",
        _ => text,
    };

    [GeneratedRegex(@"^(?<kind>workflow|rule set|[a-z]+) (?<id>[a-z0-9-]+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^(?<label>.*)-> (?<target>[a-z0-9-]+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex Way();

    [GeneratedRegex(@"^(?<label>[^()]+) \((?<language>[a-z]{2})\) (?<text>.*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex Wording();

    [GeneratedRegex(@"^(?<after>-?P[0-9A-Z.]+)( \((?<clock>working|calendar)?(, )?(from (?<from>[^)]+))?\))?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Time();
}
