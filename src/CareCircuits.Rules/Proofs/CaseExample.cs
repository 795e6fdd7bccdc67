using System.Globalization;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.Proofs;

/// <summary>One member of a fact that matters in an example, with its value; null where that it is not known is what matters.</summary>
public sealed record ExampleMember(string Fact, string Member, object? Value)
{
    /// <summary>Its name as expressions write it.</summary>
    public string Name => Fact.Length == 0 ? Member : $"{Fact}.{Member}";

    /// <inheritdoc/>
    public override string ToString() => $"{Name} {Words(Value)}";

    private static string Words(object? value) => value switch
    {
        null => "not known",
        bool truth => truth ? "true" : "false",
        string text => $"\"{text}\"",
        IReadOnlyList<string> texts => texts.Count == 0 ? "empty" : "[" + string.Join(", ", texts.Select(text => $"\"{text}\"")) + "]",
        IReadOnlyList<NeedFacts> needs => needs.Count == 0 ? "empty" : "[" + string.Join(", ", needs.Select(Words)) + "]",
        _ => FactWriter.Text(value),
    };

    private static string Words(NeedFacts need) => string.Create(CultureInfo.InvariantCulture, $"{need.Domain} {need.Rating} by {need.By}");
}

/// <summary>A case that shows something about rules: it was evaluated, and it is so.</summary>
/// <param name="Facts">The whole case. What is not among the members does not matter and is left blank.</param>
/// <param name="Members">What matters, in the order of the catalogue.</param>
public sealed record CaseExample(FactSheet Facts, IReadOnlyList<ExampleMember> Members)
{
    /// <summary>The text that stands for any that is written nowhere, such as a commune that no service names.</summary>
    public const string AnyOther = "another";

    /// <summary>The case in words: <c>person.age 17, person.housing not known</c>.</summary>
    public override string ToString() => Members.Count == 0 ? "whatever is known" : string.Join(", ", Members);
}
