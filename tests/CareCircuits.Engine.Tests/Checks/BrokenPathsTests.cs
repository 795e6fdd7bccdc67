namespace CareCircuits.Engine.Tests.Checks;

/// <summary>CC101, CC102, CC201 and CC202: steps that nothing leads to, that lead nowhere, and that wait for ever.</summary>
public sealed class BrokenPathsTests
{
    private const string Lonely = """
        { "id": "lonely", "type": "notify", "title": { "fr": "Seul", "en": "Lonely" }, "to": "lead", "message": { "fr": "Mot", "en": "Word" }, "next": "NEXT" }
        """;

    private const string Task = """
        { "id": "ID", "type": "task", "title": { "fr": "Faire", "en": "Do" }, "role": "nurse", "due": "P1D", "overdue": { "escalate": "lead" },
          "labels": { "done": { "fr": "Fait", "en": "Done" } }, "outcomes": { "done": "NEXT" } }
        """;

    internal static readonly Variant[] Variants =
    [
        new("nothing leads to a step", c => c.Add("arrival/steps", Step(Lonely, "closed")), "CC101 lonely"),
        new("nothing leads to a chain of steps: only its first is told",
            c => c.Add("arrival/steps", Step(Lonely, "second")).Add("arrival/steps", Step(Task, "closed", "second")), "CC101 lonely"),
        new("nothing leads to a loop: told once",
            c => c.Add("arrival/steps", Step(Task, "two", "one")).Add("arrival/steps", Step(Task, "one", "two")), "CC101 one"),
        new("nothing leads to a step of a branch", c => c.Add("handover/prepare/team-branch/steps", Step(Lonely, "team-done")), "CC101 lonely"),
        new("the start passes a step over", c => c.Put("talk/start", "\"talked\""), "CC101 invite"),
        new("a task leads only to itself", c => c.Put("arrival/first-talk/outcomes/declined", "\"stay\"").Add("arrival/steps", Step(Task, "stay", "stay")),
            "CC102 stay", "CC204 stay"),
        new("two steps lead only to each other",
            c => c.Put("arrival/first-talk/outcomes/declined", "\"one\"").Add("arrival/steps", Step(Task, "two", "one")).Add("arrival/steps", Step(Task, "one", "two")),
            "CC102 one", "CC204 one"),
        new("a branch of an all has no end", c => WithoutCancelling(c).Put("handover/bridge/outcomes", """{ "done": "bridge", "declined": "bridge" }""")
            .Remove("handover/prepare/place-branch/place-done").Put("handover/seek/outcomes/accepted", "\"bridge\""), "CC102 bridge"),
        new("a task without due", c => c.Remove("arrival/offer-bridge/due").Remove("arrival/offer-bridge/overdue"), "CC201 offer-bridge"),
        new("a task without due, but with reminders and overdue", c => c.Remove("arrival/first-talk/due"), "CC201 first-talk"),
        new("a task without due in a branch", c => c.Remove("handover/bridge/due"), "CC201 bridge"),
        new("a wait without until", c => c.Remove("handover/await-exit/until"), "CC201 await-exit"),
        new("a wait without timeout", c => c.Remove("handover/await-exit/timeout"), "CC201 await-exit"),
        new("a wait with neither", c => c.Remove("handover/await-exit/timeout").Remove("handover/await-exit/until"), "CC201 await-exit"),
        new("a wait without timeout and without events",
            c => c.Remove("handover/await-exit/timeout").Remove("handover/await-exit/events").Remove("handover/await-exit/on"), "CC201 await-exit"),
        new("a refer without until", c => c.Remove("arrival/find-place/until"), "CC201 find-place"),
        new("a refer without answerWithin", c => c.Remove("arrival/find-place/answerWithin"), "CC201 find-place"),
        new("an assign with neither", c => c.Remove("arrival/find-coach/until").Remove("arrival/find-coach/answerWithin"), "CC201 find-coach"),
        new("a decision and a set go round at once",
            c => c.Put("arrival/known-person/otherwise", "\"again\"").Remove("arrival/confirm").Add("arrival/steps", """
                { "id": "again", "type": "set", "title": { "fr": "Encore", "en": "Again" }, "values": { "data.count": "1" }, "next": "known-person" }
                """), "CC201 known-person"),
        new("a set leads to itself",
            c => c.Put("arrival/count/next", "\"count\""), "CC201 count"),
        new("a share goes round when it was shared", c => c.Put("handover/share-plan/outcomes/shared", "\"share-plan\""), "CC201 share-plan"),
        new("a loop of notices in a branch", c => c.Put("handover/tell-team/next", "\"tell-team\"").Remove("handover/prepare/team-branch/team-done"), "CC201 tell-team"),
        new("a loop through a parallel whose branches never wait",
            c => c.Put("handover/tell-ward/next", "\"burst\"").Add("handover/steps", """
                { "id": "burst", "type": "parallel", "title": { "fr": "Vite", "en": "Burst" }, "complete": "all", "next": "choose", "branches": [
                  { "id": "b", "start": "b-end", "steps": [ { "id": "b-end", "type": "end", "title": { "fr": "Fin", "en": "End" } } ] } ] }
                """).Add("handover/steps", """
                { "id": "choose", "type": "decide", "title": { "fr": "Choisir", "en": "Choose" }, "when": [ { "if": "enrolment.active", "next": "burst" } ], "otherwise": "settle" }
                """), "CC201 burst"),
        new("a due without overdue", c => c.Remove("arrival/offer-bridge/overdue"), "CC202 offer-bridge /due"),
        new("an overdue that tells nobody", c => c.Put("arrival/keep-contact/overdue", """{ "after": "P1D" }"""), "CC202 keep-contact /overdue"),
        new("an overdue that only leads on", c => c.Put("handover/call/overdue", """{ "next": "outreach" }"""), "CC202 call /overdue"),
    ];

    public static TheoryData<string> Names => Cases.Of(Variants);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_broken_path_is_found(string name) => Cases.Check(Variants, name);

    private static SampleCircuit WithoutCancelling(SampleCircuit circuit) =>
        circuit.Remove("handover/on").Remove("handover/tell-cancelled").Remove("handover/cancelled");

    private static string Step(string json, string next, string id = "lonely") =>
        json.Replace("NEXT", next, StringComparison.Ordinal).Replace("\"ID\"", $"\"{id}\"", StringComparison.Ordinal);
}
