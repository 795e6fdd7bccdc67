using System.Globalization;
using System.Text;

namespace CareCircuits.Rules.Expressions;

/// <summary>Gives the same key to terms that say the same, wherever they stand and however they are spaced.</summary>
internal static class TermKey
{
    public static string Of(Term term)
    {
        var key = new StringBuilder();
        Write(key, term);
        return key.ToString();
    }

    private static void Write(StringBuilder key, Term term)
    {
        key.Append(term.GetType().Name).Append('(');
        switch (term)
        {
            case LiteralTerm literal:
                key.Append(literal.Type.Kind).Append(':').Append(Convert.ToString(literal.Value, CultureInfo.InvariantCulture)?.Replace(')', '_'));
                break;
            case ParameterTerm parameter:
                key.Append(parameter.Parameter.Slot);
                break;
            case RuleTerm rule:
                key.Append(rule.Name);
                break;
            case { Parts.Count: 0 } or ListTerm { Body: not null }:
                key.Append(term);
                break;
            case CompareTerm compare:
                key.Append(compare.Comparison);
                break;
            case KnownTerm known:
                key.Append(known.WantsValue);
                break;
            case JunctionTerm junction:
                key.Append(junction.All);
                break;
            case TextTerm text:
                key.Append(text.Question);
                break;
            case ListTerm list:
                key.Append(list.Question);
                break;
            case ArithmeticTerm arithmetic:
                key.AppendJoin(' ', arithmetic.Links.Select(link => link.Operation));
                break;
        }

        foreach (var part in term.Parts)
            Write(key, part);
        key.Append(')');
    }
}
