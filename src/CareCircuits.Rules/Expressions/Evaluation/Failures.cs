namespace CareCircuits.Rules.Expressions;

/// <summary>Words for what can go wrong in an evaluation. Both evaluators take them from here.</summary>
public static class Failures
{
    private const string WasNotGiven = " was not given.";

    /// <summary>Whether an evaluation failed because a fact that may not be unknown was not given: the facts are at fault, not the rules.</summary>
    public static bool IsMissingFact(string? error) => error?.EndsWith(WasNotGiven, StringComparison.Ordinal) == true;

    internal static string TooMuchWork { get; } = $"This takes more than {Expression.MostWork:N0} steps of work.";

    internal static string NoFact(Term term, string fact) => $"`{term}`: nothing is given about the {fact}.";

    internal static string NotGiven(Term term) => $"`{term}`{WasNotGiven}";

    internal static string WrongType(DataTerm term) => $"`{term}` is not {term.Type}.";

    internal static string DivisionByZero(Term term) => $"`{term}` divides by zero.";

    internal static string TooLarge(Term term) => $"`{term}` is too large to be computed.";

    internal static string Broken(Term term) => $"`{term}` was refused when it was read.";
}
