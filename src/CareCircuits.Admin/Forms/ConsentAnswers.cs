namespace CareCircuits.Admin.Forms;

/// <summary>
/// The answers to a question about consents. While they are given they are a map from purpose to yes or no, because a purpose that was not
/// asked about is neither; what is sent is the list of those agreed to, once all were asked.
/// </summary>
public static class ConsentAnswers
{
    /// <summary>Yes, no, or null where it was not asked.</summary>
    public static bool? Of(object? value, string purpose) => value switch
    {
        IReadOnlyDictionary<string, object?> answers => answers.GetValueOrDefault(purpose) as bool?,
        IEnumerable<object?> agreed => agreed.Contains(purpose),
        _ => null,
    };

    /// <summary>The answers with one more; null where none is left.</summary>
    public static object? With(FormField field, object? value, string purpose, bool? answer)
    {
        var answers = field.Options
            .Select(option => (option.Code, Answer: option.Code == purpose ? answer : Of(value, option.Code)))
            .Where(one => one.Answer is not null)
            .ToDictionary(one => one.Code, one => (object?)one.Answer);
        return answers.Count == 0 ? null : answers;
    }

    /// <summary>Whether some were asked and some not.</summary>
    public static bool IsHalf(FormField field, object? value) => value is not null && field.Options.Any(option => Of(value, option.Code) is null);

    /// <summary>What is sent: the purposes agreed to; null where nothing was asked.</summary>
    public static object? Sent(object? value) => value is IReadOnlyDictionary<string, object?> answers
        ? answers.Where(one => one.Value is true).Select(one => (object?)one.Key).ToList()
        : value;
}
