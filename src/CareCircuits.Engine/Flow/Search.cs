namespace CareCircuits.Engine.Flow;

/// <summary>All nodes that can be reached from some, nearest first, and how.</summary>
internal sealed class Search
{
    private readonly int[] before;
    private readonly List<int> order = [];

    private const int Unseen = -2;
    private const int Source = -1;

    private Search(FlowGraph graph)
    {
        before = new int[graph.Nodes];
        Array.Fill(before, Unseen);
    }

    /// <summary>The nodes that were reached, nearest first.</summary>
    public IReadOnlyList<int> Order => order;

    /// <summary>Searches along the lines; <paramref name="along"/> says which may be used.</summary>
    public static Search Forward(FlowGraph graph, IEnumerable<int> sources, Func<Edge, bool>? along = null) =>
        new Search(graph).Run(sources, graph.From, edge => edge.To, along);

    /// <summary>Searches against the lines; a way found leads from the node to the nearest source.</summary>
    public static Search Backward(FlowGraph graph, IEnumerable<int> sources, Func<Edge, bool>? along = null) =>
        new Search(graph).Run(sources, graph.Into, edge => edge.From, along);

    /// <summary>Whether the node was reached.</summary>
    public bool Reaches(int node) => before[node] != Unseen;

    /// <summary>The nodes from <paramref name="node"/> back to the source where the search began, both included.</summary>
    public IEnumerable<int> Trace(int node)
    {
        for (var at = node; at >= 0; at = before[at])
            yield return at;
    }

    private Search Run(IEnumerable<int> sources, Func<int, IReadOnlyList<Edge>> lines, Func<Edge, int> next, Func<Edge, bool>? along)
    {
        foreach (var source in sources)
            Visit(source, Source);
        for (var done = 0; done < order.Count; done++)
            foreach (var edge in lines(order[done]))
                if (along is null || along(edge))
                    Visit(next(edge), order[done]);
        return this;
    }

    private void Visit(int node, int from)
    {
        if (node < 0 || before[node] != Unseen)
            return;
        before[node] = from;
        order.Add(node);
    }
}
