using System.Globalization;
using CareCircuits.Rules.Expressions;

namespace CareCircuits.Rules.Interchange;

/// <summary>Says a term in FEEL, the language of DMN, where FEEL means the same by it.</summary>
internal sealed class FeelWriter
{
    // What stands for an item where FEEL gives it no name of our choosing.
    private readonly Dictionary<LambdaItem, string> names = [];

    /// <summary>The term in FEEL; null where FEEL has no words for it or means something else.</summary>
    public static string? Of(Term term) => new FeelWriter().Write(term);

    /// <summary>A value in FEEL.</summary>
    public static string Literal(object value) => value switch
    {
        bool so => so ? "true" : "false",
        string text => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
        DateOnly day => $"date(\"{day.ToString("O", CultureInfo.InvariantCulture)}\")",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private string? Write(Term term) => term switch
    {
        LiteralTerm { Value: var value } => value is null ? "null" : Literal(value),
        FactTerm fact => $"{fact.Fact.Name}.{fact.Member.Name}",
        DataTerm data => $"data.{data.Name}",
        ItemTerm item => names.GetValueOrDefault(item.Item, item.Item.Name),
        ItemMemberTerm item => $"{names.GetValueOrDefault(item.Item, item.Item.Name)}.{item.Member.Name}",
        ClockTerm clock => clock.IsNow ? "now()" : "today()",
        ParameterTerm parameter => Write(parameter.Parameter.Term),
        JunctionTerm junction => Joined(junction.All ? " and " : " or ", junction.Parts),
        NotTerm { Operand: var operand } => Said("not({0})", operand),
        CompareTerm compare => Said($"({{0}} {SignOf(compare.Comparison)} {{1}})", compare.Left, compare.Right),
        KnownTerm known => Said($"({{0}} {(known.WantsValue ? "!=" : "=")} null)", known.Operand),
        ConditionalTerm => Said("(if {0} then {1} else {2})", [.. term.Parts]),
        NegateTerm { Operand: var operand } => Said("-({0})", operand),
        ArithmeticTerm chain => Computed(chain),
        AddDaysTerm add => Said("({0} + duration(\"P1D\") * {1})", add.Day, add.Count),
        DaysBetweenTerm between => Said("(({1} - {0}) / duration(\"P1D\"))", between.From, between.To),
        ContainsTerm contains => Said("list contains({0}, {1})", contains.List, contains.Value),
        TextTerm text => Said(text.Question switch { TextQuestion.Contains => "contains", TextQuestion.StartsWith => "starts with", _ => "ends with" } + "({0}, {1})", text.Text, text.Part),
        ListTerm list => Asked(list),
        _ => null,
    };

    // A whole number divided by another is cut in our expressions and not in FEEL; the remainder of negatives has another sign there.
    private string? Computed(ArithmeticTerm chain)
    {
        if (chain.Links.Any(link => link.Operation == Arithmetic.Remainder || link is { Operation: Arithmetic.Divide, InDecimals: false }) || Write(chain.First) is not { } said)
            return null;
        foreach (var link in chain.Links)
        {
            if (Write(link.Operand) is not { } operand)
                return null;
            said += link.Operation switch { Arithmetic.Add => " + ", Arithmetic.Subtract => " - ", Arithmetic.Multiply => " * ", _ => " / " } + operand;
        }

        return $"({said})";
    }

    private string? Asked(ListTerm asked)
    {
        if (Write(asked.List) is not { } list)
            return null;
        if (asked is not { Body: { } body, Item: { } item })
            return asked.Question == ListQuestion.Any ? $"(count({list}) > 0)" : asked.Question == ListQuestion.Count ? $"count({list})" : null;
        if (asked.Question == ListQuestion.Count)
            return Counted(list, item, body);
        return Write(body) is not { } said ? null : asked.Question switch
        {
            ListQuestion.Any => $"(some {item.Name} in {list} satisfies {said})",
            ListQuestion.All => $"(every {item.Name} in {list} satisfies {said})",
            ListQuestion.Min => $"min(for {item.Name} in {list} return {said})",
            ListQuestion.Max => $"max(for {item.Name} in {list} return {said})",
            _ => $"sum(append(for {item.Name} in {list} return {said}, 0))",
        };
    }

    private string? Counted(string list, LambdaItem item, Term body)
    {
        // One filter inside another would take its name.
        if (names.Count > 0)
            return null;
        names[item] = "item";
        var said = Write(body);
        names.Remove(item);
        return said is null ? null : $"count({list}[{said}])";
    }

    private string? Joined(string sign, IReadOnlyList<Term> parts)
    {
        var said = parts.Select(Write).ToList();
        return said.Contains(null) ? null : $"({string.Join(sign, said)})";
    }

    private string? Said(string words, params Term[] parts)
    {
        var said = parts.Select(Write).ToArray();
        return said.Contains(null) ? null : string.Format(CultureInfo.InvariantCulture, words, said);
    }

    private static string SignOf(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "=",
        Comparison.NotEqual => "!=",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Greater => ">",
        Comparison.GreaterOrEqual => ">=",
    };
}
