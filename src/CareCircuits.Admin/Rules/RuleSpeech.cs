using CareCircuits.Admin.Circuits;
using CareCircuits.Admin.Explaining;
using CareCircuits.Admin.Frame;
using CareCircuits.Care.Networks;
using CareCircuits.Engine.Decisions;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.Rules;

/// <summary>Says rules in the words of a circuit that uses them.</summary>
public sealed class RuleSpeech(WhyTeller teller, IStringLocalizer<StepWords> steps, IStringLocalizer<TimeWords> times, Reader reader)
{
    private static readonly NameBook Nobody = new(new Dictionary<string, Service>(), new Dictionary<string, StaffMember>());

    /// <summary>The words of that circuit version.</summary>
    public StepWords Of(ShelvedCircuit shelved) => new(shelved.Circuit, reader.Language, steps, new TimeWords(times), teller);

    /// <summary>Says facts and data as that circuit does.</summary>
    public SaidFacts Facts(Circuit circuit, string? workflow) => teller.Facts(circuit, workflow, Nobody);

    /// <summary>Says conditions.</summary>
    public SaidClauses Clauses(SaidFacts facts) => teller.Clauses(facts);
}
