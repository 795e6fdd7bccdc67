using System.Text.Json.Nodes;

namespace CareCircuits.Engine.Tests.Checks;

/// <summary>One workflow by chance, made from its end to its start: each piece leads to what was made before.</summary>
internal sealed class GeneratedWorkflow
{
    private const int Deepest = 2;
    private readonly Random chance;
    private readonly IReadOnlyList<GeneratedWorkflow> others;
    private readonly bool givesFeedback;
    private int steps;

    public GeneratedWorkflow(string id, Random chance, IReadOnlyList<GeneratedWorkflow> others, int length)
    {
        (Id, this.chance, this.others) = (id, chance, [.. others]);
        givesFeedback = chance.Next(2) == 0;
        var region = new GeneratedSteps();
        region.Add(new GeneratedStep("closed", "end").With("result", "finished"));
        region.Add(Tell("tell", "lead", "closed"));
        var start = Chain(region, "tell", length, depth: 0);
        Json = new JsonObject
        {
            ["id"] = id,
            ["title"] = Words("Flow"),
            ["startsOn"] = "case.opened",
            ["once"] = chance.Next(2) == 0,
            ["data"] = JsonNode.Parse("""
                { "startOn": "date", "helper": "staff", "ward": "service", "found": "service?", "chosen": "staff?", "count": "integer?",
                  "level": { "type": "choice", "options": [ "low", "high" ], "optional": true, "labels": { "low": { "en": "Low" }, "high": { "en": "High" } } } }
                """),
            ["start"] = start,
            ["on"] = new JsonObject { ["case.closed"] = Stop() ?? "tell" },
            ["steps"] = region.Json,
        };
        if (chance.Next(2) == 0)
            Json["contactWithin"] = "P9999D";
    }

    public string Id { get; }

    public JsonObject Json { get; }

    public bool CanStop { get; private set; }

    private string Chain(GeneratedSteps region, string next, int length, int depth)
    {
        for (var piece = 0; piece < length; piece++)
            next = Piece(region, next, depth);
        return next;
    }

    private string Piece(GeneratedSteps region, string next, int depth) => chance.Next(13) switch
    {
        0 => Add(region, Task(next)),
        1 => Add(region, Talk(next)),
        2 => Conditions(region, next, depth),
        3 => Add(region, New("decide").With("rules", "urgency").Leads("immediate", next).Leads("can-wait", next).With("unknown", next).With("otherwise", next)),
        4 => Refer(region, next),
        5 => Assign(region, next),
        6 => Share(region, next),
        7 => Add(region, Wait(next)),
        8 => Add(region, chance.Next(2) == 0 ? Tell(NewId(), chance.Next(2) == 0 ? "person" : "data.helper", next) : Raise(next)),
        9 => Add(region, New("set").With("values", JsonNode.Parse("""{ "data.count": "data.count == null ? 1 : data.count + 1", "data.level": "\"low\"" }""")!).With("next", next)),
        10 when others.Count > 0 => Add(region, Run(next)),
        11 when depth < Deepest => Parallel(region, next, depth),
        12 => Loop(region, next, depth),
        _ => Add(region, Talk(next)),
    };

    private GeneratedStep Task(string next)
    {
        var step = Timed(New("task").With("role", "nurse").Leads("done", next).Labelled("done"), next);
        if (chance.Next(3) == 0)
            step.With("form", JsonNode.Parse("""
                [ { "name": "count", "type": "integer", "title": { "en": "Count?" }, "into": "data.count" },
                  { "name": "age", "type": "integer", "title": { "en": "Age?" }, "required": true, "into": "person.age" },
                  { "name": "needs", "type": "needs", "title": { "en": "Needs" }, "options": [ "company" ] } ]
                """)!);
        if (chance.Next(3) == 0)
            step.With("assignee", chance.Next(2) == 0 ? "data.helper" : "data.ward");
        return step;
    }

    private GeneratedStep Talk(string next)
    {
        var step = Task(next).With("voluntary", true).Leads("declined", next);
        if (chance.Next(3) == 0)
            step.With("form", JsonNode.Parse("""[ { "name": "agreed", "type": "consents", "title": { "en": "Agreed?" } } ]""")!);
        if (chance.Next(4) == 0)
            step["overdue"]!["next"] = next;
        return step;
    }

    private GeneratedStep Timed(GeneratedStep step, string next)
    {
        step.With("due", Limit()).With("overdue", new JsonObject { ["after"] = $"PT{chance.Next(20)}H", ["escalate"] = "lead" });
        if (chance.Next(2) == 0)
            step.With("remind", JsonNode.Parse("""[ "-PT2H", "PT0S" ]""")!);
        if (chance.Next(5) == 0)
            step.With("on", new JsonObject { ["weather.changed"] = Stop() ?? next });
        return step;
    }

    private string Conditions(GeneratedSteps region, string next, int depth)
    {
        string[] always = ["enrolment.active", "data.count == null", "person.languages.Contains(\"fr\")", "today > data.startOn"];
        string[] perhaps = ["person.age > 40", "data.level == \"high\"", "data.count >= 2", "person.housing == \"none\""];
        var mayBeUnknown = chance.Next(2) == 0;
        var held = depth < Deepest ? Chain(region, next, chance.Next(3), depth + 1) : next;
        var step = New("decide").With("when", new JsonArray(new JsonObject { ["if"] = OneOf(mayBeUnknown ? perhaps : always), ["next"] = held })).With("otherwise", next);
        return Add(region, mayBeUnknown ? step.With("unknown", held) : step);
    }

    private string Refer(GeneratedSteps region, string next)
    {
        var instead = Add(region, Talk(next));
        return Add(region, New("refer").With("role", "nurse").With("purpose", "care").With("services", "place").With("priority", "enrolment.active ? 2 : 1")
            .With("offer", OneOf(["one-by-one", "all-at-once"])).With("answerWithin", "PT4H").With("until", Limit()).With("into", "data.found")
            .Leads("accepted", next).Leads("none", instead).Leads("declined-by-person", instead).Leads("no-consent", instead));
    }

    private string Assign(GeneratedSteps region, string next)
    {
        var instead = Add(region, Talk(next));
        var told = Add(region, Tell(NewId(), "data.chosen", next));
        return Add(region, New("assign").With("role", "nurse").With("candidates", "coach").With("answerWithin", "PT6H").With("until", Limit()).With("into", "data.chosen")
            .Leads("assigned", told).Leads("none", instead).Leads("declined-by-person", instead));
    }

    private string Share(GeneratedSteps region, string next)
    {
        var instead = Add(region, Talk(next));
        var step = New("share").With("with", "nurse").With("purpose", "care").With("content", new JsonArray("plan")).Leads("shared", next).Leads("no-consent", instead);
        return Add(region, givesFeedback ? step.With("feedback", "lead") : step);
    }

    private GeneratedStep Wait(string next)
    {
        var step = New("wait").With("events", new JsonObject { ["place.found"] = next }).With("until", Limit()).With("timeout", next);
        return chance.Next(2) == 0 ? step.With("on", new JsonObject { ["weather.changed"] = Stop() ?? next }) : step;
    }

    private GeneratedStep Raise(string next) => New("raise").With("event", "weather.changed").With("data", new JsonObject { ["count"] = "data.count" }).With("next", next);

    private GeneratedStep Run(string next)
    {
        var other = others[chance.Next(others.Count)];
        var step = New("run").With("workflow", other.Id)
            .With("data", JsonNode.Parse("""{ "startOn": "data.startOn", "helper": "data.helper", "ward": "data.ward", "level": "data.level" }""")!);
        if (chance.Next(2) == 0)
            return step.With("next", next);

        step.With("wait", true).Leads("finished", next);
        return other.CanStop ? step.Leads("stopped", next) : step;
    }

    private string Parallel(GeneratedSteps region, string next, int depth)
    {
        var branches = new JsonArray();
        for (var number = 0; number < 2; number++)
        {
            var inner = new GeneratedSteps();
            var end = Add(inner, New("end"));
            var start = Chain(inner, end, 1 + chance.Next(3), depth + 1);
            branches.Add(new JsonObject { ["id"] = $"branch-{number}", ["start"] = start, ["steps"] = inner.Json });
        }

        return Add(region, New("parallel").With("complete", OneOf(["all", "any"])).With("next", next).With("branches", branches));
    }

    // Round again only after a talk.
    private string Loop(GeneratedSteps region, string next, int depth)
    {
        var talk = Talk(next);
        var back = depth < Deepest ? Chain(region, talk.Id, chance.Next(3), depth + 1) : talk.Id;
        return Add(region, talk.Leads("again", back).Labelled("again"));
    }

    private JsonNode Limit() => JsonNode.Parse(chance.Next(5) switch
    {
        0 => $"{{ \"after\": \"PT{1 + chance.Next(30)}H\", \"clock\": \"working\" }}",
        1 => $"{{ \"after\": \"P{1 + chance.Next(3)}D\", \"clock\": \"working\" }}",
        2 => $"{{ \"after\": \"P{1 + chance.Next(9)}D\", \"from\": \"data.startOn\", \"clock\": \"calendar\" }}",
        3 => $"{{ \"after\": \"P{chance.Next(2)}M{1 + chance.Next(3)}D\", \"clock\": \"calendar\" }}",
        _ => $"\"PT{1 + chance.Next(90)}H\"",
    })!;

    private string? Stop()
    {
        if (givesFeedback || chance.Next(2) == 0)
            return null;
        CanStop = true;
        return "stop";
    }

    private static GeneratedStep Tell(string id, string to, string next) =>
        new GeneratedStep(id, "notify").With("to", to).With("message", Words("Level {data.level} since {data.startOn}")).With("next", next);

    private GeneratedStep New(string type) => new(NewId(), type);

    private string NewId() => $"s-{steps++}";

    private string OneOf(string[] words) => words[chance.Next(words.Length)];

    private static string Add(GeneratedSteps region, GeneratedStep step) => region.Add(step);

    private static JsonObject Words(string text) => new() { ["en"] = text };
}

/// <summary>The steps of a region, as they are made.</summary>
internal sealed class GeneratedSteps
{
    public JsonArray Json { get; } = [];

    public string Add(GeneratedStep step)
    {
        Json.Add(step.Json);
        return step.Id;
    }
}

/// <summary>A step in the making.</summary>
internal sealed class GeneratedStep(string id, string type)
{
    public string Id => id;

    public JsonObject Json { get; } = new() { ["id"] = id, ["type"] = type, ["title"] = new JsonObject { ["en"] = id } };

    public JsonNode? this[string member] => Json[member];

    public GeneratedStep With(string member, JsonNode value)
    {
        Json[member] = value;
        return this;
    }

    public GeneratedStep Leads(string outcome, string target) => In("outcomes", outcome, target);

    public GeneratedStep Labelled(string outcome) => In("labels", outcome, new JsonObject { ["en"] = outcome });

    private GeneratedStep In(string map, string key, JsonNode value)
    {
        if (Json[map] is not JsonObject entries)
            Json[map] = entries = [];
        entries[key] = value;
        return this;
    }
}
