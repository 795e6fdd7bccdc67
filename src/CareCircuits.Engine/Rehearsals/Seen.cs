using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;
using CareCircuits.Rules.Facts;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Rehearsals;

/// <summary>What was seen after an entry of a play, written as what shall be seen there from now on.</summary>
internal static class Seen
{
    /// <summary>What waits now, the data that changed, and all that happened from number <paramref name="since"/> on that a scenario can speak of.</summary>
    public static JsonObject After(Stage stage, int since, Enrolment before, PlayEntry entry)
    {
        var happened = stage.Happenings.Skip(since).ToList();
        JsonObject seen = new() { ["open"] = new JsonArray([.. stage.Open().Select(step => JsonValue.Create(step))]) };
        if (Data(stage.Enrolment, before, entry) is { Count: > 0 } data)
            seen["data"] = data;
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

    /// <summary>The data that are no longer as they were, as far as a name alone says whose they are. What the event itself brought goes without saying.</summary>
    private static JsonObject Data(Enrolment after, Enrolment before, PlayEntry entry)
    {
        JsonObject data = [];
        foreach (var instance in after.Instances)
        {
            var was = before.Instances.FirstOrDefault(one => one.Number == instance.Number)?.Data;
            foreach (var (name, _) in instance.Data.Shape.Members)
            {
                if (!Equals(was?[name], instance.Data[name]) && entry.Data?[name] is null
                    && Differences.Having(after, name, null) is [var only] && only.Number == instance.Number)
                    data[name] = Value(instance.Data[name]);
            }
        }

        return data;
    }

    /// <summary>The data of those names, as they are; those that no workflow has are left out.</summary>
    public static JsonObject DataOf(Enrolment enrolment, Expectation expected)
    {
        JsonObject data = [];
        foreach (var (name, _) in expected.Data?.Members ?? [])
            if (Differences.Having(enrolment, name, expected.Workflow) is [var only])
                data[name] = Value(only.Data[name]);
        return data;
    }

    /// <summary>How the workflow ended last; null where it did not.</summary>
    public static JsonNode? ResultOf(Enrolment enrolment, string? workflow) =>
        enrolment.Instances.LastOrDefault(instance => workflow is null ? instance.Result is not null : instance.Workflow == workflow)?.Result;

    private static JsonNode? Value(object? value)
    {
        var bytes = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
            FactWriter.Write(writer, value);
        return JsonNode.Parse(Encoding.UTF8.GetString(bytes.WrittenSpan));
    }

    private static JsonObject To(string step, Party to) => new() { ["step"] = step, ["to"] = to.Id };

    private static void Put(JsonObject seen, string name, IEnumerable<JsonObject> items)
    {
        JsonArray list = [.. items];
        if (list.Count > 0)
            seen[name] = list;
    }
}
