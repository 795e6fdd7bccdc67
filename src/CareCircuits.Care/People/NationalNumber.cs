namespace CareCircuits.Care.People;

/// <summary>
/// The Belgian national number (NISS/INSZ): eleven digits; the last two are 97 less the remainder by 97 of the first nine,
/// with a 2 in front of these for births from 2000 on. BIS numbers have month + 20 or + 40.
/// </summary>
public static class NationalNumber
{
    /// <summary>The eleven digits of <paramref name="text"/> without points, dashes and spaces; null where it is no such number.</summary>
    public static string? Read(string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (digits.Length != 11 || text.Any(sign => !char.IsAsciiDigit(sign) && sign is not (' ' or '.' or '-')))
            return null;

        var number = long.Parse(digits[..9], System.Globalization.CultureInfo.InvariantCulture);
        var check = int.Parse(digits[9..], System.Globalization.CultureInfo.InvariantCulture);
        return 97 - (number % 97) == check || 97 - ((2_000_000_000 + number) % 97) == check ? digits : null;
    }
}
