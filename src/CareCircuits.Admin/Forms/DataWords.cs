using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.Forms;

/// <summary>The words for what events usually ask for; data have no words of their own in a circuit.</summary>
public sealed class DataWords
{
    private DataWords()
    {
    }

    /// <summary>The words for a datum; its name, taken apart, where nobody has words for it.</summary>
    public static string Of(IStringLocalizer<DataWords> say, string datum) => say[datum] is { ResourceNotFound: false } words
        ? words
        : string.Concat(datum.Select((sign, place) => char.IsUpper(sign) && place > 0 ? $" {char.ToLowerInvariant(sign)}" : sign.ToString()));
}
