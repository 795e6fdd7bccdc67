using CareCircuits.Engine.Rehearsals;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Reading;

/// <summary>What must hold within one rehearsal, beyond the types of its members.</summary>
internal static class ScenarioRules
{
    public static void Check(Scenario scenario, Faults faults)
    {
        faults.Kebab(scenario, "/id", scenario.Id);
        Given(scenario.Given, faults);
        foreach (var entry in scenario.Play)
            Entry(entry, faults);
        if (scenario.Expect is { } expectation)
            Expect(expectation, faults);
    }

    private static void Entry(PlayEntry entry, Faults faults)
    {
        if (entry is { After: not null, At: not null })
            faults.Add(entry, "/at", "Time passes either `after` or `at`, not both.");
        if (entry.After is { } after)
            TimeRules.Elapsed(entry, "/after", after, before: false, faults);
        Act(entry, faults);
        GoesWith(entry, entry.Event is not null, "event", faults, ("data", entry.Data is not null));
        GoesWith(entry, entry.Complete is not null, "complete", faults, ("outcome", entry.Outcome is not null), ("form", entry.Form is not null));
        GoesWith(
            entry, entry.Answer is not null, "answer", faults,
            ("by", entry.By is not null), ("reply", entry.Reply is not null), ("reason", entry.Reason is not null));
        GoesWith(entry, entry.Complete is not null || entry.Answer is not null, "complete` or `answer", faults, ("workflow", entry.Workflow is not null));
        Object(entry, "/data", entry.Data, faults);
        Object(entry, "/form", entry.Form, faults);
        if (entry.Set is { } set)
            Given(set, faults);
        if (entry.Expect is { } expectation)
            Expect(expectation, faults);
    }

    private static void Act(PlayEntry entry, Faults faults)
    {
        (string Name, bool IsThere)[] acts =
        [
            ("event", entry.Event is not null), ("complete", entry.Complete is not null), ("answer", entry.Answer is not null),
            ("withdraw", entry.Withdraw is not null), ("consent", entry.Consent is not null), ("set", entry.Set is not null),
        ];
        var there = acts.Where(act => act.IsThere).Select(act => act.Name).ToList();
        if (there.Count > 1)
            faults.Add(entry, "/" + there[1], $"An entry has at most one act, not `{string.Join("` and `", there)}`.");
        if (entry is { Complete: not null, Outcome: null })
            faults.Add(entry, "/complete", "`complete` needs an `outcome`.");
        if (entry is { Answer: not null, By: null } or { Answer: not null, Reply: null })
            faults.Add(entry, "/answer", "`answer` needs `by` and `reply`.");
    }

    // A member beside the wrong act, or beside none, would be passed over in silence.
    private static void GoesWith(PlayEntry entry, bool isThere, string act, Faults faults, params ReadOnlySpan<(string Name, bool IsThere)> members)
    {
        foreach (var member in members)
        {
            if (member.IsThere && !isThere)
                faults.Add(entry, "/" + member.Name, $"`{member.Name}` goes with `{act}`.");
        }
    }

    private static void Given(Given given, Faults faults)
    {
        foreach (var (domain, rating) in given.Needs)
        {
            if (rating is not (0 or 1 or 2 or 9))
                faults.Add(given, $"/needs/{JsonTree.Escaped(domain)}", $"A need is rated 0, 1, 2 or 9, not {rating}.");
        }
    }

    private static void Expect(Expectation expectation, Faults faults)
    {
        if (expectation is { Result: not null, Workflow: null })
            faults.Add(expectation, "/result", "`result` needs the `workflow` that it is about.");
        Object(expectation, "/data", expectation.Data, faults);
    }

    private static void Object(object owner, string pointer, JsonTree? value, Faults faults)
    {
        if (value is not null and not { Kind: JsonKind.Object })
            faults.Add(owner, pointer, $"{value.Label} must be an object.");
    }
}
