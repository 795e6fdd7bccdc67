namespace CareCircuits.Rules.Proofs;

/// <summary>
/// Looks for a case that meets some demands: gives facts their values one after the other, and turns back as soon as a demand can no
/// longer be met. Bounded: where it gives up, it says so.
/// </summary>
internal sealed class CaseSearch(CaseSpace space, IReadOnlyList<Demand> demands, int mostSteps)
{
    private readonly Answers[] now = space.Open();
    private readonly object?[] values = new object?[space.Facts.Count];
    private readonly bool[] isSet = new bool[space.Facts.Count];
    private readonly Dictionary<Fact, IReadOnlyList<object?>> kinds = [];

    /// <summary>Steps taken so far.</summary>
    public int Steps { get; private set; }

    /// <summary>Whether not finding a case means that there is none.</summary>
    public bool IsComplete => Steps <= mostSteps && !space.IsTooLarge && demands.All(demand => demand.Atoms.All(atom => !atom.IsSampled));

    /// <summary>The values of the facts that matter, where there is a case that also stands the test; else null.</summary>
    public IReadOnlyList<(Fact Fact, object? Value)>? Find(Func<IReadOnlyList<(Fact Fact, object? Value)>, bool> test)
    {
        if (space.IsTooLarge)
            return null;
        return Try(demands, test) ? Given() : null;
    }

    private bool Try(IReadOnlyList<Demand> rest, Func<IReadOnlyList<(Fact, object?)>, bool> test)
    {
        if (++Steps > mostSteps)
            return false;
        var open = new List<Demand>();
        foreach (var demand in rest)
        {
            var possible = demand.Of(now);
            if ((possible & demand.Allowed) == Answers.None)
                return false;
            if ((possible & ~demand.Allowed) != Answers.None)
                open.Add(demand);
        }

        if (open.Count == 0 && Stands(test))
            return true;
        if (Next(open.Count > 0 ? open : demands) is not { } fact)
            return false;
        foreach (var value in Values(fact))
        {
            Set(fact, value);
            if (Try(open.Count > 0 ? open : rest, test))
                return true;
            Unset(fact);
        }

        return false;
    }

    // Less is said where less matters.
    private bool Stands(Func<IReadOnlyList<(Fact, object?)>, bool> test)
    {
        if (!test(Given()))
            return false;
        foreach (var (fact, value) in Given())
        {
            Unset(fact);
            if (demands.Any(demand => (demand.Of(now) & ~demand.Allowed) != Answers.None) || !test(Given()))
                Set(fact, value);
        }

        return true;
    }

    /// <summary>The fact that most of what is open turns on.</summary>
    private Fact? Next(IReadOnlyList<Demand> open)
    {
        var counts = new int[space.Facts.Count];
        foreach (var demand in open)
            foreach (var atom in demand.Atoms)
                if ((now[atom.Id] & (Answers)((int)now[atom.Id] - 1)) != Answers.None)
                    foreach (var fact in atom.Facts)
                        counts[fact.Id] += isSet[fact.Id] ? 0 : 1;
        var most = counts.Length == 0 ? 0 : counts.Max();
        return most == 0 ? null : space.Facts[Array.IndexOf(counts, most)];
    }

    private IReadOnlyList<object?> Values(Fact fact)
    {
        if (fact.Values is not { } all)
            return space.Lines.ValuesOf(fact, values, isSet);
        if (!kinds.TryGetValue(fact, out var some))
            kinds.Add(fact, some = Kinds(fact, all));
        return some;
    }

    // Values that no atom of these demands tells apart are one case.
    private IReadOnlyList<object?> Kinds(Fact fact, IReadOnlyList<object?> all)
    {
        var told = demands.SelectMany(demand => demand.Atoms).Where(atom => atom.Facts.Contains(fact)).Distinct().ToList();
        return told.Exists(atom => atom.Facts.Count > 1)
            ? all
            : [.. all.DistinctBy(value => string.Create(told.Count, value, (key, one) =>
            {
                for (var at = 0; at < key.Length; at++)
                    key[at] = (char)('a' + (int)told[at].With(fact, one));
            }))];
    }

    private void Set(Fact fact, object? value)
    {
        (values[fact.Id], isSet[fact.Id]) = (value, true);
        foreach (var atom in fact.Atoms)
            if (atom.Facts.All(other => isSet[other.Id]))
                now[atom.Id] = atom.With(values);
    }

    private void Unset(Fact fact)
    {
        (values[fact.Id], isSet[fact.Id]) = (null, false);
        foreach (var atom in fact.Atoms)
            now[atom.Id] = atom.Open;
    }

    private List<(Fact Fact, object? Value)> Given() => [.. space.Facts.Where(fact => isSet[fact.Id]).Select(fact => (fact, values[fact.Id]))];
}
