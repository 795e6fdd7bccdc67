using System.Text.Json.Nodes;

namespace CareCircuits.Engine.Tests.Checks;

/// <summary>Edits that change no meaning, or none that matters: the checks stay silent.</summary>
public sealed class HarmlessEditsTests
{
    private static readonly (string Name, Func<SampleCircuit, SampleCircuit> Edit)[] Edits =
    [
        ("members in another order", c => Everywhere(c, Reversed)),
        ("steps in another order", c => Workflows(c, workflow => Reverse(workflow["steps"]!.AsArray()))),
        ("steps of branches in another order", c => c.Change("handover", workflow =>
        {
            foreach (var branch in workflow["steps"]!.AsArray().SelectMany(step => step!["branches"]?.AsArray() ?? []))
                Reverse(branch!["steps"]!.AsArray());
        })),
        ("branches in another order", c => c.Change("handover", workflow =>
        {
            foreach (var step in workflow["steps"]!.AsArray().Where(step => step!["branches"] is not null))
                Reverse(step!["branches"]!.AsArray());
        })),
        ("roles, events and purposes in another order", c => c.Change("circuit", circuit =>
        {
            foreach (var list in new[] { "roles", "events", "purposes", "workflows", "rules" })
                Reverse(circuit[list]!.AsArray());
        })),
        ("languages in another order", c => c.Put("circuit/languages", """[ "en", "fr" ]""")),
        ("one language less", c => c.Put("circuit/languages", """[ "en" ]""")),
        ("a language more in some words", c => c.Put("talk/title/nl", "\"Gesprek\"")),
        ("a step renamed everywhere", c => c.Replace("handover", "\"call\"", "\"ring\"")),
        ("a step of a branch renamed everywhere", c => c.Replace("handover", "\"seek\"", "\"search\"")),
        ("a branch renamed", c => c.Replace("handover", "team-branch", "colleagues")),
        ("a role renamed everywhere", c => c.Replace("circuit", "\"nurse\"", "\"carer\"").Replace("arrival", "\"nurse\"", "\"carer\"")
            .Replace("handover", "\"nurse\"", "\"carer\"").Replace("talk", "\"nurse\"", "\"carer\"")),
        ("an event renamed everywhere", c => c.Replace("circuit", "discharge.cancelled", "discharge.undone").Replace("handover", "discharge.cancelled", "discharge.undone")
            .Replace("talk", "discharge.cancelled", "discharge.undone")),
        ("a datum renamed everywhere", c => c.Replace("arrival", "data.count", "data.rounds").Replace("arrival", "\"count\": \"integer?\"", "\"rounds\": \"integer?\"")),
        ("a result renamed everywhere", c => c.Replace("talk", "\"result\": \"talked\"", "\"result\": \"spoken\"").Rename("arrival/talk/outcomes/talked", "spoken")),
        ("an outcome renamed with its label", c => c.Rename("talk/invite/outcomes/met", "seen").Rename("talk/invite/labels/met", "seen")),
        ("an outcome of a rule set renamed everywhere", c => c.Replace("rules/urgency", "immediate", "now").Rename("arrival/judge/outcomes/immediate", "now")),
        ("another wording", c => c.Put("arrival/first-talk/title", """{ "fr": "Faire connaissance", "en": "Get to know each other" }""")),
        ("a note more", c => c.Put("talk/invite/note", """{ "fr": "Au calme", "en": "In quiet" }""")),
        ("a label left over", c => c.Put("talk/invite/labels/away", """{ "fr": "Parti", "en": "Away" }""")),
        ("help more", c => c.Put("arrival/first-talk/level/help", """{ "fr": "Selon vous", "en": "As you see it" }""")),
        ("a schema at the top", c => c.Put("talk/$schema", "\"../../schema/workflow.schema.json\"")),
        ("an optional datum more", c => c.Put("talk/data/remark", "\"text?\"")),
        ("a short type written at length", c => c.Put("talk/data/helper", """{ "type": "staff" }""")),
        ("a limit written at length", c => c.Put("talk/invite/due", """{ "after": "PT48H", "clock": "elapsed" }""")),
        ("a promise that still holds", c => c.Put("handover/contactWithin", "\"P13DT12H\"")),
        ("a reminder more", c => c.Put("talk/invite/remind", """[ "-PT24H" ]""")),
        ("a role that nobody plays yet", c => c.Add("circuit/roles", """{ "id": "guest", "title": { "fr": "Hote", "en": "Guest" } }""")),
        ("an event that nobody raises yet", c => c.Add("circuit/events", """{ "id": "winter.began", "title": { "fr": "Hiver", "en": "Winter" } }""")),
        ("a rule more for the same outcome", c => c.Add("rules/urgency/Rules", """{ "RuleName": "unset", "Expression": "data.level == null", "SuccessEvent": "can-wait" }""")),
        ("a disabled rule", c => c.Add("rules/urgency/Rules", """{ "RuleName": "off", "Enabled": false, "Expression": "true", "SuccessEvent": "never" }""")),
        ("a decision without otherwise", c => c.Remove("arrival/judge/otherwise")),
        ("a decision on what is never unknown without otherwise", c => c.Put("arrival/known-person/when", """[ { "if": "enrolment.active", "next": "find-coach" }, { "if": "true", "next": "confirm" } ]""").Remove("arrival/known-person/otherwise")),
        ("a workflow that nobody starts", c => c.Remove("arrival/startsOn")),
        ("withdrawal handled", c => c.Put("handover/on/consent.withdrawn", "\"tell-cancelled\"")),
        ("withdrawal handled by a talk, soon enough", c => c.Put("handover/on/consent.withdrawn", "\"ask\"").Put("handover/contactWithin", "\"P28D\"")),
        ("an event handled at a step before the workflow handles it", c => c.Put("handover/call/on", """{ "discharge.cancelled": "tell-cancelled" }""")),
        ("feedback in every branch of an any", c => c.Put("handover/tell-ward/to", "\"lead\"").Put("handover/visit/outcomes", """{ "again": "visit", "enough": "say", "declined": "say" }""")
            .Put("handover/settle/complete", "\"all\"").Put("handover/look/until", "\"P2D\"").Add("handover/settle/visit-branch/steps", """
            { "id": "say", "type": "notify", "title": { "fr": "Dire", "en": "Say" }, "to": "data.ward", "message": { "fr": "Vu", "en": "Seen" }, "next": "visit-done" }
            """)),
        ("a run counts as an offer where every path through it offers contact", c => c.Put("arrival/find-coach/outcomes/none", "\"hand-on\"").Add("arrival/steps", """
            { "id": "hand-on", "type": "run", "title": { "fr": "Passer", "en": "Hand on" }, "workflow": "talk", "data": { "helper": "\"ana\"" }, "next": "closed" }
            """)),
        ("a datum that one branch of an all gives", BrokenTypesTests.Given),
        ("a datum that every branch of an any gives", c => BrokenTypesTests.Given(c).Put("handover/prepare/complete", "\"any\"").Put("handover/tell-team/next", "\"name-one\"")
            .Add("handover/prepare/team-branch/steps", """
            { "id": "name-one", "type": "set", "title": { "fr": "Nommer", "en": "Name one" }, "values": { "data.gp": "\"ana\"" }, "next": "team-done" }
            """)),
        ("a datum taken away after its last use", c => c.Put("arrival/tell-coach/next", "\"forget\"").Put("arrival/talk/data/helper", "\"\\\"ana\\\"\"").Add("arrival/steps", """
            { "id": "forget", "type": "set", "title": { "fr": "Oublier", "en": "Forget" }, "values": { "data.coach": "null" }, "next": "talk" }
            """)),
        ("two data that change places", c => c.Put("arrival/data/second", "\"staff?\"").Put("arrival/find-coach/outcomes/assigned", "\"pair\"").Add("arrival/steps", """
            { "id": "pair", "type": "set", "title": { "fr": "Doubler", "en": "Pair" }, "values": { "data.second": "data.coach" }, "next": "swap" }
            """).Add("arrival/steps", """
            { "id": "swap", "type": "set", "title": { "fr": "Echanger", "en": "Swap" }, "values": { "data.coach": "data.second", "data.second": "data.coach" }, "next": "tell-coach" }
            """)),
        ("a result of a branch", c => c.Put("handover/look-done/result", "\"seen\"")),
        ("the same event awaited by two branches", c => c.Put("handover/visit/on", """{ "place.found": "visit-done" }""")),
    ];

    public static TheoryData<string> Names
    {
        get
        {
            var names = new TheoryData<string>();
            foreach (var (name, _) in Edits)
                names.Add(name);
            return names;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_harmless_edit_stays_clean(string name) =>
        Assert.Equal([], Edits.Single(edit => edit.Name == name).Edit(new SampleCircuit()).Check());

    private static SampleCircuit Everywhere(SampleCircuit circuit, Action<JsonNode> edit)
    {
        foreach (var file in new[] { "circuit", "arrival", "handover", "talk", "rules/urgency", "rules/place", "rules/coach", "rules/belongs" })
            circuit.Change(file, edit);
        return circuit;
    }

    private static SampleCircuit Workflows(SampleCircuit circuit, Action<JsonNode> edit)
    {
        foreach (var file in new[] { "arrival", "handover", "talk" })
            circuit.Change(file, edit);
        return circuit;
    }

    private static void Reversed(JsonNode node)
    {
        foreach (var inner in (node is JsonObject map ? map.Select(member => member.Value) : node as JsonArray ?? Enumerable.Empty<JsonNode?>()).OfType<JsonNode>().ToList())
            Reversed(inner);
        // The order of conditions is the order of priority; that of other members says nothing.
        if (node is JsonObject members)
            foreach (var (name, value) in members.Reverse().ToList())
            {
                members.Remove(name);
                members[name] = value;
            }
    }

    private static void Reverse(JsonArray list)
    {
        var items = list.ToList();
        list.Clear();
        items.Reverse();
        foreach (var item in items)
            list.Add(item);
    }
}
