using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Rehearsals;

/// <summary>What was seen after an entry of a play, written as what shall be seen there from now on.</summary>
internal static class Seen
{
    /// <summary>What waits now, and all that happened from number <paramref name="since"/> on that a scenario can speak of.</summary>
    public static JsonObject After(Stage stage, int since)
    {
        var happened = stage.Happenings.Skip(since).ToList();
        JsonObject seen = new() { ["open"] = new JsonArray([.. stage.Open().Select(step => JsonValue.Create(step))]) };
        Put(seen, "reminders", happened.OfType<Happening.Reminded>().Select(reminded => To(reminded.Step, reminded.To)));
        Put(seen, "escalations", happened.OfType<Happening.Escalated>().Select(escalated => To(escalated.Step, escalated.To)));
        Put(seen, "shared", happened.OfType<Happening.Shared>().Select(shared => new JsonObject { ["step"] = shared.Step, ["with"] = shared.With.Id, ["purpose"] = shared.Purpose }));
        Put(seen, "referrals", happened.OfType<Happening.ReferralChanged>()
            .GroupBy(changed => (changed.Entry, changed.To)).Select(changes => changes.Last())
            .Select(changed => new JsonObject { ["step"] = changed.Step, ["to"] = changed.To.Id, ["state"] = EnumNames.NameOf(changed.State) }));
        Put(seen, "notices", happened.OfType<Happening.Notified>().Select(notified => To(notified.Step, notified.To)));
        Put(seen, "incidents", happened.OfType<Happening.IncidentRaised>().Select(incident => new JsonObject { ["step"] = incident.Step }));
        Put(seen, "ended", happened.OfType<Happening.WorkflowEnded>().Select(ended => new JsonObject { ["workflow"] = ended.Workflow, ["result"] = ended.Result }));
        return seen;
    }

    private static JsonObject To(string step, Party to) => new() { ["step"] = step, ["to"] = to.Id };

    private static void Put(JsonObject seen, string name, IEnumerable<JsonObject> items)
    {
        JsonArray list = [.. items];
        if (list.Count > 0)
            seen[name] = list;
    }
}
