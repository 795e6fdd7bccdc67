using System.Text;
using System.Text.Json;
using CareCircuits.Rules.Json;

namespace CareCircuits.Rules.RuleSets;

/// <summary>What must be kept of a decision, so that it can be explained and repeated later: the rule set, what it read, what it came to.</summary>
public sealed record DecisionRecord
{
    /// <summary>The rule set's id.</summary>
    public required string Set { get; init; }

    /// <summary>Its version.</summary>
    public required int Version { get; init; }

    /// <summary>The instant of the decision.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The day of the decision, in the circuit's zone.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The names of the facts that were there at all.</summary>
    public required IReadOnlyList<string> Present { get; init; }

    /// <summary>The facts and data that were read.</summary>
    public required IReadOnlyList<UsedFact> Used { get; init; }

    /// <summary>What it came to.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The outcomes of the rules that hold.</summary>
    public required IReadOnlyList<string> Outcomes { get; init; }

    /// <summary>The sum of the scores.</summary>
    public long Score { get; init; }

    /// <summary>The rule that decided.</summary>
    public string? Rule { get; init; }

    /// <summary>What went wrong.</summary>
    public string? Error { get; init; }

    /// <summary>The record of an evaluation that was explained.</summary>
    public static DecisionRecord Of(Explanation explanation) => new()
    {
        Set = explanation.Set.Id,
        Version = explanation.Set.Version,
        Now = explanation.Facts.Now,
        Today = explanation.Facts.Today,
        Present = [.. RecordedFacts.NamesOn(explanation.Facts)],
        Used = explanation.Used,
        Verdict = explanation.Evaluation.Verdict,
        Outcomes = explanation.Evaluation.Outcomes,
        Score = explanation.Evaluation.Score,
        Rule = explanation.Evaluation.Rule?.Name,
        Error = explanation.Evaluation.Error,
    };

    /// <summary>Decides again, by the facts of then.</summary>
    public Explanation Repeat(RuleSet set) => set.Explain(RecordedFacts.Sheet(this, set));

    /// <summary>Whether deciding again comes to the same, by the same rule.</summary>
    public bool IsRepeatedBy(RuleSet set) => Repeat(set).Evaluation is var again
        && (again.Verdict, again.Rule?.Name, again.Score, again.Error) == (Verdict, Rule, Score, Error)
        && again.Outcomes.SequenceEqual(Outcomes);

    /// <summary>The record as one JSON object.</summary>
    public void WriteTo(Utf8JsonWriter writer) => RecordJson.Write(writer, this);

    /// <summary>The record as JSON text.</summary>
    public string ToJson()
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
            WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>Reads what <see cref="WriteTo"/> wrote; <paramref name="set"/> tells the types of what was read. Null where it is no such record.</summary>
    public static DecisionRecord? Read(JsonTree json, RuleSet set) => RecordJson.Read(json, set);
}
