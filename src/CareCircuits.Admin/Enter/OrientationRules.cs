using CareCircuits.Admin.Frame;
using CareCircuits.Care.Contacts;
using CareCircuits.Care.Networks;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Data;
using CareCircuits.Rules.Facts;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Admin.Enter;

/// <summary>
/// The rules by which a circuit will look for help for someone whose contact is just made: those of the first search in the workflow that a
/// contact starts. They are asked beforehand, with what is typed so far, so that what is proposed now is what will be found then.
/// </summary>
public sealed class OrientationRules
{
    /// <summary>The outcome by which rules drop a service.</summary>
    private const string Exclude = "exclude";

    private readonly RuleSet rules;
    private readonly WorkflowPlan workflow;

    private OrientationRules(RuleSet rules, WorkflowPlan workflow) => (this.rules, this.workflow) = (rules, workflow);

    /// <summary>Those of a circuit; null where a contact there leads to no search.</summary>
    public static OrientationRules? Of(Circuit circuit) => (
        from plan in circuit.InOrder
        where plan.Definition.StartsOn == NewContact.UsualEvent
        from search in plan.Definition.Steps.OfType<ReferStep>()
        let rules = circuit.RuleSets.GetValueOrDefault(search.Services)
        where rules is not null
        select new OrientationRules(rules, plan)).FirstOrDefault();

    /// <summary>What the rules say of one service for someone, in words: what speaks for it and what against.</summary>
    public (IReadOnlyList<string> For, IReadOnlyList<string> Against) Judge(Service service, PersonFacts person, Reader reader)
    {
        var judged = rules.Evaluate(new FactSheet(reader.Now, reader.Today)
        {
            Person = person,
            Enrolment = new EnrolmentFacts(),
            Service = service.Facts,
            Data = DataFacts.Of(workflow.Shape),
        });
        return judged.Verdict == Verdict.Error ? ([], []) : (Reasons(judged, excluding: false, reader), Reasons(judged, excluding: true, reader));
    }

    private static IReadOnlyList<string> Reasons(Evaluation judged, bool excluding, Reader reader) =>
        [.. judged.Held.Where(rule => (rule.Outcome == Exclude) == excluding).Select(rule => Words(rule.Reason, reader)).OfType<string>()];

    private static string? Words(Wording? reason, Reader reader) => reader.Say(reason, "") is { Length: > 0 } words ? words : null;
}
