using CareCircuits.Rules.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CareCircuits.Rules.Expressions;

/// <content>Functions, and questions to texts and lists.</content>
internal sealed partial class Binder
{
    /// <summary>The functions, by name.</summary>
    public static IReadOnlyList<string> Functions { get; } = ["date", "addDays", "daysBetween"];

    private static readonly string[] OfLists = ["Any", "All", "Count", "Contains", "Min", "Max", "Sum"];
    private static readonly string[] OfTexts = ["Contains", "StartsWith", "EndsWith"];

    /// <summary>What can be asked of values of that type.</summary>
    public static string[] MethodsOf(ExpressionType type) =>
        type.Kind == ExpressionKind.List ? OfLists : type.IsText ? OfTexts : [];

    private Term? BindCall(InvocationExpressionSyntax call, int depth)
    {
        foreach (var argument in call.ArgumentList.Arguments)
        {
            if (argument.NameColon is not null || !argument.RefKindKeyword.IsKind(SyntaxKind.None))
                return Refuse(argument, "Values are given without a name.");
        }

        return call.Expression switch
        {
            IdentifierNameSyntax name => BindFunction(call, name, depth),
            MemberAccessExpressionSyntax { Name: IdentifierNameSyntax } member => BindMethod(call, member, depth),
            _ => Refuse(call, "This is not used in rules."),
        };
    }

    private Term? BindFunction(InvocationExpressionSyntax call, IdentifierNameSyntax syntax, int depth)
    {
        var name = syntax.Identifier.Text;
        if (!Functions.Contains(name))
            return Refuse(syntax, $"There is no function `{name}`{DidYouMean.Hint(name, Functions)}");
        var arguments = call.ArgumentList.Arguments;
        var wanted = name == "date" ? 1 : 2;
        if (arguments.Count != wanted)
            return Refuse(call, $"`{name}` takes {(wanted == 1 ? "one value" : "two values")}.");
        if (name == "date")
            return BindDate(call, arguments[0].Expression);

        var first = Value(name, arguments[0].Expression, Types.Date, depth);
        var second = Value(name, arguments[1].Expression, name == "addDays" ? Types.Integer : Types.Date, depth);
        if (first is null || second is null)
            return null;
        return name == "addDays" ? new AddDaysTerm(Where(call), first, second) : new DaysBetweenTerm(Where(call), first, second);
    }

    private Term? Value(string user, ExpressionSyntax syntax, ExpressionType type, int depth) => Bind(syntax, depth + 1) switch
    {
        null => null,
        var value when value.Type.Kind == type.Kind || (value.Type.IsText && type.IsText) => value,
        var value => Refuse(syntax, $"`{user}` needs {type} here; `{value}` is {value.Type}."),
    };

    private Term? BindMethod(InvocationExpressionSyntax call, MemberAccessExpressionSyntax member, int depth)
    {
        var name = member.Name.Identifier.Text;
        if (Bind(member.Expression, depth + 1) is not { } owner)
            return null;
        var known = MethodsOf(owner.Type);
        if (!known.Contains(name))
        {
            return Refuse(member.Name, known.Length == 0
                ? $"`{owner}` is {owner.Type}: nothing can be called on it."
                : $"`{name}` cannot be asked of {owner.Type}{DidYouMean.Hint(name, known)} What can: {string.Join(", ", known)}.");
        }

        var arguments = call.ArgumentList.Arguments;
        if (arguments.Count > 1 || (arguments.Count == 0 && name is not ("Any" or "Count")))
            return Refuse(member.Name, $"`{name}` takes one value.");
        var argument = arguments.Count == 0 ? null : arguments[0].Expression;
        return owner.Type.IsText ? BindTextQuestion(call, owner, name, argument!, depth)
            : name == "Contains" ? BindContains(call, owner, argument!, depth)
            : BindListQuestion(call, owner, name, argument, depth);
    }

    private TextTerm? BindTextQuestion(InvocationExpressionSyntax call, Term owner, string name, ExpressionSyntax argument, int depth) =>
        Value(name, argument, Types.Text, depth) is { } part ? new TextTerm(Where(call), Enum.Parse<TextQuestion>(name), owner, part) : null;

    private Term? BindContains(InvocationExpressionSyntax call, Term list, ExpressionSyntax argument, int depth)
    {
        if (list.Type.Item!.Kind == ExpressionKind.Record)
            return Refuse(call, $"A list of {list.Type.Item.Record!.Name}s is asked with Any, as in Any(x => x.{list.Type.Item.Record.Members[0].Name} == ...).");
        return Value("Contains", argument, list.Type.Item, depth) is { } value ? new ContainsTerm(Where(call), list, value) : null;
    }
}
