namespace CareCircuits.Rules.Expressions;

/// <summary>Looks at every term of some expressions once: parts, lambdas, and each parameter however often it is used.</summary>
internal static class TermWalk
{
    public static List<Term> All(params IEnumerable<Term> roots)
    {
        var found = new List<Term>();
        var seen = new HashSet<Parameter>();
        foreach (var root in roots)
            Visit(root, found, seen);
        return found;
    }

    private static void Visit(Term term, List<Term> found, HashSet<Parameter> seen)
    {
        found.Add(term);
        foreach (var part in term.Parts)
            Visit(part, found, seen);
        if (term is ListTerm { Body: { } body })
            Visit(body, found, seen);
        if (term is ParameterTerm { Parameter: var parameter } && seen.Add(parameter))
            Visit(parameter.Term, found, seen);
    }
}
