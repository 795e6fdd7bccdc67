using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Editing;

namespace CareCircuits.Admin.Studio.Workflows;

/// <summary>Edits of several arrows that are drawn as one line.</summary>
public static class ArrowEdits
{
    /// <summary>Puts one new step on all of them.</summary>
    public static Outcome<DraftFiles> Insert(DraftFiles files, string workflow, string kind, IReadOnlyList<ArrowPlace> places)
    {
        if (places.Count == 0)
            return new Refusal.DraftNotPossible(WhyNot.NoSuchPlace);
        var id = StepEdits.NewId(files, workflow, kind);
        var done = StepEdits.Insert(files, workflow, kind, places[0]);
        foreach (var place in places.Skip(1))
            if (done is Outcome<DraftFiles>.Accepted(var next))
                done = StepEdits.Connect(next, workflow, place, id);
        return done;
    }
}
