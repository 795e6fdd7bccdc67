using System.Globalization;
using System.Text;
using CareCircuits.Rules.Expressions;

namespace CareCircuits.Rules.Conditions;

/// <summary>Writes a tree as an expression, with brackets only where they are needed.</summary>
internal static class ConditionWriter
{
    // How tightly a condition holds together: what stands in a tighter one needs brackets.
    private enum Tightness
    {
        Or,
        And,
        Equality,
        Single,
    }

    public static string Of(Condition condition) => condition switch
    {
        Condition.AllOf { Parts: [] } => "true",
        Condition.AnyOf { Parts: [] } => "false",
        Condition.AllOf { Parts: [var only] } => Of(only),
        Condition.AnyOf { Parts: [var only] } => Of(only),
        Condition.AllOf(var parts) => string.Join(" && ", parts.Select(part => Within(part, Tightness.And))),
        Condition.AnyOf(var parts) => string.Join(" || ", parts.Select(part => Within(part, Tightness.Or))),
        Condition.Not(var part) => "!" + Within(part, Tightness.Single),
        Condition.Is { Spelled: true } @is => $"{Of(@is.What)} == {(@is.So ? "true" : "false")}",
        Condition.Is @is => (@is.So ? "" : "!") + Of(@is.What),
        Condition.Compares compares => $"{Of(compares.What)} {Of(compares.By)} {Of(compares.With)}",
        Condition.IsKnown known => $"{Of(known.What)} {(known.Known ? "!=" : "==")} null",
        Condition.Contains contains => $"{Of(contains.List)}.Contains({Of(contains.Item)})",
        Condition.Matches matches => $"{Of(matches.Text)}.{matches.How}({Of(matches.Part)})",
        Condition.Has has => $"{Of(has.List)}.{(has.Every ? "All" : "Any")}({Lambda(has.Each, has.Of)})",
        Condition.Always always => always.So ? "true" : "false",
        Condition.Raw(var text) => text,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static string Of(Subject subject) => subject switch
    {
        Subject.Member(var fact, var name) => $"{fact}.{name}",
        Subject.Item(var name, var member) => member is null ? name : $"{name}.{member}",
        Subject.Parameter(var name) => name,
        Subject.Counted counted => $"{Of(counted.List)}.Count({Lambda(counted.Each, counted.Of)})",
        Subject.Computed(var text) => text,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static string Of(ConditionValue value) => value switch
    {
        ConditionValue.Literal(var literal) => Literal(literal),
        ConditionValue.Written(var text) => text,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The sign of a comparison.</summary>
    public static string Of(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "==",
        Comparison.NotEqual => "!=",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Greater => ">",
        Comparison.GreaterOrEqual => ">=",
    };

    /// <summary>A value as an expression writes it out.</summary>
    public static string Literal(object value) => value switch
    {
        bool so => so ? "true" : "false",
        long whole => whole.ToString(CultureInfo.InvariantCulture),
        decimal number => number.ToString(CultureInfo.InvariantCulture) is var digits && digits.Contains('.', StringComparison.Ordinal) ? digits : digits + ".0",
        DateOnly day => $"date(\"{day.ToString("O", CultureInfo.InvariantCulture)}\")",
        string text => Quoted(text),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Lambda(string? item, Condition? of) => item is null || of is null ? "" : $"{item} => {Of(of)}";

    private static string Within(Condition part, Tightness around) => TightnessOf(part) <= around && part is not Condition.Always ? $"({Of(part)})" : Of(part);

    // A chain within one of its own kind keeps its brackets, so that the tree comes back as it was.
    private static Tightness TightnessOf(Condition condition) => condition switch
    {
        Condition.AllOf { Parts: [var only] } => TightnessOf(only),
        Condition.AnyOf { Parts: [var only] } => TightnessOf(only),
        Condition.AllOf { Parts.Count: > 1 } => Tightness.And,
        Condition.AnyOf { Parts.Count: > 1 } or Condition.Raw => Tightness.Or,
        Condition.Compares or Condition.IsKnown or Condition.Is { Spelled: true } => Tightness.Equality,
        _ => Tightness.Single + 1,
    };

    private static string Quoted(string text)
    {
        var written = new StringBuilder("\"");
        foreach (var letter in text)
        {
            if (letter is '"' or '\\')
                written.Append('\\').Append(letter);
            else if (char.IsControl(letter) || letter is '\u2028' or '\u2029' || char.IsSurrogate(letter))
                written.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
            else
                written.Append(letter);
        }

        return written.Append('"').ToString();
    }
}
