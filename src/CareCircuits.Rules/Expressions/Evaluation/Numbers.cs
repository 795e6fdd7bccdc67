using System.Runtime.CompilerServices;

namespace CareCircuits.Rules.Expressions;

/// <summary>Arithmetic that reports what cannot be computed instead of throwing. Both evaluators compute here.</summary>
internal static class Numbers
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool TryCompute(Arithmetic operation, long left, long right, out long result)
    {
        result = 0;
        switch (operation)
        {
            case Arithmetic.Add:
                result = unchecked(left + right);
                // The signs of both differ from that of the sum.
                return ((left ^ result) & (right ^ result)) >= 0;
            case Arithmetic.Subtract:
                result = unchecked(left - right);
                return ((left ^ right) & (left ^ result)) >= 0;
            case Arithmetic.Multiply:
                var high = Math.BigMul(left, right, out result);
                return high == result >> 63;
            default:
                if (right == 0 || (left == long.MinValue && right == -1))
                    return false;
                result = operation == Arithmetic.Divide ? left / right : left % right;
                return true;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool TryCompute(Arithmetic operation, decimal left, decimal right, out decimal result)
    {
        result = 0;
        if (right == 0 && operation >= Arithmetic.Divide)
            return false;
        try
        {
            result = operation switch
            {
                Arithmetic.Add => left + right,
                Arithmetic.Subtract => left - right,
                Arithmetic.Multiply => left * right,
                Arithmetic.Divide => left / right,
                _ => left % right,
            };
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool TryAddDays(DateOnly day, long count, out DateOnly result)
    {
        var number = day.DayNumber + Math.Clamp(count, -10_000_000, 10_000_000);
        var fits = number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber;
        result = fits ? DateOnly.FromDayNumber((int)number) : default;
        return fits;
    }

    /// <summary>Widens a boxed number.</summary>
    public static decimal Widen(object number) => number is long whole ? whole : (decimal)number;
}
