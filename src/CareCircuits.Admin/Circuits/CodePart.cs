using System.Text.RegularExpressions;

namespace CareCircuits.Admin.Circuits;

/// <summary>A part of an expression: a fact, with what it is called, or what stands between facts.</summary>
internal readonly partial record struct CodePart(string Text, string? About)
{
    /// <summary>The parts of an expression, in order.</summary>
    public static IEnumerable<CodePart> Of(string expression, Func<string, string, string> nameOf)
    {
        var at = 0;
        foreach (Match fact in Facts().Matches(expression))
        {
            if (fact.Index > at)
                yield return new CodePart(expression[at..fact.Index], null);
            yield return new CodePart(fact.Value, nameOf(fact.Groups["fact"].Value, fact.Groups["member"].Value));
            at = fact.Index + fact.Length;
        }

        if (at < expression.Length)
            yield return new CodePart(expression[at..], null);
    }

    [GeneratedRegex(@"\b(?<fact>person|enrolment|service|staff|data)\.(?<member>[A-Za-z]\w*)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Facts();
}
