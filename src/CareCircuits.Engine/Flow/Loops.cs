namespace CareCircuits.Engine.Flow;

/// <summary>Strongly connected components (Tarjan 1972), without recursion, because a circuit may be as deep as it is long.</summary>
internal sealed class Loops
{
    private readonly FlowGraph graph;
    private readonly Func<int, bool> has;
    private readonly Func<Edge, bool> along;
    private readonly int[] component;
    private readonly int[] index;
    private readonly int[] low;
    private readonly List<IReadOnlyList<int>> components = [];
    private readonly Stack<int> open = new();
    private readonly Stack<(int Node, int Line)> calls = new();
    private int next = 1;

    /// <summary>Looks at the part of the graph whose nodes <paramref name="has"/> and whose lines <paramref name="along"/> let through.</summary>
    public Loops(FlowGraph graph, Func<int, bool> has, Func<Edge, bool> along)
    {
        (this.graph, this.has, this.along) = (graph, has, along);
        (component, index, low) = (new int[graph.Nodes], new int[graph.Nodes], new int[graph.Nodes]);
        Array.Fill(component, -1);
    }

    /// <summary>Those of a whole graph in which one can go round.</summary>
    public static Loops In(FlowGraph graph, Func<int, bool> has, Func<Edge, bool> along)
    {
        var loops = new Loops(graph, has, along);
        loops.Find(Enumerable.Range(0, graph.Nodes));
        return loops;
    }

    /// <summary>The components found so far: each before those that lead to it.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Components => components;

    /// <summary>Those in which one can go round.</summary>
    public IEnumerable<IReadOnlyList<int>> Rounds => components.Where(IsRound);

    /// <summary>The number of the component of a node; -1 where the node is left out.</summary>
    public int Of(int node) => component[node];

    /// <summary>Whether two nodes are on one loop, or are the same.</summary>
    public bool Together(int one, int other) => component[one] >= 0 && component[one] == component[other];

    /// <summary>Whether one can go round in a component: it has several nodes, or one that leads to itself.</summary>
    public bool IsRound(IReadOnlyList<int> nodes) =>
        nodes.Count > 1 || graph.From(nodes[0]).Any(edge => edge.To == nodes[0] && along(edge));

    /// <summary>The shortest way round from a node of a loop back to it, the node first and last.</summary>
    public IReadOnlyList<int> RoundFrom(int node)
    {
        Dictionary<int, int> before = [];
        var ahead = new Queue<int>([node]);
        while (ahead.TryDequeue(out var at))
            foreach (var edge in graph.From(at))
                if (along(edge) && Together(at, edge.To) && before.TryAdd(edge.To, at) && edge.To != node)
                    ahead.Enqueue(edge.To);

        List<int> round = [node];
        for (var at = before[node]; at != node; at = before[at])
            round.Add(at);
        round.Add(node);
        round.Reverse();
        return round;
    }

    /// <summary>Finds the components that can be reached from <paramref name="roots"/> and were not found before.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Find(IEnumerable<int> roots)
    {
        var known = components.Count;
        foreach (var root in roots)
        {
            if (index[root] != 0 || !has(root))
                continue;
            Enter(root);
            while (calls.TryPop(out var call))
                Follow(call.Node, call.Line);
        }

        return components[known..];
    }

    private void Follow(int node, int line)
    {
        var lines = graph.From(node);
        while (line < lines.Count && (!along(lines[line]) || !has(lines[line].To) || IsSeen(node, lines[line].To)))
            line++;
        if (line < lines.Count)
        {
            calls.Push((node, line));
            Enter(lines[line].To);
            return;
        }

        if (low[node] == index[node])
            Close(node);
        if (calls.TryPeek(out var caller))
            low[caller.Node] = Math.Min(low[caller.Node], low[node]);
    }

    private void Enter(int node)
    {
        index[node] = low[node] = next++;
        open.Push(node);
        calls.Push((node, 0));
    }

    private bool IsSeen(int node, int to)
    {
        if (index[to] == 0)
            return false;
        if (component[to] < 0)
            low[node] = Math.Min(low[node], index[to]);
        return true;
    }

    private void Close(int node)
    {
        List<int> nodes = [];
        int member;
        do
        {
            member = open.Pop();
            component[member] = components.Count;
            nodes.Add(member);
        }
        while (member != node);
        nodes.Sort();
        components.Add(nodes);
    }
}
