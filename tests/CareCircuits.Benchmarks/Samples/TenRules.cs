using CareCircuits.Rules.Facts;
using CareCircuits.Rules.Json;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Benchmarks.Samples;

/// <summary>A set of ten rules in the manner of crisis priority, and a person for whom the last of them holds: all ten are looked at.</summary>
internal static class TenRules
{
    private const string Name = "ten-rules.json";

    public static ReadOnlyMemory<byte> Bytes { get; } = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", Name));

    /// <summary>Another set each time: same rules, other numbers, so that nothing that was compiled before can be used again.</summary>
    public static ReadOnlyMemory<byte> Variant(int number) =>
        System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(Bytes.Span)
            .Replace("> 7", $"> {7 + number}", StringComparison.Ordinal)
            .Replace(">= 75", $">= {75 + number}", StringComparison.Ordinal));

    public static RuleSet Load(ReadOnlyMemory<byte> bytes)
    {
        var json = JsonTreeReader.Read(new SourceFile(Name, bytes));
        var reading = RuleSetReader.Read(json.Root!, Name);
        return reading is { Set: { IsBroken: false } set, Findings: [] }
            ? set
            : throw new InvalidOperationException(string.Join(Environment.NewLine, reading.Findings));
    }

    public static FactSheet FactsFor(RuleSet set)
    {
        var now = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(1));
        return new FactSheet(now, new DateOnly(2026, 3, 2))
        {
            Person = new PersonFacts
            {
                Age = 42,
                Commune = "Verviers",
                Languages = ["fr"],
                Housing = "stable",
                Income = "benefit",
                SubstanceUse = "active",
                Insured = true,
                HasGp = true,
                AdmissionsLastYear = 1,
                LivesWithChildren = false,
                CanFindTheirWay = true,
            },
            Enrolment = new EnrolmentFacts { Active = true, HasCarePlan = true },
            Data = DataFacts.Of(set.Data).With("dangerToSelf", "none").With("waitingDays", 3L),
        };
    }
}
