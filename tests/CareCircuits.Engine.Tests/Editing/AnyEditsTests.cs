using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Editing;
using CareCircuits.Engine.Flow;
using CareCircuits.Engine.Reading;

namespace CareCircuits.Engine.Tests.Editing;

/// <summary>Whatever is done to the shipped circuit, in whatever order: it stays readable, canonical and whole.</summary>
public sealed class AnyEditsTests
{
    private const int EditsOfARun = 25;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 8)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_edits_leave_a_draft_that_is_canonical_readable_and_changed_only_where_they_say(int seed)
    {
        var chance = new Random(seed);
        var draft = Drafts.Shipped;
        var done = 0;
        for (var number = 0; number < EditsOfARun; number++)
        {
            var (name, where, edit) = Any(chance, draft);
            if (edit(draft) is not Outcome<DraftFiles>.Accepted(var next))
                continue;

            var changed = Drafts.Changed(draft, next);
            Assert.True(changed.All(file => where.Contains(file) || (where.Contains("scenarios") && file.StartsWith("scenarios/", StringComparison.Ordinal))), $"seed {seed}, edit {number}: {name} changed {string.Join(", ", changed)}");
            next.ShouldBeCanonical();
            var reading = CircuitReader.Read(next.Sources);
            Assert.True(reading.Findings.All(finding => finding.Code != "CC001"), $"seed {seed}, edit {number}: {name}: {string.Join("\n", reading.Findings)}");
            Assert.All(reading.Workflows, workflow => Assert.Distinct(Ways.StepsOf(workflow).Select(step => step.Id)));
            // Arrows lead to steps beside them, whatever was done.
            Assert.DoesNotContain(next.Check(), finding => finding.Code == "CC103" && finding.Message.Contains("step", StringComparison.Ordinal));
            (draft, done) = (next, done + 1);
        }

        Assert.True(done > EditsOfARun / 3, $"only {done} edits were possible");
    }

    private static (string Name, HashSet<string> Where, Func<DraftFiles, Outcome<DraftFiles>> Edit) Any(Random chance, DraftFiles draft)
    {
        var workflow = One(chance, CircuitReader.Read(draft.Sources).Workflows);
        var (id, file) = (workflow.Id, workflow.Id + ".json");
        var steps = Ways.StepsOf(workflow);
        var (step, other) = (One(chance, steps).Id, One(chance, steps).Id);
        var way = ArrowPlace.Of(One(chance, Ways.Of(workflow)));
        var kind = One(chance, Palette.Kinds);
        var name = $"name-{chance.Next(1000)}";
        return chance.Next(14) switch
        {
            0 => ($"insert {kind} at {way}", [file], it => StepEdits.Insert(it, id, kind, way)),
            1 => ($"add {kind} before {step}", [file], it => StepEdits.Add(it, id, kind, step)),
            2 => ($"remove {step}", [file], it => StepEdits.Remove(it, id, step)),
            3 => ($"duplicate {step}", [file], it => StepEdits.Duplicate(it, id, step)),
            4 => ($"connect {way} to {step}", [file], it => StepEdits.Connect(it, id, way, step)),
            5 => ($"rename {step}", [file, "scenarios"], it => StepEdits.Rename(it, id, step, name)),
            6 => ($"move {step} to {way}", [file], it => StepEdits.Move(it, id, step, way)),
            7 => ($"group {step} and {other}", [file], it => BranchEdits.Group(it, id, [step, other])),
            8 => ($"dissolve {step}", [file], it => BranchEdits.Dissolve(it, id, step)),
            9 => ($"reorder {step}", [file], it => StepEdits.Reorder(it, id, step, chance.Next(9))),
            10 => ($"new way of {step} to {other}", [file], it => WayEdits.Add(it, id, new(step, WayKind.Outcome, name), other)),
            11 => ($"rename {way}", [file, "scenarios"], it => WayEdits.Rename(it, id, way, name)),
            12 => ($"start with {step}", [file], it => StepEdits.SetStart(it, id, step)),
            _ => ($"note of {step}", [file], it => PropertyEdits.Set(it, DraftPlace.InStep(it, id, step, "/note"), new JsonObject { ["en"] = name })),
        };
    }

    private static T One<T>(Random chance, IEnumerable<T> all) => all.ToList() is var list ? list[chance.Next(list.Count)] : throw new InvalidOperationException();
}
