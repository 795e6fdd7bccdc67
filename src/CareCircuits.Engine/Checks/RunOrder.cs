using CareCircuits.Engine.Definitions;

namespace CareCircuits.Engine.Checks;

/// <summary>Which workflows run which, and which of them run one another in a ring.</summary>
internal sealed class RunOrder
{
    private readonly CheckedCircuit circuit;
    private readonly Dictionary<CheckedWorkflow, int> ring = [];
    private readonly List<CheckedWorkflow> childrenFirst = [];
    private readonly HashSet<int> rounds = [];

    public RunOrder(CheckedCircuit circuit)
    {
        this.circuit = circuit;
        Find();
    }

    /// <summary>All workflows, each after those that it runs (but for rings).</summary>
    public IReadOnlyList<CheckedWorkflow> ChildrenFirst => childrenFirst;

    /// <summary>Whether the step belongs to a ring: what it runs runs, in the end, its own workflow.</summary>
    public bool IsInRing(CheckedWorkflow workflow, RunStep run) =>
        circuit.Workflow(run.Workflow) is { } child && ring[child] == ring[workflow] && IsInRing(workflow);

    /// <summary>Whether the workflow, in the end, runs itself.</summary>
    public bool IsInRing(CheckedWorkflow workflow) => rounds.Contains(ring[workflow]);

    private IReadOnlyList<CheckedWorkflow> RunBy(CheckedWorkflow workflow) =>
        [.. workflow.Steps.OfType<RunStep>().Select(run => circuit.Workflow(run.Workflow)).OfType<CheckedWorkflow>().Distinct()];

    // Tarjan 1972, without recursion.
    private void Find()
    {
        Dictionary<CheckedWorkflow, (int Index, int Low)> marks = [];
        var (open, calls) = (new Stack<CheckedWorkflow>(), new Stack<(CheckedWorkflow Workflow, IReadOnlyList<CheckedWorkflow> Children, int At)>());
        foreach (var root in circuit.Workflows.Where(workflow => !marks.ContainsKey(workflow)))
        {
            Enter(root);
            while (calls.TryPop(out var call))
            {
                var (workflow, children, at) = call;
                if (at < children.Count)
                {
                    calls.Push((workflow, children, at + 1));
                    if (!marks.TryGetValue(children[at], out var mark))
                        Enter(children[at]);
                    else if (!ring.ContainsKey(children[at]))
                        Lower(workflow, mark.Index);
                    continue;
                }

                if (marks[workflow].Low == marks[workflow].Index)
                    Close(workflow, children);
                if (calls.TryPeek(out var caller))
                    Lower(caller.Workflow, marks[workflow].Low);
            }
        }

        void Enter(CheckedWorkflow workflow)
        {
            marks[workflow] = (marks.Count, marks.Count);
            open.Push(workflow);
            calls.Push((workflow, RunBy(workflow), 0));
        }

        void Lower(CheckedWorkflow workflow, int low) => marks[workflow] = (marks[workflow].Index, Math.Min(marks[workflow].Low, low));

        void Close(CheckedWorkflow first, IReadOnlyList<CheckedWorkflow> children)
        {
            var number = ring.Count;
            if (open.Peek() != first || children.Contains(first))
                rounds.Add(number);
            CheckedWorkflow member;
            do
            {
                member = open.Pop();
                ring[member] = number;
                childrenFirst.Add(member);
            }
            while (member != first);
        }
    }
}
