namespace CareCircuits.Rules.Expressions;

/// <summary>Computes what terms can come to by their types, when only so much is known. Errors are left aside.</summary>
internal sealed class Possibilities(Knowledge knowledge)
{
    private readonly Dictionary<Parameter, Possible> parameters = [];

    public Possible Of(Term term) => term switch
    {
        LiteralTerm { Value: null } => Possible.Unknown,
        LiteralTerm { Value: bool truth } => truth ? Possible.True : Possible.False,
        FactTerm { Member.Optional: true } or DataTerm { Optional: true } => knowledge.Of(Knowledge.Name(term)!),
        NotTerm not => Turned(Of(not.Operand)),
        JunctionTerm { All: true } all => Joined(all),
        JunctionTerm any => Turned(Joined(any)),
        KnownTerm known => Asked(Of(known.Operand), known.WantsValue),
        RuleTerm rule => Of(rule.Condition),
        ParameterTerm parameter => OfParameter(parameter.Parameter),
        ConditionalTerm conditional => Chosen(conditional),
        ListTerm { Body: { } body } list => Gathered(list.Question, Of(body)),
        _ => Combined(term),
    };

    // An "or" is an "and" of the opposites, turned.
    private Possible Joined(JunctionTerm term)
    {
        var (canFail, canUnknown, canHold, canPass) = (false, false, true, true);
        foreach (var part in term.Parts)
        {
            var possible = term.All ? Of(part) : Turned(Of(part));
            canFail |= possible.HasFlag(Possible.False);
            canUnknown |= possible.HasFlag(Possible.Unknown);
            canHold &= possible.HasFlag(Possible.True);
            canPass &= possible != Possible.False;
        }

        return (canFail ? Possible.False : Possible.Nothing) | (canHold ? Possible.True : Possible.Nothing) | (canUnknown && canPass ? Possible.Unknown : Possible.Nothing);
    }

    private static Possible Turned(Possible possible) =>
        (possible & Possible.Unknown)
        | (possible.HasFlag(Possible.True) ? Possible.False : Possible.Nothing)
        | (possible.HasFlag(Possible.False) ? Possible.True : Possible.Nothing);

    private static Possible Asked(Possible operand, bool wantsValue)
    {
        var asked = (operand.HasFlag(Possible.Unknown) ? Possible.False : Possible.Nothing) | ((operand & Possible.Value) != Possible.Nothing ? Possible.True : Possible.Nothing);
        return wantsValue ? asked : Turned(asked);
    }

    private Possible Chosen(ConditionalTerm term)
    {
        var condition = Of(term.Condition);
        return (condition & Possible.Unknown)
            | (condition.HasFlag(Possible.True) ? Of(term.Then) : Possible.Nothing)
            | (condition.HasFlag(Possible.False) ? Of(term.Otherwise) : Possible.Nothing);
    }

    // A list can be empty: then Any is false, All is true, Count and Sum are 0, Min and Max are unknown.
    private static Possible Gathered(ListQuestion question, Possible body) => question switch
    {
        ListQuestion.Any => body | Possible.False,
        ListQuestion.All => body | Possible.True,
        ListQuestion.Min or ListQuestion.Max => body | Possible.Unknown,
        _ => body | Possible.Value,
    };

    private Possible OfParameter(Parameter parameter)
    {
        if (!parameters.TryGetValue(parameter, out var possible))
            parameters.Add(parameter, possible = Of(parameter.Term));
        return possible;
    }

    private Possible Combined(Term term)
    {
        var (canKnow, canUnknown) = (true, false);
        foreach (var part in term.Parts)
        {
            var possible = Of(part);
            canKnow &= (possible & Possible.Value) != Possible.Nothing;
            canUnknown |= possible.HasFlag(Possible.Unknown);
        }

        return (canKnow ? Possible.Value : Possible.Nothing) | (canUnknown ? Possible.Unknown : Possible.Nothing);
    }
}
