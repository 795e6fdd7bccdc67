namespace CareCircuits.Engine.Tests.Checks;

/// <summary>CC103: names that do not exist, each told once and with nothing that follows from it.</summary>
public sealed class BrokenNamesTests
{
    internal static readonly Variant[] Variants =
    [
        new("a target", c => c.Put("arrival/first-talk/outcomes/done", "\"jugde\""), "CC103 first-talk /outcomes/done"),
        new("the only target of a step that leads on to many", c => c.Put("arrival/tell-coach/next", "\"tallk\""), "CC103 tell-coach /next"),
        new("a target in another branch", c => c.Put("handover/seek/outcomes/accepted", "\"team-done\""), "CC103 seek /outcomes/accepted"),
        new("the target of an overdue", c => c.Put("handover/call/overdue/next", "\"out-reach\""), "CC103 call /overdue/next"),
        new("the target of a timeout", c => c.Put("handover/await-exit/timeout", "\"calls\""), "CC103 await-exit /timeout"),
        new("the target of an awaited event", c => c.Put("handover/await-exit/events/place.found", "\"nobody\""), "CC103 await-exit /events/place.found"),
        new("the target of a condition", c => c.Put("arrival/known-person/when", """[ { "if": "enrolment.active", "next": "nowhere" } ]"""), "CC103 known-person /when/0/next"),
        new("the target of unknown", c => c.Put("arrival/judge/unknown", "\"nowhere\""), "CC103 judge /unknown"),
        new("the target of otherwise", c => c.Put("arrival/known-person/otherwise", "\"konfirm\""), "CC103 known-person /otherwise"),
        new("the target of an event at a step", c => c.Put("handover/await-exit/on", """{ "discharge.postponed": "nowhere" }"""), "CC103 await-exit /on/discharge.postponed"),
        new("the target of an event of the workflow", c => c.Put("handover/on", """{ "discharge.cancelled": "tell-canceled" }"""), "CC103 - /on/discharge.cancelled"),
        new("stop outside of on", c => c.Put("arrival/count/next", "\"stop\""), "CC103 count /next"),
        new("the start of a workflow", c => c.Put("arrival/start", "\"first-tlak\""), "CC103 - /start"),
        new("the start of a branch", c => c.Put("handover/prepare/team-branch/start", "\"nobody\""), "CC103 prepare /branches/1/start"),
        new("an unpinned rule set of a decision", c => c.Put("arrival/judge/rules", "\"urgancy\""), "CC103 judge /rules"),
        new("an unpinned rule set of a referral", c => c.Put("arrival/find-place/services", "\"places\""), "CC103 find-place /services"),
        new("an unpinned rule set of an assignment", c => c.Put("arrival/find-coach/candidates", "\"coaches\""), "CC103 find-coach /candidates"),
        new("an unpinned target group", c => c.Put("circuit/targetGroup", "\"belonging\""), "CC103 - /targetGroup"),
        new("a pinned rule set without file", c => c.Put("circuit/rules/belongs/version", "2"), "CC103 - /rules/0/version"),
        new("a role of a task", c => c.Put("arrival/offer-bridge/role", "\"nurze\""), "CC103 offer-bridge /role"),
        new("a role of a referral", c => c.Put("handover/seek/role", "\"nobody\""), "CC103 seek /role"),
        new("a role of an assignment", c => c.Put("arrival/find-coach/role", "\"couch\""), "CC103 find-coach /role"),
        new("a role to escalate to", c => c.Put("arrival/offer-bridge/overdue/escalate", "\"leed\""), "CC103 offer-bridge /overdue/escalate"),
        new("a role to notify", c => c.Put("handover/tell-team/to", "\"coaches\""), "CC103 tell-team /to"),
        new("a role to share with", c => c.Put("handover/share-plan/with", "\"ward-tean\""), "CC103 share-plan /with"),
        new("a role to give feedback to", c => c.Put("handover/share-plan/feedback", "\"ward\""), "CC103 share-plan /feedback"),
        new("a recipient of a purpose", c => c.Put("circuit/care/recipients", """[ "nurse", "ward-team", "nurss" ]"""), "CC103 - /recipients/2"),
        new("the purpose of a share", c => c.Put("handover/share-plan/purpose", "\"car\""), "CC103 share-plan /purpose"),
        new("the purpose of a referral", c => c.Put("arrival/find-place/purpose", "\"crises\""), "CC103 find-place /purpose"),
        new("a purpose asked for in a form", c => c.Put("arrival/first-talk/agreed/options", """[ "cure" ]"""), "CC103 first-talk /form/3/options/0"),
        new("content", c => c.Put("handover/share-plan/content", """[ "plann" ]"""), "CC103 share-plan /content/0"),
        new("the event that starts", c => c.Put("arrival/startsOn", "\"contact.mode\""), "CC103 - /startsOn"),
        new("an awaited event", c => c.Rename("handover/await-exit/events/place.found", "place.fund"), "CC103 await-exit /events/place.fund"),
        new("an event handled at a step", c => c.Rename("handover/await-exit/on/discharge.postponed", "discharge.postponned"), "CC103 await-exit /on/discharge.postponned"),
        new("an event handled by the workflow", c => c.Rename("handover/on/discharge.cancelled", "discharge.canceled"), "CC103 - /on/discharge.canceled"),
        new("a raised event", c => c.Put("arrival/confirm/event", "\"enrolment.confirm\""), "CC103 confirm /event"),
        new("a workflow to run", c => c.Put("arrival/talk/workflow", "\"talks\""), "CC103 talk /workflow"),
        new("a listed workflow without file", c => c.Put("circuit/workflows", """[ "arrival", "handover", "talk", "later" ]"""), "CC103 - /workflows/3"),
        new("a file that is not listed", c => c.Put("circuit/workflows", """[ "arrival", "talk" ]"""), "CC103 -"),
        new("a datum to count time from", c => c.Put("handover/call/due/from", "\"data.dischargedOn\""), "CC103 call /due/from"),
        new("a datum to share with", c => c.Put("handover/share-plan/with", "\"data.wart\""), "CC103 share-plan /with"),
        new("a datum for the assignee", c => c.Put("talk/invite/assignee", "\"data.helpr\""), "CC103 invite /assignee"),
        new("an assignee that is no datum", c => c.Put("talk/invite/assignee", "\"helper\""), "CC103 invite /assignee"),
        new("a datum that gets the one who accepts: nothing is said of its use later", c => c.Put("arrival/find-coach/into", "\"data.couch\""), "CC103 find-coach /into"),
        new("a datum that gets an answer", c => c.Put("arrival/first-talk/level/into", "\"data.levle\""), "CC103 first-talk /form/0/into"),
        new("a member of the person", c => c.Put("arrival/first-talk/age/into", "\"person.agee\""), "CC103 first-talk /form/1/into"),
        new("a datum that is set", c => c.Rename("arrival/count/values/data.count", "data.counter"), "CC103 count /values/data.counter"),
        new("a datum in a message", c => c.Put("handover/tell-ward/message/fr", "\"Joint : {data.reeched}\""), "CC103 tell-ward /message/fr"),
        new("a word in braces in a message", c => c.Put("handover/tell-ward/message/en", "\"Reached: {reached}\""), "CC103 tell-ward /message/en"),
        new("a datum of a raised event", c => c.Put("arrival/confirm/data", """{ "why": "\"yes\"" }"""), "CC103 confirm /data/why"),
        new("a datum of a workflow that is run: nothing is said of the one it lacks", c => c.Rename("arrival/talk/data/helper", "helpers"), "CC103 talk /data/helpers"),
    ];

    public static TheoryData<string> Names => Cases.Of(Variants);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_that_does_not_exist_is_found(string name) => Cases.Check(Variants, name);
}
