using CareCircuits.Engine.Definitions;

namespace CareCircuits.Admin.Forms;

/// <summary>The answers of a form as they are sent: without what was left open.</summary>
public static class FormAnswers
{
    /// <summary>What is sent of the answers so far.</summary>
    public static Dictionary<string, object?> Sent(IReadOnlyList<FormField> fields, IReadOnlyDictionary<string, object?> values) => fields
        .Select(field => (field.Name, Value: field.Kind == FieldKind.Consents ? ConsentAnswers.Sent(values.GetValueOrDefault(field.Name)) : Trimmed(values.GetValueOrDefault(field.Name))))
        .Where(answer => answer.Value is not null)
        .ToDictionary(answer => answer.Name, answer => answer.Value);

    private static object? Trimmed(object? value) => value is string text ? text.Trim() is { Length: > 0 } some ? some : null : value;
}
