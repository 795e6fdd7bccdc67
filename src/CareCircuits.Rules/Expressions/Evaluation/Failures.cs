namespace CareCircuits.Rules.Expressions;

/// <summary>Words for what can go wrong in an evaluation. Both evaluators take them from here.</summary>
internal static class Failures
{
    public static string TooMuchWork { get; } = $"This takes more than {Expression.MostWork:N0} steps of work.";

    public static string NoFact(FactTerm term) => $"`{term}`: nothing is given about the {term.Fact.Name}.";

    public static string NotGiven(Term term) => $"`{term}` was not given.";

    public static string WrongType(DataTerm term) => $"`{term}` is not {term.Type}.";

    public static string DivisionByZero(Term term) => $"`{term}` divides by zero.";

    public static string TooLarge(Term term) => $"`{term}` is too large to be computed.";

    public static string Broken(Term term) => $"`{term}` was refused when it was read.";
}
