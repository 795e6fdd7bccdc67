using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.Conditions;

/// <summary>Something that a condition can ask about.</summary>
/// <param name="Subject">As conditions name it.</param>
/// <param name="Group">Where it belongs: a fact, <c>data</c>, <c>parameter</c>, or the record of an item.</param>
/// <param name="Type">The type of its values.</param>
/// <param name="Optional">Whether it may be without value.</param>
public sealed record AskedSubject(Subject Subject, string Group, ExpressionType Type, bool Optional)
{
    /// <summary>The group of a rule set's own names.</summary>
    public const string Parameters = "parameter";

    /// <summary>What tells it from others: how it is written; a count is one of its list, whatever is counted.</summary>
    public string Key => KeyOf(Subject);

    /// <summary>Everything that can be asked about there, in the order of the catalogue: first what an expression may name, then how many items its lists have.</summary>
    public static IReadOnlyList<AskedSubject> In(ExpressionScope scope)
    {
        List<AskedSubject> all = [];
        foreach (var fact in FactCatalogue.Facts.Where(fact => scope.Facts.Contains(fact.Name)))
            all.AddRange(fact.Members.Select(member => new AskedSubject(new Subject.Member(fact.Name, member.Name), fact.Name, member.Type, member.Optional)));
        all.AddRange(scope.Data.Members.Select(datum =>
            new AskedSubject(new Subject.Member(FactCatalogue.Data, datum.Key), FactCatalogue.Data, ExpressionType.Of(datum.Value), datum.Value.Optional)));
        all.AddRange(scope.Parameters.Values.Select(parameter => new AskedSubject(new Subject.Parameter(parameter.Name), Parameters, parameter.Term.Type, Optional: true)));
        all.AddRange(all.Where(subject => subject.Type.Kind == ExpressionKind.List).ToList().Select(Count));
        return all;
    }

    /// <summary>What can be asked about an item of a list of records, which a lambda calls <paramref name="each"/>.</summary>
    public static IReadOnlyList<AskedSubject> OfItem(string each, FactType record) =>
        [.. record.Members.Select(member => new AskedSubject(new Subject.Item(each, member.Name), record.Name, member.Type, member.Optional))];

    /// <summary>The one that a condition means; null where it is none of them.</summary>
    public static AskedSubject? Find(IEnumerable<AskedSubject> all, Subject subject) => KeyOf(subject) is var key ? all.FirstOrDefault(one => one.Key == key) : null;

    private static AskedSubject Count(AskedSubject list) => new(new Subject.Counted(list.Subject, null, null), list.Group, Types.Integer, Optional: false);

    private static string KeyOf(Subject subject) => subject is Subject.Counted counted ? $"{counted.List.Write()}.Count" : subject.Write();
}
