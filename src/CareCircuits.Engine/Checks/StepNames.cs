using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Engine.Checks;

/// <summary>CC103 for what a step names of the circuit: roles, purposes, content, events, workflows and rule sets.</summary>
internal static class StepNames
{
    public static void Check(CheckedCircuit circuit, CheckedWorkflow workflow, StepDefinition step)
    {
        if (!circuit.IsKnown)
            return;

        var names = new Names(circuit, workflow, step);
        foreach (var handled in step.On.Keys)
            names.Event(handled, "/on/" + JsonPointer.Escape(handled));
        switch (step)
        {
            case TaskStep task:
                Task(names, task);
                break;
            case DecideStep decide:
                names.RuleSet(decide.Rules, "/rules");
                break;
            case ReferStep refer:
                names.Role(refer.Role, "/role");
                names.Purpose(refer.Purpose, "/purpose");
                names.RuleSet(refer.Services, "/services");
                break;
            case AssignStep assign:
                names.Role(assign.Role, "/role");
                names.RuleSet(assign.Candidates, "/candidates");
                break;
            case ShareStep share:
                Share(names, share);
                break;
            case WaitStep wait:
                foreach (var awaited in wait.Events.Keys)
                    names.Event(awaited, "/events/" + JsonPointer.Escape(awaited));
                break;
            case NotifyStep notify when notify.To != Decisions.Party.Person.Id:
                names.Party(notify.To, "/to");
                break;
            case RaiseStep raise:
                names.Event(raise.Event, "/event");
                break;
            case RunStep run:
                names.Add(run.Workflow, "/workflow", "workflow", circuit.WorkflowIds);
                break;
        }
    }

    private static void Task(Names names, TaskStep task)
    {
        names.Role(task.Role, "/role");
        names.Role(task.Overdue?.Escalate, "/overdue/escalate");
        for (var number = 0; number < task.Form.Count; number++)
            if (task.Form[number] is { Type: FieldKind.Consents, Options: { } purposes })
                for (var index = 0; index < purposes.Count; index++)
                    names.Purpose(purposes[index], $"/form/{number}/options/{index}");
    }

    private static void Share(Names names, ShareStep share)
    {
        names.Party(share.With, "/with");
        names.Party(share.Feedback, "/feedback");
        names.Purpose(share.Purpose, "/purpose");
        for (var index = 0; index < share.Content.Count; index++)
            names.Add(share.Content[index], $"/content/{index}", "content", names.Circuit.Contents);
    }

    private sealed record Names(CheckedCircuit Circuit, CheckedWorkflow Workflow, StepDefinition Step)
    {
        public void Role(string? role, string pointer) => Add(role, pointer, "role", Circuit.Roles);

        public void Purpose(string purpose, string pointer) => Add(purpose, pointer, "purpose", [.. Circuit.Purposes.Keys]);

        public void Event(string name, string pointer) => Add(name, pointer, "event", [.. Circuit.Events.Keys]);

        public void Party(string? party, string pointer)
        {
            if (party is not null && DataReference.NameOf(party) is null)
                Role(party, pointer);
        }

        public void RuleSet(string? set, string pointer)
        {
            if (set is not null && !Circuit.Pins.Contains(set))
                Circuit.Findings.AtStep(Codes.UnknownName, Workflow, Step, pointer,
                    $"The rule set {Hints.Quoted(set)} is not pinned under `rules` in circuit.json{Circuit.Hints.For(set, [.. Circuit.Pins])}");
        }

        public void Add(string? name, string pointer, string kind, IReadOnlyCollection<string> known)
        {
            if (name is not null && !known.Contains(name))
                Circuit.Findings.AtStep(Codes.UnknownName, Workflow, Step, pointer,
                    $"The {kind} {Hints.Quoted(name)} does not exist{Circuit.Hints.For(name, known)}");
        }
    }
}
