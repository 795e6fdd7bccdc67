namespace CareCircuits.Engine.Tests.Checks;

/// <summary>CC104, CC301 and CC501: outcomes that lead nowhere or cannot come, rings, and work that nobody owns or can decline.</summary>
public sealed class BrokenOutcomesTests
{
    private const string Notify = """
        { "id": "more", "type": "notify", "title": { "fr": "Mot", "en": "Word" }, "to": "lead", "message": { "fr": "Mot", "en": "Word" }, "next": "talked" }
        """;

    internal static readonly Variant[] Variants =
    [
        new("an outcome of a rule set leads nowhere", c => c.Remove("arrival/judge/outcomes/can-wait"), "CC104 judge /outcomes"),
        new("an outcome that the rule set does not have", c => c.Put("arrival/judge/outcomes/later", "\"known-person\""), "CC104 judge /outcomes/later"),
        new("a slip of the pen in an outcome is told once", c => c.Rename("arrival/judge/outcomes/immediate", "imediate"), "CC104 judge /outcomes/imediate"),
        new("the outcome of a disabled rule cannot come", c => c.Put("rules/urgency/Rules/low/Enabled", "false"), "CC104 judge /outcomes/can-wait"),
        new("an unknown that the types allow leads nowhere", c => c.Remove("arrival/judge/unknown"), "CC104 judge"),
        new("an unknown of conditions leads nowhere", c => c.Remove("handover/how-it-went/unknown"), "CC104 how-it-went"),
        new("an unknown that cannot come, by conditions", c => c.Put("arrival/known-person/unknown", "\"confirm\""), "CC104 known-person /unknown"),
        new("an unknown that cannot come, by rules", c => c.Replace("rules/urgency", "data.level == \\\"high\\\"", "data.level == null")
            .Replace("rules/urgency", "data.level == \\\"low\\\"", "true"), "CC104 judge /unknown"),
        new("a decision by scores", c => c.Replace("rules/urgency", "\"first\"", "\"score\""), "CC104 judge /rules"),
        new("a decision by a collection", c => c.Replace("rules/urgency", "\"first\"", "\"collect\""), "CC104 judge /rules"),
        new("a target group with other outcomes", c => c.Replace("rules/belongs", "does-not-belong", "belongs-not"), "CC104 - /targetGroup"),
        new("a target group with one outcome too few", c => c.Replace("rules/belongs", "does-not-belong", "belongs"), "CC104 - /targetGroup"),
        new("a referral without none", c => c.Remove("arrival/find-place/outcomes/none"), "CC104 find-place /outcomes"),
        new("a referral without accepted", c => c.Remove("arrival/find-place/outcomes/accepted"), "CC104 find-place /outcomes"),
        new("a referral with an outcome of its own", c => c.Put("arrival/find-place/outcomes/perhaps", "\"offer-bridge\""), "CC104 find-place /outcomes/perhaps"),
        new("an assignment without none", c => c.Remove("arrival/find-coach/outcomes/none"), "CC104 find-coach /outcomes"),
        new("an assignment that asks for a consent", c => c.Put("arrival/find-coach/outcomes/no-consent", "\"keep-contact\""), "CC104 find-coach /outcomes/no-consent"),
        new("a share without no-consent", c => c.Remove("handover/share-plan/outcomes/no-consent"), "CC104 share-plan /outcomes"),
        new("a share that is declined", c => c.Put("handover/share-plan/outcomes/declined", "\"ask\""), "CC104 share-plan /outcomes/declined"),
        new("a result of a sub-workflow leads nowhere", c => c.Remove("arrival/talk/outcomes/not-talked"), "CC104 talk /outcomes"),
        new("a sub-workflow that can stop", c => c.Remove("arrival/talk/outcomes/stopped"), "CC104 talk /outcomes"),
        new("a sub-workflow that cannot stop", c => c.Remove("talk/on"), "CC104 talk /outcomes/stopped"),
        new("a sub-workflow that can stop by a step", c => c.Remove("talk/on").Remove("arrival/talk/outcomes/stopped")
            .Put("talk/invite/on", """{ "discharge.cancelled": "stop" }"""), "CC104 talk /outcomes"),
        new("a result that the sub-workflow does not have", c => c.Put("arrival/talk/outcomes/away", "\"closed\""), "CC104 talk /outcomes/away"),
        new("an event both awaited and handled", c => c.Put("handover/await-exit/on", """{ "place.found": "call" }"""), "CC104 await-exit /on/place.found"),
        new("the end of the enrolment handled by a workflow", c => c.Put("handover/on/enrolment.ended", "\"tell-cancelled\""), "CC104 - /on/enrolment.ended"),
        new("the end of the enrolment handled at a step", c => c.Put("handover/await-exit/on/enrolment.ended", "\"call\""), "CC104 await-exit /on/enrolment.ended"),
        new("the end of the enrolment awaited", c => c.Put("handover/await-exit/events/enrolment.ended", "\"call\""), "CC104 await-exit /events/enrolment.ended"),
        new("a workflow that starts at the end of the enrolment", c => c.Put("arrival/startsOn", "\"enrolment.ended\""), "CC104 - /startsOn"),
        new("a workflow that runs itself", c => c.Put("talk/invite/outcomes/met", "\"once-more\"").Add("talk/steps", """
            { "id": "once-more", "type": "run", "title": { "fr": "Encore", "en": "Once more" }, "workflow": "talk", "data": { "helper": "data.helper" }, "next": "talked" }
            """), "CC104 once-more /workflow"),
        new("two workflows that run each other: told at both", c => c.Put("talk/invite/outcomes/met", "\"start-over\"").Add("talk/steps", """
            { "id": "start-over", "type": "run", "title": { "fr": "Encore", "en": "Start over" }, "workflow": "arrival", "next": "talked" }
            """), "CC104 start-over /workflow", "CC104 talk /workflow"),
        new("a task of nobody", c => c.Remove("arrival/offer-bridge/role"), "CC301 offer-bridge"),
        new("a task with an assignee but no role to fall back on", c => c.Remove("talk/invite/role"), "CC301 invite"),
        new("a referral of nobody", c => c.Remove("handover/seek/role"), "CC301 seek"),
        new("an assignment of nobody", c => c.Remove("arrival/find-coach/role"), "CC301 find-coach"),
        new("a voluntary task that cannot be declined", c => c.Remove("arrival/offer-bridge/outcomes/declined"), "CC501 offer-bridge /outcomes"),
        new("a voluntary task that cannot be declined: nothing is said of where that led", c => c.Remove("arrival/first-talk/outcomes/declined").Put("arrival/talk/outcomes/not-talked", "\"closed\""), "CC501 first-talk /outcomes"),
        new("a referral that cannot be declined", c => c.Remove("arrival/find-place/outcomes/declined-by-person"), "CC501 find-place /outcomes"),
        new("an assignment that cannot be declined", c => c.Remove("arrival/find-coach/outcomes/declined-by-person"), "CC501 find-coach /outcomes"),
    ];

    public static TheoryData<string> Names => Cases.Of(Variants);

    [Theory]
    [MemberData(nameof(Names))]
    public void An_outcome_that_is_wrong_is_found(string name) => Cases.Check(Variants, name);

    [Fact]
    public void A_step_that_is_put_in_between_changes_nothing() =>
        Assert.Equal([], new SampleCircuit().Put("talk/invite/outcomes/met", "\"more\"").Add("talk/steps", Notify).Check());
}
