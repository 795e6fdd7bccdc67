namespace CareCircuits.Rules.Proofs;

/// <summary>What a condition must come to in the case that is looked for.</summary>
internal sealed class Demand(Node node, Answers allowed)
{
    private readonly Lazy<IReadOnlyList<Atom>> atoms = new(() => [.. AtomsOf(node).Distinct()]);

    public Answers Allowed { get; } = allowed;

    public IReadOnlyList<Atom> Atoms => atoms.Value;

    /// <summary>What the condition can come to.</summary>
    public Answers Of(Answers[] now) => node.Of(now);

    private static IEnumerable<Atom> AtomsOf(Node node) => node switch
    {
        Node.Leaf leaf => [leaf.Atom],
        Node.Not not => AtomsOf(not.Part),
        Node.Known known => AtomsOf(known.Part),
        Node.Junction junction => junction.Parts.SelectMany(AtomsOf),
        Node.Choice choice => AtomsOf(choice.Condition).Concat(AtomsOf(choice.Then)).Concat(AtomsOf(choice.Otherwise)),
        Node.Same same => AtomsOf(same.Left).Concat(AtomsOf(same.Right)),
        _ => [],
    };
}
