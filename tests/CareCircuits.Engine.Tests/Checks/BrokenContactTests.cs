namespace CareCircuits.Engine.Tests.Checks;

/// <summary>CC203 and CC204: how long a person can go without human contact, and loops that offer none.</summary>
public sealed class BrokenContactTests
{
    private const string Task = """
        { "id": "ID", "type": "task", "title": { "fr": "Faire", "en": "Do" }, "role": "nurse", "due": "DUE", "overdue": { "after": "PT1H", "escalate": "lead" },
          "labels": { "done": { "fr": "Fait", "en": "Done" } }, "outcomes": { "done": "NEXT" } }
        """;

    internal static readonly Variant[] Variants =
    [
        new("a wait that is too long by itself", c => c.Put("handover/await-exit/until", "\"P15D\""), "CC203 await-exit /until"),
        new("an hour too long in all", c => c.Put("handover/outreach/due", "\"PT37H\""), "CC203 outreach /due"),
        new("a due moment too late, escalation included", c => c.Put("handover/ask/due", "\"P13DT23H\"").Put("handover/ask/overdue/after", "\"PT2H\""), "CC203 ask /due"),
        new("calendar days count one more", c => c.Put("handover/contactWithin", "\"P6D\"").Put("handover/await-exit/until/after", "\"P6D\"")
            .Put("handover/seek/until", "\"PT1H\"").Put("handover/visit/due", "\"P5D\""), "CC203 await-exit /until"),
        new("working days count at the worst of the calendar", c => c.Put("handover/ask/due", """{ "after": "P7D", "clock": "working" }"""), "CC203 ask /due"),
        new("a search that lasts too long", c => c.Put("handover/seek/until", "\"P15D\""), "CC203 seek /until"),
        new("a search that makes the rest too long", c => c.Put("handover/seek/until", "\"P5D\""), "CC203 call /due"),
        new("the longest branch of an all counts, told where it breaks", c => c.Put("handover/tell-team/next", "\"dawdle\"")
            .Add("handover/prepare/team-branch/steps", Step("dawdle", "P16D", "team-done")), "CC203 dawdle /due"),
        new("a parallel that waits after the contact of another branch", c => c
            .Put("handover/tell-team/next", "\"dawdle\"").Add("handover/prepare/team-branch/steps", Step("dawdle", "P13D", "team-done")), "CC203 await-exit /until"),
        new("the shortest branch of an any counts", c => c.Put("handover/visit/due", "\"P15D\""), "CC203 settle"),
        new("a step that leaves without contact when overdue", c => c.Put("handover/outreach/overdue/next", "\"outreach-later\"")
            .Add("handover/steps", Step("outreach-later", "P2D", "tell-ward")), "CC203 outreach-later /due"),
        new("an event interrupts a step and puts contact off", c => c.Put("handover/on/discharge.cancelled", "\"wind-up\"")
            .Add("handover/steps", Step("wind-up", "P2D", "tell-cancelled")), "CC203 wind-up /due"),
        new("an event that puts a talk off once more", c => c.Put("handover/on/consent.withdrawn", "\"outreach\""), "CC203 outreach /due"),
        new("a loop without contact has no bound, and is told once", c => c.Put("handover/await-exit/timeout", "\"await-exit\""), "CC203 await-exit"),
        new("a loop of two steps without contact", c => c.Put("handover/await-exit/timeout", "\"check\"").Add("handover/steps", Step("check", "P1D", "await-exit")), "CC203 await-exit"),
        new("a loop of contacts that never come about", c => c.Put("handover/outreach/overdue/next", "\"call\""), "CC203 call"),
        new("a sub-workflow without contact is counted", c => c.Put("handover/tell-ward/next", "\"talk\"").Add("handover/steps", """
            { "id": "talk", "type": "run", "title": { "fr": "Parler", "en": "Talk" }, "workflow": "talk", "wait": true, "data": { "helper": "\"ana\"" },
              "outcomes": { "talked": "settle", "not-talked": "settle", "stopped": "settle" } }
            """).Put("talk/invite/due", "\"P20D\""), "CC203 talk"),
        new("a loop in which no contact is offered", c => c.Put("arrival/find-coach/outcomes/none", "\"later\"").Add("arrival/steps", Step("later", "P1D", "find-coach")), "CC204 find-coach"),
        new("a wait goes round without contact", c => c.Remove("handover/contactWithin").Put("handover/await-exit/timeout", "\"await-exit\""), "CC204 await-exit"),
        new("a search goes round without contact", c => c.Put("arrival/find-coach/outcomes/none", "\"find-coach\""), "CC204 find-coach"),
        new("a loop in a branch offers no contact", c => c.Put("handover/look/timeout", "\"look\""), "CC204 look"),
    ];

    public static TheoryData<string> Names => Cases.Of(Variants);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_gap_without_contact_is_found(string name) => Cases.Check(Variants, name);

    private static string Step(string id, string due, string next) => Task
        .Replace("\"ID\"", $"\"{id}\"", StringComparison.Ordinal).Replace("DUE", due, StringComparison.Ordinal).Replace("NEXT", next, StringComparison.Ordinal);
}
