namespace CareCircuits.Rules.Expressions;

/// <summary>Gathers what came of the items of a list, after Kleene.</summary>
internal struct Tally(ListTerm term)
{
    private object? best;
    private long count;
    private bool unknown;

    /// <summary>Whether no later item can change the answer.</summary>
    public bool Decided { get; private set; }

    /// <summary>Takes the value of one item, null where it is unknown; false where the sum becomes too large.</summary>
    public bool Take(object? value)
    {
        unknown |= value is null;
        switch (term.Question)
        {
            case ListQuestion.Any:
                Decided = value is true;
                return true;
            case ListQuestion.All:
                Decided = value is false;
                return true;
            case ListQuestion.Count:
                count += value is true ? 1 : 0;
                return true;
            default:
                return unknown || Gather(value!);
        }
    }

    public readonly object? Result => term.Question switch
    {
        ListQuestion.Any => Decided ? true : unknown ? null : false,
        ListQuestion.All => Decided ? false : unknown ? null : true,
        _ when unknown => null,
        ListQuestion.Count => count,
        ListQuestion.Sum => best ?? (term.Type.Kind == ExpressionKind.Integer ? (object)0L : 0m),
        _ => best,
    };

    private bool Gather(object value)
    {
        if (best is null)
            best = value;
        else if (term.Question == ListQuestion.Sum)
            return Add(value);
        else if (((IComparable)value).CompareTo(best) is var order && (term.Question == ListQuestion.Max ? order > 0 : order < 0))
            best = value;
        return true;
    }

    private bool Add(object value)
    {
        if (value is long whole)
        {
            var fits = Numbers.TryCompute(Arithmetic.Add, (long)best!, whole, out var sum);
            best = sum;
            return fits;
        }

        var inRange = Numbers.TryCompute(Arithmetic.Add, (decimal)best!, (decimal)value, out var total);
        best = total;
        return inRange;
    }
}
