namespace CareCircuits.Engine.Flow;

/// <summary>Strongly connected components (Tarjan 1972), without recursion, because a circuit may be as deep as it is long.</summary>
internal sealed class Loops
{
    private readonly FlowGraph graph;
    private readonly Func<int, bool> has;
    private readonly Func<Edge, bool> along;
    private readonly int[] component;
    private readonly List<IReadOnlyList<int>> components = [];

    private Loops(FlowGraph graph, Func<int, bool> has, Func<Edge, bool> along)
    {
        (this.graph, this.has, this.along) = (graph, has, along);
        component = new int[graph.Nodes];
        Array.Fill(component, -1);
        Find();
    }

    /// <summary>The components: each before those that lead to it.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Components => components;

    /// <summary>Those in which one can go round.</summary>
    public IEnumerable<IReadOnlyList<int>> Rounds => components.Where(IsRound);

    /// <summary>Finds them in the part of the graph whose nodes <paramref name="has"/> and whose lines <paramref name="along"/> let through.</summary>
    public static Loops In(FlowGraph graph, Func<int, bool> has, Func<Edge, bool> along) => new(graph, has, along);

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
        if (graph.From(node).Any(edge => edge.To == node && along(edge)))
            return [node, node];

        var search = Search.Forward(graph, [node], edge => along(edge) && Together(edge.From, edge.To));
        var last = search.Order.First(at => graph.From(at).Any(edge => edge.To == node && along(edge)));
        return [.. search.Trace(last).Reverse(), node];
    }

    private void Find()
    {
        var (index, low) = (new int[graph.Nodes], new int[graph.Nodes]);
        var (next, open) = (1, new Stack<int>());
        var calls = new Stack<(int Node, int Line)>();
        for (var root = 0; root < graph.Nodes; root++)
        {
            if (index[root] != 0 || !has(root))
                continue;
            Enter(root);
            while (calls.TryPop(out var call))
            {
                var (node, lines) = (call.Node, graph.From(call.Node));
                var line = call.Line;
                while (line < lines.Count && (!along(lines[line]) || !has(lines[line].To) || Seen(node, lines[line].To)))
                    line++;
                if (line < lines.Count)
                {
                    calls.Push((node, line));
                    Enter(lines[line].To);
                    continue;
                }

                if (low[node] == index[node])
                    Close(node);
                if (calls.TryPeek(out var caller))
                    low[caller.Node] = Math.Min(low[caller.Node], low[node]);
            }
        }

        void Enter(int node)
        {
            index[node] = low[node] = next++;
            open.Push(node);
            calls.Push((node, 0));
        }

        bool Seen(int node, int to)
        {
            if (index[to] == 0)
                return false;
            if (component[to] < 0)
                low[node] = Math.Min(low[node], index[to]);
            return true;
        }

        void Close(int node)
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
}
