using CareCircuits.Rules.Expressions;

namespace CareCircuits.Rules.Proofs;

/// <summary>A sum such as <c>2a - b + 3</c> of facts on a line (days and instants counted from one origin) or of what is asked of a list.</summary>
internal sealed record Form(IReadOnlyDictionary<object, decimal> Parts, decimal Rest)
{
    // Far beyond any day, age or count, and far from where sums overflow.
    private const decimal Farthest = 1e20m;

    /// <summary>The facts in it, with their factors.</summary>
    public IEnumerable<KeyValuePair<object, decimal>> Factors => Parts;

    public bool IsPlain => Math.Abs(Rest) < Farthest && Parts.Values.All(factor => Math.Abs(factor) < 1_000_000m);

    public Form Plus(Form other, decimal times)
    {
        var parts = Parts.ToDictionary();
        foreach (var (key, factor) in other.Parts)
        {
            parts[key] = parts.GetValueOrDefault(key) + (factor * times);
            if (parts[key] == 0)
                parts.Remove(key);
        }

        return new Form(parts, Rest + (other.Rest * times));
    }
}

/// <summary>Reads numbers and moments as sums of facts, where they are.</summary>
internal sealed class FormReader(Taking taking, Source source)
{
    private const int MostForms = 16;
    private static readonly Dictionary<object, decimal> Nothing = [];

    /// <summary>Left minus right, in each way that a choice between numbers allows; null where it is no sum.</summary>
    public IReadOnlyList<Form>? Difference(CompareTerm compare)
    {
        try
        {
            var forms = Combined(Read(compare.Left), Read(compare.Right), -1);
            return forms is { Count: <= MostForms } && forms.All(form => form.IsPlain) ? forms : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private List<Form>? Read(Term term)
    {
        if (TermWalk.All(term).TrueForAll(part => taking.FactOf(part, source) is null && part is not ItemTerm and not ItemMemberTerm))
            return source.Value(term) is { } value ? [new Form(Nothing, Line.PointOf(value))] : [];
        return term switch
        {
            FactTerm or DataTerm or ClockTerm when taking.FactOf(term, source) is { } fact => [new Form(new Dictionary<object, decimal> { [fact] = 1 }, 0)],
            ListTerm list => [new Form(new Dictionary<object, decimal> { [list] = 1 }, 0)],
            ParameterTerm parameter => Read(parameter.Parameter.Term),
            NegateTerm negate => Combined([new Form(Nothing, 0)], Read(negate.Operand), -1),
            AddDaysTerm add => Combined(Read(add.Day), Read(add.Count), 1),
            DaysBetweenTerm between => Combined(Read(between.To), Read(between.From), -1),
            ConditionalTerm choice => Read(choice.Then) is { } then && Read(choice.Otherwise) is { } otherwise ? [.. then, .. otherwise] : null,
            ArithmeticTerm arithmetic => arithmetic.Links.Aggregate(Read(arithmetic.First), Linked),
            _ => null,
        };
    }

    private List<Form>? Linked(List<Form>? so, ArithmeticLink link)
    {
        var operand = Read(link.Operand);
        return link.Operation switch
        {
            Arithmetic.Add => Combined(so, operand, 1),
            Arithmetic.Subtract => Combined(so, operand, -1),
            Arithmetic.Multiply when operand is [{ Parts.Count: 0, Rest: var times }] => Combined([new Form(Nothing, 0)], so, times),
            Arithmetic.Multiply when so is [{ Parts.Count: 0, Rest: var times }] => Combined([new Form(Nothing, 0)], operand, times),
            _ => null,
        };
    }

    private static List<Form>? Combined(List<Form>? left, List<Form>? right, decimal times) =>
        left is null || right is null || left.Count * right.Count > MostForms * MostForms
            ? null
            : [.. left.SelectMany(one => right.Select(other => one.Plus(other, times)))];
}
