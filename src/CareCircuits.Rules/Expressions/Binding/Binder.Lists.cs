using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CareCircuits.Rules.Expressions;

/// <content>Questions to lists, with a lambda of one parameter.</content>
internal sealed partial class Binder
{
    private Term? BindListQuestion(InvocationExpressionSyntax call, Term list, string name, ExpressionSyntax? argument, int depth)
    {
        var question = Enum.Parse<ListQuestion>(name);
        var type = question is ListQuestion.Any or ListQuestion.All ? Types.YesOrNo : Types.Integer;
        if (argument is null)
            return new ListTerm(Where(call), type, question, list, null, null);
        if (BodyOf(argument, name, out var parameter) is not { } body)
            return null;

        var item = new LambdaItem(parameter, list.Type.Item!, items.Count);
        items.Add(item);
        var bound = Bind(body, depth + 2);
        items.RemoveAt(items.Count - 1);
        if (bound is null)
            return null;

        var counts = question is ListQuestion.Min or ListQuestion.Max or ListQuestion.Sum;
        if (counts ? !bound.Type.IsNumber : !bound.IsYesOrNo)
            return Refuse(body, $"`{name}` needs {(counts ? "a number" : "yes or no")} for each item; `{bound}` is {bound.Type}.");
        return new ListTerm(Where(call), counts ? new ExpressionType(bound.Type.Kind) : type, question, list, item, bound);
    }

    private ExpressionSyntax? BodyOf(ExpressionSyntax argument, string name, out string parameter)
    {
        parameter = "";
        var declared = argument switch
        {
            SimpleLambdaExpressionSyntax simple => simple.Parameter,
            ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: [var only] } => only,
            _ => null,
        };
        if (argument is not LambdaExpressionSyntax { ExpressionBody: { } body } || declared is not { Type: null, Default: null })
        {
            Refuse(argument, $"`{name}` needs a condition on each item, as in {name}(x => ...).");
            return null;
        }

        parameter = declared.Identifier.Text;
        if (!NameIsTaken(parameter))
            return body;
        Refuse(declared, $"`{parameter}` means something else here already; choose another name.");
        return null;
    }

    private bool NameIsTaken(string name) =>
        ReservedNames.Contains(name) || scope.Parameters.ContainsKey(name) || items.Exists(item => item.Name == name);
}
