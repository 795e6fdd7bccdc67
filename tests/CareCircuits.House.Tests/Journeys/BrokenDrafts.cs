using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Editing;

namespace CareCircuits.House.Tests.Journeys;

/// <summary>The shipped circuit, broken in one place.</summary>
/// <param name="Code">The finding that this is.</param>
/// <param name="Break">How it is broken.</param>
internal sealed record BrokenDraft(string Code, Func<DraftFiles, DraftFiles> Break)
{
    private const string Discharge = "discharge-handover";
    private const string Crisis = "crisis-access";

    /// <summary>One for each code of formats.md, "Checks before publishing".</summary>
    public static IReadOnlyList<BrokenDraft> All { get; } =
    [
        new("CC001", files => files.With(files.WorkflowPath(Crisis), "{ \"id\": ")),
        new("CC101", files => Put(files, Discharge, null, "/steps/-", """{ "id": "alone", "type": "end", "title": { "fr": "Seul", "nl": "Alleen", "en": "Alone" }, "result": "alone" }""")),
        new("CC102", files => Put(
            Put(files, Crisis, null, "/steps/-", """{ "id": "on-and-on", "type": "wait", "title": { "fr": "Encore", "nl": "Nog", "en": "Again" }, "until": "P1D", "timeout": "on-and-on" }"""),
            Crisis, "tell-not-found", "/next", "\"on-and-on\"")),
        new("CC103", files => Put(files, Discharge, "meeting", "/role", "\"hospital-teem\"")),
        new("CC104", files => Put(files, Discharge, "find-receiving", "/outcomes/none", null)),
        new("CC201", files => Put(Put(Put(files, Discharge, "outreach", "/due", null), Discharge, "outreach", "/overdue", null), Discharge, "outreach", "/remind", null)),
        new("CC202", files => Put(files, Discharge, "contact-7d", "/overdue/escalate", null)),
        new("CC203", files => Put(files, Crisis, "call-next-day", "/due", "\"P9D\"")),
        new("CC204", files => Put(files, Discharge, "ask-ward", "/outcomes/still-there", "\"ask-ward\"")),
        new("CC301", files => Put(files, Discharge, "meeting", "/role", null)),
        new("CC401", files => Put(files, Discharge, "tell-gp", "/with", "\"referrer\"")),
        new("CC402", files => Put(files, Discharge, "find-bridge", "/outcomes/none", "\"tell-lost\"")),
        new("CC501", files => Put(files, Discharge, "meeting", "/outcomes/declined", null)),
        new("CC601", files => Put(files, Discharge, "check-30d", "/outcomes/settled", "\"followed\"")),
        new("CC701", files => Put(files, Crisis, "has-case-manager", "/when/0/if", "\"enrolment.hasCaseManger\"")),
        new("CC702", files => InRules(files, "crisis-priority", "/0/HitPolicy", "\"unique\"")),
        new("CC703", files => InRules(files, "crisis-priority", "/0/Rules/0/Expression", "\"true\"")),
        // The demo's services take nobody who lives elsewhere: that is found without breaking anything.
        new("CC801", files => files),
        new("CC901", files => Put(files, Discharge, "meeting", "/title/nl", null)),
    ];

    private static DraftFiles Put(DraftFiles files, string workflow, string? step, string pointer, string? value) =>
        Kept(PropertyEdits.Set(files, new DraftPlace(files.WorkflowPath(workflow), step, pointer), value is null ? null : JsonNode.Parse(value)));

    private static DraftFiles InRules(DraftFiles files, string set, string pointer, string value)
    {
        var next = Kept(RuleEdits.NewVersion(files, set));
        return Kept(PropertyEdits.Set(next, new DraftPlace(DraftFiles.RulePath(set, 2), null, pointer), JsonNode.Parse(value)));
    }

    private static DraftFiles Kept(Outcome<DraftFiles> edited) => Assert.IsType<Outcome<DraftFiles>.Accepted>(edited).Value;
}
