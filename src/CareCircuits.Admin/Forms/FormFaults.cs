using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.Forms;

/// <summary>What is wrong with answers, in the reader's words, by the name of the field.</summary>
public static class FormFaults
{
    /// <summary>The faults that were found in what was sent, in words.</summary>
    public static Dictionary<string, string> Of(
        IEnumerable<Fault> faults, IReadOnlyList<FormField> fields, IReadOnlyDictionary<string, object?> values, IStringLocalizer<FormFields> say)
    {
        var words = new Dictionary<string, string>();
        foreach (var fault in faults)
        {
            var field = fields.FirstOrDefault(known => known.Name == fault.Name);
            words[fault.Name] = field is null ? $"{fault.Name} {fault.Problem}"
                : values.GetValueOrDefault(fault.Name) is null ? say["NeedsAnswer"]
                : say[$"Wrong{field.Kind}"];
        }

        return words;
    }

    /// <summary>
    /// Questions about consent of which some were answered and some not: silence would be kept as a no that nobody said.
    /// </summary>
    public static Dictionary<string, string> HalfAsked(IReadOnlyList<FormField> fields, IReadOnlyDictionary<string, object?> values, IStringLocalizer<FormFields> say) =>
        fields.Where(field => field.Kind == FieldKind.Consents && ConsentAnswers.IsHalf(field, values.GetValueOrDefault(field.Name)))
            .ToDictionary(field => field.Name, field => say["HalfAsked"].Value);
}
