namespace CareCircuits.Engine.Tests.Checks;

/// <summary>A fault is told once, under its most specific code; two faults are told as two.</summary>
public sealed class OneFindingPerFaultTests
{
    private static readonly Variant[] Variants =
    [
        new("a task without due, with a loop around it, is endless and offers no contact", c => c.Put("arrival/offer-bridge/outcomes/done", "\"offer-bridge\"")
            .Remove("arrival/offer-bridge/due"), "CC201 offer-bridge"),
        new("a wait that leads nowhere is endless, not without end", c => c.Put("talk/invite/outcomes/met", "\"doze\"").Add("talk/steps", """
            { "id": "doze", "type": "wait", "title": { "fr": "Dormir", "en": "Doze" } }
            """).Put("arrival/talk/outcomes", """{ "not-talked": "goodbye", "stopped": "closed" }"""), "CC201 doze"),
        new("a loop that never waits and never ends is told as never waiting", c => c.Put("arrival/confirm/next", "\"confirm\""), "CC201 confirm"),
        new("a loop without contact under a promise is told as a broken promise", c => c.Put("handover/await-exit/timeout", "\"await-exit\""), "CC203 await-exit"),
        new("a missing outcome: nothing is said of where it led", c => c.Remove("arrival/find-place/outcomes/none").Put("arrival/find-place/outcomes/declined-by-person", "\"find-coach\"")
            .Put("arrival/find-place/outcomes/no-consent", "\"find-coach\""), "CC104 find-place /outcomes"),
        new("two faults of one step are two", c => c.Remove("arrival/offer-bridge/role").Remove("arrival/offer-bridge/outcomes/declined"),
            "CC301 offer-bridge", "CC501 offer-bridge"),
        new("faults of two workflows are two", c => c.Remove("arrival/offer-bridge/role").Put("handover/share-plan/content", """[ "crisis-plan" ]"""),
            "CC301 offer-bridge", "CC401 share-plan"),
        new("a share with a role that does not exist is not one that the purpose does not cover", c => c.Put("handover/share-plan/with", "\"nobody\""), "CC103 share-plan /with"),
        new("content that no purpose has is a name that does not exist", c => c.Put("handover/share-plan/content", """[ "diary" ]"""), "CC103 share-plan /content/0"),
        new("feedback to nobody that exists is not feedback that is never given", c => c.Put("handover/share-plan/feedback", "\"data.wart\""), "CC103 share-plan /feedback"),
        new("an unpinned set is not one whose outcomes are wrong", c => c.Put("arrival/judge/rules", "\"unheard-of\"").Put("arrival/judge/outcomes/never", "\"closed\""), "CC103 judge /rules"),
        new("a rule set that is gone is told where it is pinned, once", c => c.Put("circuit/rules/urgency/set", "\"urgencies\"").Put("arrival/judge/rules", "\"urgencies\""), "CC103 - /rules/1/set"),
        new("an event that does not exist gives whatever is needed", c => c.Put("handover/startsOn", "\"discharge.anounced\"").Put("handover/data/gp", "\"staff\""), "CC103 - /startsOn"),
        new("a required answer into a datum that does not exist gives whatever is needed", c => c.Put("arrival/first-talk/level/into", "\"data.levl\"")
            .Put("rules/urgency/Facts/data/level/optional", "false").Remove("arrival/judge/unknown"), "CC103 first-talk /form/0/into"),
    ];

    public static TheoryData<string> Names => Cases.Of(Variants);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_fault_is_told_once(string name) => Cases.Check(Variants, name);
}
