namespace CareCircuits.Engine.Tests.Checks;

/// <summary>CC401, CC402 and CC601: what a consent covers, what follows a refusal, and who hears how it went.</summary>
public sealed class BrokenConsentTests
{
    private const string Task = """
        { "id": "ID", "type": "task", "title": { "fr": "Faire", "en": "Do" }, "role": "nurse", "due": "P1D", "overdue": { "escalate": "lead" },
          "labels": { "done": { "fr": "Fait", "en": "Done" } }, "outcomes": { "done": "NEXT" } }
        """;

    internal static readonly Variant[] Variants =
    [
        new("content that the purpose does not cover", c => c.Put("handover/share-plan/content", """[ "plan", "crisis-plan" ]"""), "CC401 share-plan /content/1"),
        new("a role that the purpose does not cover", c => c.Put("handover/share-plan/with", "\"lead\""), "CC401 share-plan /with"),
        new("a purpose without recipients", c => c.Put("circuit/crisis/recipients", "[]"), "CC401 find-place /purpose"),
        new("a share for a purpose without recipients", c => c.Put("circuit/care/recipients", "[]"), "CC401 share-plan /purpose", "CC401 seek /purpose"),
        new("a refused share that is asked again at once", c => c.Put("handover/share-plan/outcomes/no-consent", "\"share-plan\"").Remove("handover/ask"),
            "CC401 share-plan /outcomes/no-consent"),
        new("a refused share that is asked again after some work", c => c.Put("handover/share-plan/outcomes/no-consent", "\"think\"")
            .Remove("handover/ask").Remove("handover/contactWithin").Add("handover/steps", Step("think", "share-plan")), "CC401 share-plan /outcomes/no-consent"),
        new("a refused referral that is asked again", c => c.Put("arrival/find-place/outcomes/no-consent", "\"find-place\""), "CC401 find-place /outcomes/no-consent"),
        new("a refused referral in a branch that is asked again", c => c.Put("handover/seek/outcomes/no-consent", "\"retry\"").Remove("handover/contactWithin")
            .Add("handover/prepare/place-branch/steps", Step("retry", "seek")), "CC401 seek /outcomes/no-consent"),
        new("an empty search ends it", c => c.Put("arrival/find-coach/outcomes/none", "\"closed\""), "CC402 find-coach /outcomes/none"),
        new("a refusal by the person ends it", c => c.Put("arrival/find-coach/outcomes/declined-by-person", "\"closed\""), "CC402 find-coach /outcomes/declined-by-person"),
        new("an empty search ends after some work", c => c.Put("arrival/find-coach/outcomes/none", "\"tidy\"").Add("arrival/steps", Step("tidy", "closed")), "CC402 find-coach /outcomes/none"),
        new("a refused share ends it", c => c.Remove("handover/ask").Put("handover/share-plan/outcomes/no-consent", "\"tell-cancelled\""), "CC402 share-plan /outcomes/no-consent"),
        new("a refused share after an empty search is told at the share", c => c.Put("arrival/find-coach/outcomes/none", "\"pass-on\"").Add("arrival/steps", """
            { "id": "pass-on", "type": "share", "title": { "fr": "Dire", "en": "Pass on" }, "with": "nurse", "purpose": "care", "content": [ "plan" ],
              "outcomes": { "shared": "keep-contact", "no-consent": "closed" } }
            """), "CC402 pass-on /outcomes/no-consent"),
        new("an empty search in a branch ends after the parallel step", c => c.Put("handover/visit/outcomes/again", "\"last-try\"").Add("handover/settle/visit-branch/steps", """
            { "id": "last-try", "type": "assign", "title": { "fr": "Essai", "en": "Try" }, "role": "coach", "candidates": "coach", "answerWithin": "PT1H", "until": "PT5H",
              "outcomes": { "assigned": "visit-done", "none": "visit-done", "declined-by-person": "visit" } }
            """), "CC402 last-try /outcomes/none"),
        new("a stop ends it, too", c => c.Put("arrival/find-coach/outcomes/none", "\"tidy\"").Add("arrival/steps", Step("tidy", "keep-contact"))
            .Put("arrival/tidy/on", """{ "place.found": "stop" }"""), "CC402 find-coach /outcomes/none"),
        new("running a workflow without contact is no offer", c => c.Put("arrival/find-coach/outcomes/none", "\"hand-on\"").Add("arrival/steps", """
            { "id": "hand-on", "type": "run", "title": { "fr": "Passer", "en": "Hand on" }, "workflow": "talk", "data": { "helper": "\"ana\"" }, "next": "closed" }
            """).Put("talk/start", "\"gate\"").Add("talk/steps", """
            { "id": "gate", "type": "decide", "title": { "fr": "Choix", "en": "Gate" }, "when": [ { "if": "enrolment.active", "next": "invite" } ], "otherwise": "talked" }
            """), "CC402 find-coach /outcomes/none"),
        new("nobody is told how it went", c => c.Put("handover/tell-ward/to", "\"lead\""), "CC601 share-plan /feedback"),
        new("nobody is told when it is cancelled", c => c.Put("handover/on/discharge.cancelled", "\"cancelled\"").Remove("handover/tell-cancelled"), "CC601 share-plan /feedback"),
        new("nobody is told when it is stopped", c => c.Put("handover/on/discharge.cancelled", "\"stop\"").Remove("handover/tell-cancelled").Remove("handover/cancelled"), "CC601 share-plan /feedback"),
        new("nobody is told when a step is stopped", c => c.Put("handover/await-exit/on", """{ "discharge.postponed": "stop" }"""), "CC601 share-plan /feedback"),
        new("nobody is told when a task is overdue", c => c.Put("handover/outreach/overdue/next", "\"achieved\""), "CC601 share-plan /feedback"),
        new("nobody is told when time is up", c => c.Put("handover/await-exit/timeout", "\"achieved\""), "CC601 share-plan /feedback"),
        new("the wrong one is told", c => c.Put("handover/share-plan/feedback", "\"lead\""), "CC601 share-plan /feedback"),
        new("only one branch of an any tells", c => c.Put("handover/tell-ward/to", "\"lead\"").Put("handover/visit/outcomes/enough", "\"report\"")
            .Put("handover/visit/outcomes/declined", "\"report\"").Add("handover/settle/visit-branch/steps", """
            { "id": "report", "type": "notify", "title": { "fr": "Dire", "en": "Report" }, "to": "data.ward", "message": { "fr": "Vu", "en": "Seen" }, "next": "visit-done" }
            """), "CC601 share-plan /feedback"),
    ];

    public static TheoryData<string> Names => Cases.Of(Variants);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_gap_in_consent_or_care_is_found(string name) => Cases.Check(Variants, name);

    private static string Step(string id, string next) =>
        Task.Replace("\"ID\"", $"\"{id}\"", StringComparison.Ordinal).Replace("NEXT", next, StringComparison.Ordinal);
}
