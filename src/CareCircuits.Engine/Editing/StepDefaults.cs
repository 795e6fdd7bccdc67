using System.Text.Json.Nodes;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Engine.Editing;

/// <summary>New steps, complete enough that the checks have as little as possible to say: every way leads on, every wait has an end, every task someone.</summary>
internal static class StepDefaults
{
    /// <summary>A step of that kind of the palette, all of whose ways lead to <paramref name="next"/>. Its id is still to be given.</summary>
    public static JsonObject Of(string kind, DraftFiles draft, string workflow, string next, JsonObject? title = null)
    {
        var names = new CircuitNamesIn(draft);
        JsonObject step = new()
        {
            ["id"] = "",
            ["type"] = kind == Palette.Contact ? "task" : kind,
            ["title"] = title ?? FirstWords.For(kind, names.Languages),
        };
        foreach (var (member, value) in Members(kind, names, Times.For(draft, workflow), workflow, next).ToList())
            step[member] = value?.DeepClone();
        return step;
    }

    private static JsonObject Members(string kind, CircuitNamesIn names, Times times, string workflow, string next) => kind switch
    {
        "task" => Task(names, times, "done", next),
        Palette.Contact => Contact(names, times, next),
        "decide" => new() { ["when"] = new JsonArray(new JsonObject { ["if"] = "enrolment.active", ["next"] = next }), ["otherwise"] = next },
        "refer" => Refer(names, times, next),
        "assign" => Assign(names, times, next),
        "share" => Share(names, next),
        "wait" => new() { ["until"] = times.Until, ["timeout"] = next },
        "notify" => new() { ["to"] = names.FirstRole ?? "", ["message"] = FirstWords.For("message", names.Languages), ["channel"] = "inbox", ["next"] = next },
        "set" => new() { ["values"] = new JsonObject(), ["next"] = next },
        "raise" => new() { ["event"] = names.Event, ["next"] = next },
        "run" => new() { ["workflow"] = names.Runnable(workflow) ?? "", ["next"] = next },
        "parallel" => new() { ["branches"] = new JsonArray(), ["complete"] = "all", ["next"] = next },
        "end" => new() { ["result"] = "ended" },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static JsonObject Task(CircuitNamesIn names, Times times, string outcome, string next)
    {
        var role = names.FirstRole;
        JsonObject task = new() { ["due"] = times.Due() };
        if (role is not null)
            task["role"] = role;
        task["overdue"] = names.Escalation(role) is { } told ? new JsonObject { ["after"] = "PT4H", ["escalate"] = told } : new JsonObject();
        task["labels"] = new JsonObject { [outcome] = FirstWords.For(outcome, names.Languages) };
        task["outcomes"] = new JsonObject { [outcome] = next };
        return task;
    }

    private static JsonObject Contact(CircuitNamesIn names, Times times, string next)
    {
        var task = Task(names, times, "reached", next);
        task["voluntary"] = true;
        task["outcomes"]![Outcomes.Declined] = next;
        return task;
    }

    private static JsonObject Refer(CircuitNamesIn names, Times times, string next) => Owned(names, new()
    {
        ["purpose"] = names.Purpose?.Text("id") ?? "",
        ["services"] = names.RuleSetAbout("service") ?? "",
        ["offer"] = "one-by-one",
        ["answerWithin"] = times.AnswerWithin(),
        ["until"] = times.Until,
        ["outcomes"] = All(Outcomes.OfRefer, next),
    });

    private static JsonObject Assign(CircuitNamesIn names, Times times, string next) => Owned(names, new()
    {
        ["candidates"] = names.RuleSetAbout("staff") ?? "",
        ["answerWithin"] = times.AnswerWithin(),
        ["until"] = times.Until,
        ["outcomes"] = All(Outcomes.OfAssign, next),
    });

    private static JsonObject Share(CircuitNamesIn names, string next) => new()
    {
        ["with"] = names.Purpose?["recipients"].Texts().FirstOrDefault() ?? "",
        ["purpose"] = names.Purpose?.Text("id") ?? "",
        ["content"] = new JsonArray([.. (names.Purpose?["content"].Texts() ?? []).Take(1).Select(content => JsonValue.Create(content))]),
        ["outcomes"] = All(Outcomes.OfShare, next),
    };

    private static JsonObject Owned(CircuitNamesIn names, JsonObject search)
    {
        if (names.FirstRole is { } role)
            search["role"] = role;
        return search;
    }

    private static JsonObject All(IEnumerable<string> outcomes, string next)
    {
        JsonObject map = [];
        foreach (var outcome in outcomes)
            map[outcome] = next;
        return map;
    }
}
