using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Data;
using CareCircuits.Rules.Expressions;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>What a part of the draft can name, in words.</summary>
public static class PartChoices
{
    private const string OfData = "data.";

    /// <summary>The roles.</summary>
    public static IReadOnlyList<Choosable> Roles(DraftPart part, string? group = null) =>
        [.. part.Circuit.Definition.Roles.DistinctBy(role => role.Id).Select(role => new Choosable(role.Id, part.Words.Role(role.Id), group))];

    /// <summary>The purposes.</summary>
    public static IReadOnlyList<Choosable> Purposes(DraftPart part) =>
        [.. part.Circuit.Definition.Purposes.DistinctBy(purpose => purpose.Id).Select(purpose => new Choosable(purpose.Id, part.Words.Purpose(purpose.Id)))];

    /// <summary>The workflows, except the one that the part is in.</summary>
    public static IReadOnlyList<Choosable> Workflows(DraftPart part) =>
        [.. part.Circuit.InOrder.Select(plan => plan.Definition.Id).Where(id => id != part.Workflow).Distinct().Select(id => new Choosable(id, part.Words.Workflow(id)))];

    /// <summary>The events that can be waited for, handled or raised: all but the end of the enrolment, which cannot be handled.</summary>
    public static IReadOnlyList<Choosable> Events(DraftPart part) =>
    [
        .. part.Circuit.Definition.Events.Concat(BuiltInEvents.All).Select(happening => happening.Id).Distinct()
            .Where(id => id != BuiltInEvents.EnrolmentEnded).Select(id => new Choosable(id, part.Words.Event(id))),
    ];

    /// <summary>The rule sets that the circuit uses; where <paramref name="about"/> names a fact, those that judge by it, and without one those that judge no candidates.</summary>
    public static IReadOnlyList<Choosable> RuleSets(DraftPart part, string? about) =>
    [
        .. part.Circuit.RuleSets.Values
            .Where(set => about is null ? !set.Facts.Contains("service") && !set.Facts.Contains("staff") : set.Facts.Contains(about))
            .Select(set => new Choosable(set.Id, part.Words.RuleSet(set.Id))),
    ];

    /// <summary>The data of the workflow that are of those kinds, as <c>data.x</c>; where <paramref name="like"/> is given, those that take a value of that type.</summary>
    public static IReadOnlyList<Choosable> Data(DraftPart part, IReadOnlyList<DataKind> kinds, string? group = null, DataType? like = null)
    {
        var data = part.Circuit.Workflows.GetValueOrDefault(part.Workflow ?? "")?.Definition.Data ?? new Dictionary<string, DataType>();
        var named = data.Where(datum => kinds.Count == 0 || kinds.Contains(datum.Value.Type)).Where(datum => like is null || ExpressionType.Of(like).Fits(datum.Value)).Select(datum => (datum.Key, Words: part.Words.Time.Datum(datum.Key))).ToList();
        return [.. named.Select(datum => new Choosable(OfData + datum.Key, named.Count(other => other.Words == datum.Words) > 1 ? $"{datum.Words} ({datum.Key})" : datum.Words, group))];
    }
}
