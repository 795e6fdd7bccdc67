namespace CareCircuits.Rules.Proofs;

/// <summary>
/// Looks for a case that meets some demands: gives facts their values one after the other, and turns back as soon as a demand can no
/// longer be met. Bounded: where it gives up, it says so.
/// </summary>
internal sealed class CaseSearch(CaseSpace space, IReadOnlyList<Demand> demands, int mostSteps)
{
    // About as many as one that turns on others has.
    private const int KindsOfLinked = 20;

    private readonly Answers[] now = space.Open();
    private readonly object?[] values = new object?[space.Facts.Count];
    private readonly bool[] isSet = new bool[space.Facts.Count];
    private readonly Dictionary<Fact, int[]> kinds = [];
    private readonly Dictionary<Fact, List<Atom>> told = Told(demands);

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
        var left = open.Count > 0 ? open : rest;
        if (fact.Values is { } all)
            return Array.Exists(Kinds(fact, all), kind => Goes(fact, all[kind], kind, left, test));
        return Linked(fact).Any(value => Goes(fact, value, null, left, test));
    }

    private bool Goes(Fact fact, object? value, int? kind, IReadOnlyList<Demand> left, Func<IReadOnlyList<(Fact, object?)>, bool> test)
    {
        Set(fact, value, kind);
        if (Try(left, test))
            return true;
        Unset(fact);
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
                Set(fact, value, null);
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

        // What has few values is soon gone through, and leaves less to be tried of what has many.
        return space.Facts.Where(fact => counts[fact.Id] > 0).MaxBy(fact => (double)counts[fact.Id] / KindsOf(fact));
    }

    private int KindsOf(Fact fact) => fact.Values is { } all ? Kinds(fact, all).Length : KindsOfLinked;

    // Values that no atom of these demands tells apart are one case.
    private int[] Kinds(Fact fact, IReadOnlyList<object?> all)
    {
        if (kinds.TryGetValue(fact, out var some))
            return some;
        var atoms = told[fact];
        var numbers = Enumerable.Range(0, all.Count);
        return kinds[fact] = atoms.Exists(atom => atom.Table is null)
            ? [.. numbers]
            : [.. numbers.DistinctBy(number => string.Create(atoms.Count, number, (key, value) =>
            {
                for (var at = 0; at < key.Length; at++)
                    key[at] = (char)('a' + (int)atoms[at].Table![value]);
            }))];
    }

    // Once all that it turns on is set, values that come to the same are one case here too.
    private IEnumerable<object?> Linked(Fact fact)
    {
        var all = space.Lines.ValuesOf(fact, values, isSet);
        var atoms = told[fact];
        return atoms.Exists(atom => atom.Facts.Any(other => other != fact && !isSet[other.Id]))
            ? all
            : all.DistinctBy(value =>
            {
                values[fact.Id] = value;
                return string.Concat(atoms.Select(atom => (char)('a' + (int)atom.With(values))));
            }).ToList();
    }

    private void Set(Fact fact, object? value, int? kind)
    {
        (values[fact.Id], isSet[fact.Id]) = (value, true);
        foreach (var atom in told[fact])
            if (atom.Table is { } table && kind is { } number)
                now[atom.Id] = table[number];
            else if (atom.Facts.All(other => isSet[other.Id]))
                now[atom.Id] = atom.With(values);
    }

    private void Unset(Fact fact)
    {
        (values[fact.Id], isSet[fact.Id]) = (null, false);
        foreach (var atom in told[fact])
            now[atom.Id] = atom.Open;
    }

    private static Dictionary<Fact, List<Atom>> Told(IReadOnlyList<Demand> demands)
    {
        var byFact = new Dictionary<Fact, List<Atom>>();
        foreach (var atom in demands.SelectMany(demand => demand.Atoms).Distinct())
            foreach (var fact in atom.Facts)
                (byFact.TryGetValue(fact, out var atoms) ? atoms : byFact[fact] = []).Add(atom);
        return byFact;
    }

    private List<(Fact Fact, object? Value)> Given() => [.. space.Facts.Where(fact => isSet[fact.Id]).Select(fact => (fact, values[fact.Id]))];
}
