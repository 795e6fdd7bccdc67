using System.Text.Json.Nodes;

namespace CareCircuits.Engine.Editing;

/// <summary>Names in rehearsals: renamed wherever they stand for the thing.</summary>
internal static class ScenarioNames
{
    private static readonly string[] OfSteps = ["reminders", "escalations", "shared", "referrals", "notices", "incidents"];

    /// <summary>A step. Where its id is also <paramref name="elsewhere"/>, only entries that name the workflow are sure to mean it.</summary>
    public static void RenameStep(JsonNode file, string workflow, string from, string to, bool elsewhere)
    {
        foreach (var part in Parts(file).Where(part => part.Text("workflow") is { } named ? named == workflow : !elsewhere))
        {
            part.Swap("complete", from, to);
            part.Swap("answer", from, to);
        }

        if (elsewhere)
            return;
        foreach (var expected in Expectations(file))
        {
            expected["open"].Swap(from, to);
            foreach (var item in OfSteps.SelectMany(list => expected[list].Objects()))
                item.Swap("step", from, to);
        }
    }

    /// <summary>An outcome of a task.</summary>
    public static void RenameOutcome(JsonNode file, string workflow, string step, string from, string to, bool elsewhere)
    {
        foreach (var part in Parts(file).Where(part => part.Text("complete") == step && (part.Text("workflow") is { } named ? named == workflow : !elsewhere)))
            part.Swap("outcome", from, to);
    }

    /// <summary>A question of a task's form.</summary>
    public static void RenameField(JsonNode file, string workflow, string step, string from, string to, bool elsewhere)
    {
        foreach (var part in Parts(file).Where(part => part.Text("complete") == step && (part.Text("workflow") is { } named ? named == workflow : !elsewhere)))
            (part["form"] as JsonObject)?.RenameMember(from, to);
    }

    /// <summary>A workflow.</summary>
    public static void RenameWorkflow(JsonNode file, string from, string to)
    {
        foreach (var part in Parts(file).Concat(Expectations(file)).Concat(Expectations(file).SelectMany(expected => expected["ended"].Objects())))
            part.Swap("workflow", from, to);
    }

    /// <summary>An event.</summary>
    public static void RenameEvent(JsonNode file, string from, string to)
    {
        foreach (var part in Parts(file))
            part.Swap("event", from, to);
    }

    /// <summary>A role.</summary>
    public static void RenameRole(JsonNode file, string from, string to)
    {
        foreach (var holder in Givens(file).SelectMany(given => given["services"].Objects().Concat(given["staff"].Objects())))
            holder["roles"].Swap(from, to);
        foreach (var item in Expectations(file).SelectMany(expected => OfSteps.SelectMany(list => expected[list].Objects())))
        {
            item.Swap("to", from, to);
            item.Swap("with", from, to);
        }
    }

    /// <summary>A purpose.</summary>
    public static void RenamePurpose(JsonNode file, string from, string to)
    {
        foreach (var given in Givens(file))
        {
            given["consents"].Swap(from, to);
            (given["enrolment"] as JsonObject)?["consents"].Swap(from, to);
        }

        foreach (var part in Parts(file))
        {
            part.Swap("withdraw", from, to);
            part.Swap("consent", from, to);
            // The only lists among answers are purposes agreed to.
            foreach (var answer in part["form"] as JsonObject ?? [])
                answer.Value.Swap(from, to);
        }

        foreach (var item in Expectations(file).SelectMany(expected => expected["shared"].Objects()))
            item.Swap("purpose", from, to);
    }

    private static IEnumerable<JsonObject> Scenarios(JsonNode file) => (file as JsonObject)?["scenarios"].Objects() ?? [];

    private static IEnumerable<JsonObject> Parts(JsonNode file) => Scenarios(file).SelectMany(scenario => scenario["play"].Objects());

    private static IEnumerable<JsonObject> Expectations(JsonNode file) => Scenarios(file).Concat(Parts(file)).Select(part => part["expect"]).OfType<JsonObject>();

    private static IEnumerable<JsonObject> Givens(JsonNode file) =>
        Scenarios(file).Select(scenario => scenario["given"]).Concat(Parts(file).Select(part => part["set"])).OfType<JsonObject>();
}
