using CareCircuits.Rules.Conditions;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Tables;

namespace CareCircuits.Rules.Interchange;

/// <summary>A column in the words of DMN, with the members of facts that it reads.</summary>
internal sealed record DmnInput(TableColumn Column, string Feel, IReadOnlyList<DmnMember> Reads)
{
    /// <summary>The columns; null where one cannot be said.</summary>
    public static IReadOnlyList<DmnInput>? Of(DecisionTable table)
    {
        var scope = RuleSetScope.Of(table.Set);
        var inputs = table.Columns.Select(column => Of(column, scope)).ToList();
        return inputs.Contains(null) ? null : inputs.ConvertAll(input => input!);
    }

    /// <summary>The name of a type in FEEL.</summary>
    public static string TypeOf(ExpressionType type) => type.Kind switch
    {
        ExpressionKind.Boolean => "boolean",
        ExpressionKind.Integer or ExpressionKind.Number => "number",
        ExpressionKind.Text or ExpressionKind.Service or ExpressionKind.Staff => "string",
        ExpressionKind.Date => "date",
        ExpressionKind.DateTime => "date and time",
        _ => "Any",
    };

    private static DmnInput? Of(TableColumn column, ExpressionScope scope) =>
        Expression.ReadTerm(column.Key, scope, []) is { } term && FeelWriter.Of(term) is { } feel
            ? new DmnInput(column, feel, [.. TermWalk.All(term).Select(MemberOf).OfType<DmnMember>().Distinct()])
            : null;

    private static DmnMember? MemberOf(Term term) => term switch
    {
        FactTerm fact => new DmnMember(fact.Fact.Name, fact.Member.Name, fact.Member.Type),
        DataTerm data => new DmnMember(Facts.FactCatalogue.Data, data.Name, data.Type),
        _ => null,
    };
}

/// <summary>A member of a fact that a decision reads.</summary>
internal sealed record DmnMember(string Fact, string Name, ExpressionType Type)
{
    /// <inheritdoc/>
    public bool Equals(DmnMember? other) => other is not null && (Fact, Name) == (other.Fact, other.Name);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Fact, Name);
}
