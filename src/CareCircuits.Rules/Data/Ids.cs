namespace CareCircuits.Rules.Data;

/// <summary>Knows how ids and names are written.</summary>
public static class Ids
{
    /// <summary>Whether it is written like <c>not-now</c>: lower-case letters and digits, in parts joined by single hyphens.</summary>
    public static bool IsKebabCase(string id)
    {
        var part = 0;
        foreach (var letter in id)
        {
            if (letter == '-' ? part == 0 : !char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter))
                return false;
            part = letter == '-' ? 0 : part + 1;
        }

        return part > 0;
    }

    /// <summary>Whether an expression can name it: ASCII letters, digits and _, not a digit first.</summary>
    public static bool IsName(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');
}
