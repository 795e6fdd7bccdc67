using CareCircuits.Rules.Data;
using CareCircuits.Rules.Expressions;

namespace CareCircuits.Rules.Facts;

/// <summary>Turns what a file or a form gave into the value of a datum.</summary>
public static class DataValues
{
    /// <summary>
    /// Reads <paramref name="raw"/>, a plain JSON value or one of the CLR type already, as a datum of <paramref name="type"/>.
    /// Null is a value (none) where the type is optional. Where it does not fit, <paramref name="problem"/> says why.
    /// </summary>
    public static bool TryRead(DataType type, object? raw, out object? value, out string problem)
    {
        (value, problem) = (null, "");
        if (raw is null)
            problem = type.Optional ? "" : "a value is needed";
        else
            value = FactValues.Read(ExpressionType.Of(type), raw, Strictness.Strict, out problem);
        return problem.Length == 0;
    }
}
