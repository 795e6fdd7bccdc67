using CareCircuits.Engine.Flow;

namespace CareCircuits.Engine.Checks;

/// <summary>How one comes to a step: since the start or since a contact; and whether the workflow's own <c>on</c> led there since.</summary>
internal readonly record struct Arrival(bool IsAfterContact, bool IsInterrupted)
{
    public int Index => (IsAfterContact ? 1 : 0) + (IsInterrupted ? 2 : 0);

    public static Arrival[] Kinds(bool isInterrupted) => [new(false, isInterrupted), new(true, isInterrupted)];
}

/// <summary>For each step and each kind of arrival, the longest time without contact on arriving, and the way that took it.</summary>
internal sealed class ContactArrivals
{
    private const int Unknown = -1;
    private readonly CheckedWorkflow workflow;
    private readonly long[][] ticks = new long[4][];
    private readonly (Arrival Kind, int Node, bool IsSource)[][] before = new (Arrival, int, bool)[4][];

    public ContactArrivals(CheckedWorkflow workflow)
    {
        this.workflow = workflow;
        for (var kind = 0; kind < 4; kind++)
        {
            (ticks[kind], before[kind]) = (new long[workflow.Steps.Count], new (Arrival, int, bool)[workflow.Steps.Count]);
            Array.Fill(ticks[kind], Unknown);
        }
    }

    /// <summary>The longest time without contact on arriving; -1 where nobody arrives so.</summary>
    public long this[Arrival kind, int node] => ticks[kind.Index][node];

    /// <summary>The start of a region.</summary>
    public void Start(int node) => Improve(default, node, 0, (default, node, true));

    /// <summary>Along a way on which there was a contact.</summary>
    public void AfterContact(Edge edge, long since)
    {
        if (edge.To < workflow.Steps.Count)
            Improve(new(true, false), edge.To, since, (default, edge.From, true));
    }

    /// <summary>Along a way on which there was none.</summary>
    public void Without(Arrival kind, Edge edge, long longest) => Improve(kind, edge.To, longest, (kind, edge.From, false));

    /// <summary>By an event that the workflow handles.</summary>
    public void Interrupted(Arrival kind, int from, int to, long longest) =>
        Improve(kind with { IsInterrupted = true }, to, longest, (kind, from, false));

    /// <summary>By such an event, out of a step in which there was a contact.</summary>
    public void InterruptedAfterContact(int from, int to, long since) => Improve(new(true, true), to, since, (default, from, true));

    /// <summary>The steps that a person would go through: to the start or last contact by the shortest way, then by the longest.</summary>
    public IReadOnlyList<string> PathTo(Arrival kind, int node)
    {
        List<int> path = [node];
        var link = before[kind.Index][node];
        for (; !link.IsSource; link = before[link.Kind.Index][link.Node])
            path.Add(link.Node);
        path.Reverse();
        var source = workflow.PathTo(link.Node);
        return [.. link.Node == path[0] ? source.SkipLast(1) : source, .. workflow.IdsOf(path)];
    }

    private void Improve(Arrival kind, int node, long longest, (Arrival, int, bool) from)
    {
        if (longest <= ticks[kind.Index][node])
            return;
        ticks[kind.Index][node] = longest;
        before[kind.Index][node] = from;
    }
}
