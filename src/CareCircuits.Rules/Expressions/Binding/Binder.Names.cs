using CareCircuits.Rules.Facts;
using CareCircuits.Rules.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CareCircuits.Rules.Expressions;

/// <content>Facts, data, parameters and the items of lists.</content>
internal sealed partial class Binder
{
    private readonly List<LambdaItem> items = [];

    private Term? BindName(IdentifierNameSyntax syntax)
    {
        var name = syntax.Identifier.Text;
        if (items.Find(item => item.Name == name) is { } item)
            return new ItemTerm(Where(syntax), item);
        if (scope.Parameters.TryGetValue(name, out var parameter))
        {
            // One that was refused has its own error already; those who use it are not blamed.
            return parameter.Term is BrokenTerm ? null : new ParameterTerm(Where(syntax), parameter);
        }

        return name switch
        {
            "today" => new ClockTerm(Where(syntax), Types.Date),
            "now" => new ClockTerm(Where(syntax), Types.Instant),
            _ when scope.Facts.Contains(name) => Refuse(syntax, $"`{name}` alone is no value: name one of its members, as in {name}.{ExampleOf(name)}."),
            _ when Functions.Contains(name) => Refuse(syntax, $"`{name}` is a function: write {name}(...)."),
            _ => RefuseName(syntax),
        };
    }

    private Term? BindMember(MemberAccessExpressionSyntax syntax, int depth)
    {
        var name = syntax.Name.Identifier.Text;
        if (syntax.Name is not IdentifierNameSyntax || !syntax.IsKind(SyntaxKind.SimpleMemberAccessExpression))
            return Refuse(syntax.Name, "This is not used in rules.");
        if (syntax.Expression is not IdentifierNameSyntax owner)
            return RefuseMember(syntax, depth);
        if (items.Find(item => item.Name == owner.Identifier.Text) is { } item)
            return BindItemMember(syntax, item, name, depth);
        if (scope.Parameters.ContainsKey(owner.Identifier.Text))
            return RefuseMember(syntax, depth);
        if (!scope.Facts.Contains(owner.Identifier.Text))
            return RefuseName(owner);
        return owner.Identifier.Text == FactCatalogue.Data ? BindData(syntax, name) : BindFact(syntax, FactCatalogue.Find(owner.Identifier.Text)!, name);
    }

    private Term? BindFact(MemberAccessExpressionSyntax syntax, FactType fact, string name) => fact.Find(name) is { } member
        ? new FactTerm(Where(syntax), fact, member)
        : Refuse(syntax.Name, $"`{fact.Name}` has no member `{name}`{DidYouMean.Hint(name, fact.Members.Select(known => known.Name))}");

    private Term? BindData(MemberAccessExpressionSyntax syntax, string name)
    {
        if (scope.Data.SlotOf(name) is not (var slot and >= 0))
            return Refuse(syntax.Name, $"`data` has no member `{name}`{DidYouMean.Hint(name, scope.Data.Members.Select(known => known.Key))}");
        var type = scope.Data.Members[slot].Value;
        return new DataTerm(Where(syntax), name, slot, type.Optional, ExpressionType.Of(type));
    }

    private Term? BindItemMember(MemberAccessExpressionSyntax syntax, LambdaItem item, string name, int depth)
    {
        if (item.Type.Record is not { } record)
            return RefuseMember(syntax, depth);
        return record.Find(name) is { } member
            ? new ItemMemberTerm(Where(syntax), item, member)
            : Refuse(syntax.Name, $"A {record.Name} has no member `{name}`{DidYouMean.Hint(name, record.Members.Select(known => known.Name))}");
    }

    private Term? RefuseMember(MemberAccessExpressionSyntax syntax, int depth)
    {
        if (Bind(syntax.Expression, depth + 1) is not { } owner)
            return null;
        var name = syntax.Name.Identifier.Text;
        return Refuse(syntax.Name, MethodsOf(owner.Type).Contains(name)
            ? $"Write `{name}(...)` with brackets."
            : $"`{owner}` is {owner.Type} and has no member `{name}`.");
    }

    private Term? RefuseName(IdentifierNameSyntax syntax)
    {
        var name = syntax.Identifier.Text;
        if (FactCatalogue.Names.Contains(name))
            return Refuse(syntax, $"`{name}` cannot be used here; what can is {string.Join(", ", scope.Facts.Order(StringComparer.Ordinal))}.");
        IEnumerable<string> known = [.. scope.Facts, .. scope.Parameters.Keys, .. items.Select(item => item.Name), "today", "now", "true", "false", "null"];
        return Refuse(syntax, $"There is nothing named `{name}` here{DidYouMean.Hint(name, known)}");
    }

    private string ExampleOf(string fact) => fact == FactCatalogue.Data
        ? scope.Data.Members.Select(member => member.Key).FirstOrDefault("x")
        : FactCatalogue.Find(fact)!.Members[0].Name;
}
