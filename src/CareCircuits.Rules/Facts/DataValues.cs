using CareCircuits.Rules.Data;

namespace CareCircuits.Rules.Facts;

/// <summary>Turns what a file or a form gave into the value of a datum.</summary>
public static class DataValues
{
    /// <summary>
    /// Reads <paramref name="raw"/>, a plain JSON value or one of the CLR type already, as a datum of <paramref name="type"/>.
    /// Null is a value (none) where the type is optional. Where it does not fit, <paramref name="problem"/> says why.
    /// </summary>
    public static bool TryRead(DataType type, object? raw, out object? value, out string problem) => throw new NotSupportedException();
}
