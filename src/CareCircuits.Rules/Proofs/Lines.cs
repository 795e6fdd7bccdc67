namespace CareCircuits.Rules.Proofs;

/// <summary>
/// Knows where on its line a fact makes a difference, alone and beside others: <c>a &lt; b + 3</c> and <c>b &lt;= 10</c> also tell where
/// <c>a</c> matters. For differences of two facts this is all there is to know (Fourier and Motzkin); of other sums it is a sample.
/// </summary>
internal sealed class Lines
{
    private const int MostPoints = 2_000;
    private const int MostFactsTogether = 4;

    private readonly Dictionary<Fact, List<Form>> forms = [];

    /// <summary>Whether there were more points than anyone can try.</summary>
    public bool WereTooMany { get; private set; }

    /// <summary>Whether a sum is one of those of which all is known.</summary>
    public static bool IsExact(Form form) => form.Parts.ToList() is var parts && parts.Count switch
    {
        0 or 1 => true,
        2 => parts[0] is (Fact one, var factor) && parts[1] is (Fact other, var opposite) && factor == -opposite && one.IsDense == other.IsDense,
        _ => false,
    };

    /// <summary>Takes down a sum that is compared with nothing.</summary>
    public void Add(Form form)
    {
        foreach (var fact in form.Parts.Keys.OfType<Fact>())
        {
            if (!forms.TryGetValue(fact, out var known))
                forms.Add(fact, known = []);
            known.Add(form);
        }
    }

    /// <summary>Takes down points at which something may change, where no sum tells it.</summary>
    public void AddPoints(Fact fact, IEnumerable<decimal> points)
    {
        foreach (var point in points)
            Add(new Form(new Dictionary<object, decimal> { [fact] = 1 }, -point));
    }

    /// <summary>Whether where it matters depends on other facts.</summary>
    public bool IsLinked(Fact fact) => forms.TryGetValue(fact, out var known) && known.Exists(form => form.Parts.Count > 1);

    /// <summary>Its values that make a difference, when some facts (<paramref name="isSet"/>) have theirs.</summary>
    public IReadOnlyList<object?> ValuesOf(Fact fact, object?[] values, bool[] isSet)
    {
        var changes = new List<(decimal, int)>();
        if (fact.IsNatural)
            changes.Add((0, 1));
        Gather(fact, 0, 1, [fact], values, isSet, changes);
        WereTooMany |= changes.Count > MostPoints;
        return [.. Line.Ordered(fact, Line.Stretches(fact, changes.Distinct().Take(MostPoints)))];
    }

    private void Gather(Fact at, decimal offset, int reach, List<Fact> way, object?[] values, bool[] isSet, List<(decimal, int)> changes)
    {
        if (at.Type.Codes is { } codes)
            changes.AddRange(codes.Select(code => (decimal.Parse(code, System.Globalization.CultureInfo.InvariantCulture) + offset, reach)));
        else if (at.IsNatural)
            changes.Add((offset, reach));
        foreach (var form in forms.GetValueOrDefault(at) ?? [])
        {
            var open = form.Parts.Keys.Where(key => key != at && !(key is Fact other && isSet[other.Id])).ToList();
            if (open.Count == 0 && form.Parts.Keys.OfType<Fact>().All(other => other == at || values[other.Id] is not null))
            {
                var others = form.Parts.Where(part => part.Key != at).Sum(part => part.Value * Line.PointOf(values[((Fact)part.Key).Id]!));
                changes.Add((-(form.Rest + others) / form.Parts[at] + offset, reach));
            }
            else if (open is [Fact next] && form.Parts.Count == 2 && !way.Contains(next) && way.Count < MostFactsTogether && IsExact(form))
            {
                Gather(next, offset - (form.Rest / form.Parts[at]), reach + 1, [.. way, next], values, isSet, changes);
            }
        }
    }
}
