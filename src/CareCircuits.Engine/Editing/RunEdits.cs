using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Engine.Editing;

/// <summary>Whether a step waits for the workflow that it runs.</summary>
public static class RunEdits
{
    /// <summary>
    /// Waits for the other workflow, with a way for each of its <paramref name="results"/>, or goes on at once. The ways lead where the step led; what one kind of
    /// running does not have goes.
    /// </summary>
    public static Outcome<DraftFiles> SetWait(DraftFiles draft, string workflow, string step, bool waits, IReadOnlyList<string> results) => DraftEdit.Step(draft, workflow, step, (_, found) =>
    {
        var run = found.Json;
        if (found.Type != "run")
            return new Refusal.DraftNotPossible(WhyNot.NoSuchWay);
        var target = run.Text("next") ?? (run["outcomes"] as JsonObject)?.FirstOrDefault().Value.Text();
        run.Remove("next");
        run.Remove("outcomes");
        run.Remove("wait");
        if (!waits)
        {
            run["next"] = target;
            return null;
        }

        run["wait"] = true;
        foreach (var result in results)
            run.Map("outcomes")[result] = target;
        return null;
    });
}
