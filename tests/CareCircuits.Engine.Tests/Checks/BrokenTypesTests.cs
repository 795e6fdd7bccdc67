namespace CareCircuits.Engine.Tests.Checks;

/// <summary>CC701: expressions with errors, data of the wrong type, and optional data where they may have no value.</summary>
public sealed class BrokenTypesTests
{
    internal static readonly Variant[] Variants =
    [
        new("a condition with a syntax error", c => c.Put("arrival/known-person/when/0/if", "\"enrolment.active &&\""), "CC701 known-person /when/0/if"),
        new("a condition with a misspelt member", c => c.Put("arrival/known-person/when/0/if", "\"enrolment.aktive\""), "CC701 known-person /when/0/if"),
        new("a condition with a misspelt datum: nothing is said of unknown", c => c.Put("handover/how-it-went/when/0/if", "\"data.reeched == \\\"yes\\\"\""), "CC701 how-it-went /when/0/if"),
        new("a condition with a code that is not on the list", c => c.Put("handover/how-it-went/when/0/if", "\"data.reached == \\\"maybe\\\"\""), "CC701 how-it-went /when/0/if"),
        new("a condition that is a number", c => c.Put("arrival/known-person/when/0/if", "\"1\""), "CC701 known-person /when/0/if"),
        new("a condition on a service", c => c.Put("arrival/known-person/when/0/if", "\"service.acute\""), "CC701 known-person /when/0/if"),
        new("a priority that is words", c => c.Put("arrival/find-place/priority", "\"\\\"high\\\"\""), "CC701 find-place /priority"),
        new("a priority with decimals", c => c.Put("arrival/find-place/priority", "\"0.5\""), "CC701 find-place /priority"),
        new("a value of the wrong type", c => c.Put("arrival/count/values/data.count", "\"\\\"one\\\"\""), "CC701 count /values/data.count"),
        new("a value that is not one of the options", c => c.Put("arrival/count/values", """{ "data.level": "\"middle\"" }"""), "CC701 count /values/data.level"),
        new("nothing into a required datum", c => c.Put("arrival/count/values", """{ "data.level": "null" }""").Remove("arrival/data/level/optional"),
            "CC701 - /data/level", "CC701 count /values/data.level"),
        new("a raised datum of the wrong type", c => c.Put("arrival/confirm/event", "\"place.found\"").Put("arrival/confirm/data", """{ "place": "true" }"""), "CC701 confirm /data/place"),
        new("a raised event lacks a required datum", c => c.Put("arrival/confirm/event", "\"place.found\""), "CC701 confirm"),
        new("a raised datum that may have no value", c => c.Put("arrival/confirm/event", "\"place.found\"").Put("arrival/confirm/data", """{ "place": "data.place" }"""), "CC701 confirm /data/place"),
        new("a workflow that is run lacks a required datum", c => c.Remove("arrival/talk/data/helper"), "CC701 talk /data"),
        new("a workflow that is run gets the wrong type", c => c.Put("arrival/talk/data/helper", "\"data.place\""), "CC701 talk /data/helper"),
        new("time counts from a service", c => c.Put("handover/call/due/from", "\"data.ward\""), "CC701 call /due/from"),
        new("time counts from a datum that may have no value", c => c.Put("handover/data/leftOn", "\"date?\"").Put("handover/call/due/from", "\"data.leftOn\""), "CC701 call /due/from"),
        new("a share with a date", c => c.Put("handover/share-plan/with", "\"data.dischargeOn\""), "CC701 share-plan /with"),
        new("a share with someone who may not be known", c => c.Put("handover/share-plan/with", "\"data.gp\""), "CC701 share-plan /with"),
        new("feedback to a date", c => c.Put("handover/share-plan/feedback", "\"data.dischargeOn\"").Put("handover/tell-ward/to", "\"data.dischargeOn\"")
            .Put("handover/tell-cancelled/to", "\"data.dischargeOn\""), "CC701 share-plan /feedback", "CC701 tell-ward /to", "CC701 tell-cancelled /to"),
        new("a message to someone who may not be known", c => c.Put("handover/tell-team/to", "\"data.gp\""), "CC701 tell-team /to"),
        new("a message to someone who is known on one way only", c => c.Put("arrival/find-coach/outcomes/none", "\"tell-coach\""), "CC701 tell-coach /to"),
        new("a datum that is missing at several steps is told at the first", c => c.Remove("arrival/find-coach/into"), "CC701 tell-coach /to"),
        new("a datum that is missing on several ways is told on each", c => c.Put("handover/call/assignee", "\"data.gp\"").Put("handover/ask/assignee", "\"data.gp\""),
            "CC701 ask /assignee", "CC701 call /assignee"),
        new("an assignee who is a text", c => c.Put("talk/invite/assignee", "\"data.topic\""), "CC701 invite /assignee"),
        new("an assignee who may not be known", c => c.Put("handover/ask/assignee", "\"data.gp\""), "CC701 ask /assignee"),
        new("a service into a date", c => c.Put("handover/seek/into", "\"data.dischargeOn\""), "CC701 seek /into"),
        new("a staff member into a service", c => c.Put("arrival/find-coach/into", "\"data.place\"").Put("arrival/tell-coach/to", "\"coach\"").Put("arrival/talk/data/helper", "\"\\\"ana\\\"\""), "CC701 find-coach /into"),
        new("an answer of the wrong type", c => c.Put("arrival/first-talk/level/into", "\"data.count\""), "CC701 first-talk /form/0/into"),
        new("an answer with an option too many", c => c.Put("handover/call/reached/options", """[ "yes", "no", "perhaps" ]""")
            .Put("handover/call/reached/labels", """{ "perhaps": { "fr": "Qui sait", "en": "Perhaps" } }"""), "CC701 call /form/0/into"),
        new("an answer into a member that is never unknown", c => c.Put("arrival/first-talk/age/into", "\"person.languages\""), "CC701 first-talk /form/1/into"),
        new("an answer of the wrong type for the person", c => c.Put("arrival/first-talk/age/into", "\"person.housing\""), "CC701 first-talk /form/1/into"),
        new("needs into a datum", c => c.Put("arrival/first-talk/needs/into", "\"data.count\""), "CC701 first-talk /form/2/into"),
        new("consents into a datum", c => c.Put("arrival/first-talk/agreed/into", "\"data.count\""), "CC701 first-talk /form/3/into"),
        new("the start event lacks a required datum", c => c.Put("handover/data/room", "\"text\""), "CC701 - /data/room"),
        new("the start event may lack a required datum", c => c.Put("handover/data/gp", "\"staff\""), "CC701 - /data/gp"),
        new("the start event gives another type", c => c.Put("handover/data/gp", "\"service?\""), "CC701 - /data/gp"),
        new("an awaited event gives another type", c => c.Put("circuit/place.found/data/place", "\"text\""), "CC701 await-exit /events/place.found", "CC701 look /events/place.found"),
        new("an event at a step gives another type", c => c.Put("circuit/discharge.postponed/data/dischargeOn", "\"dateTime\""), "CC701 await-exit /on/discharge.postponed"),
        new("an event of the workflow gives another type", c => c.Put("circuit/discharge.cancelled/data", """{ "ward": "text" }"""), "CC701 - /on/discharge.cancelled"),
        new("a rule set reads a datum that the workflow has not", c => c.Rename("rules/urgency/Facts/data/level", "grade").Replace("rules/urgency", "data.level", "data.grade"), "CC701 judge /rules"),
        new("a rule set reads a datum of another type", c => c.Put("rules/urgency/Facts/data/level/options", """[ "low", "high", "top" ]""")
            .Put("arrival/data/level/options", """[ "low", "high", "extreme" ]""").Put("arrival/data/level/labels/extreme", """{ "fr": "Fort", "en": "Extreme" }"""), "CC701 judge /rules"),
        new("a rule set needs a datum that may have no value", c => c.Put("arrival/start", "\"judge\"").Put("arrival/judge/outcomes/can-wait", "\"first-talk\"")
            .Put("rules/urgency/Facts/data/level/optional", "false").Remove("arrival/judge/unknown").Put("arrival/first-talk/outcomes/done", "\"known-person\""), "CC701 judge /rules"),
        new("a decision by a set that judges services", c => c.Put("rules/urgency/Facts/service", "\"service\""), "CC701 judge /rules"),
        new("a referral by a set that judges staff", c => c.Put("rules/place/Facts/staff", "\"staff\""), "CC701 find-place /services", "CC701 seek /services"),
        new("an assignment by a set that judges services", c => c.Put("rules/coach/Facts/service", "\"service\""), "CC701 find-coach /candidates"),
        new("a target group by a set that reads data", c => c.Put("rules/belongs/Facts/data", """{ "level": "text?" }"""), "CC701 - /targetGroup"),
        new("a rule with an error: nothing is said of what follows", c => c.Replace("rules/urgency", "data.level == \\\"high\\\"", "data.level == \\\"hihg\\\""), "CC701 -"),
        new("a datum that a declined task does not give", c => c.Put("handover/call/outcomes/declined", "\"how-far\"").Put("handover/data/seenOn", "\"date?\"")
            .Add("handover/call/form", """{ "name": "seenOn", "type": "date", "title": { "fr": "Quand ?", "en": "When?" }, "required": true, "into": "data.seenOn" }""")
            .Add("handover/steps", """
            { "id": "how-far", "type": "wait", "title": { "fr": "Attendre", "en": "Wait" }, "until": { "after": "P1D", "from": "data.seenOn" }, "timeout": "tell-ward" }
            """), "CC701 how-far /until/from"),
        new("a datum that is taken away again", c => c.Put("arrival/find-coach/outcomes/assigned", "\"forget\"").Add("arrival/steps", """
            { "id": "forget", "type": "set", "title": { "fr": "Oublier", "en": "Forget" }, "values": { "data.coach": "null" }, "next": "tell-coach" }
            """), "CC701 tell-coach /to"),
        new("a datum that only one branch of an any gives", c => c.Put("handover/tell-team/next", "\"team-done\"").Put("handover/prepare/complete", "\"any\"")
            .Put("handover/call/assignee", "\"data.place\""), "CC701 call /assignee"),
        new("a datum that one branch of an all gives and another takes away", c => Given(c).Put("handover/tell-team/next", "\"forget\"").Add("handover/prepare/team-branch/steps", """
            { "id": "forget", "type": "set", "title": { "fr": "Oublier", "en": "Forget" }, "values": { "data.gp": "null" }, "next": "team-done" }
            """), "CC701 call /assignee"),
        new("a datum given in a branch that is left by an event", c => Given(c).Put("handover/prepare/on", """{ "place.found": "call" }"""), "CC701 call /assignee"),
        new("a datum given in a branch that is left by an event of the workflow", c => Given(c).Remove("handover/contactWithin").Put("handover/on/place.found", "\"call\"").Put("handover/on/discharge.postponed", "\"tell-cancelled\""), "CC701 call /assignee"),
        new("a datum that a task gives only when it is done in time", c => c.Put("handover/data/visitor", "\"staff?\"")
            .Add("handover/call/form", """{ "name": "visitor", "type": "staff", "title": { "fr": "Qui ?", "en": "Who?" }, "required": true, "into": "data.visitor" }""")
            .Put("handover/outreach/assignee", "\"data.visitor\""), "CC701 outreach /assignee"),
        new("a datum of a workflow that is run, given by one who may not know it", c => c.Put("talk/data/topic", "\"staff?\"").Put("talk/invite/assignee", "\"data.topic\"")
            .Put("arrival/talk/data/topic", "\"data.place == null ? data.coach : null\""), "CC701 invite /assignee"),
    ];

    public static TheoryData<string> Names => Cases.Of(Variants);

    /// <summary>One branch of the preparation finds who calls.</summary>
    internal static SampleCircuit Given(SampleCircuit circuit) => circuit
        .Put("handover/tell-team/next", "\"team-done\"").Put("handover/prepare/place-branch/start", "\"who-calls\"")
        .Add("handover/prepare/place-branch/steps", """
            { "id": "who-calls", "type": "task", "title": { "fr": "Qui appelle ?", "en": "Who calls?" }, "role": "nurse", "due": "PT1H", "overdue": { "escalate": "lead" },
              "form": [ { "name": "gp", "type": "staff", "title": { "fr": "Qui ?", "en": "Who?" }, "required": true, "into": "data.gp" } ],
              "labels": { "named": { "fr": "Dit", "en": "Named" } }, "outcomes": { "named": "seek" } }
            """)
        .Put("handover/call/assignee", "\"data.gp\"");

    [Theory]
    [MemberData(nameof(Names))]
    public void A_wrong_type_is_found(string name) => Cases.Check(Variants, name);
}
