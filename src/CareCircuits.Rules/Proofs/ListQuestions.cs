using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.Proofs;

/// <summary>One question to a list, and how what is known of it grows with each item.</summary>
/// <param name="Question">What is asked.</param>
/// <param name="Cap">How far counts and sums matter.</param>
/// <param name="OfItem">What an item alone contributes: true, false, a number, or null for unknown.</param>
internal sealed record AskedOfList(ListQuestion Question, decimal Cap, Func<object, object?> OfItem)
{
    /// <summary>What is known before any item.</summary>
    public Gathered Empty => new(Question == ListQuestion.All, false, 0, null, null);

    /// <summary>What is known with one item more.</summary>
    public Gathered With(Gathered before, object? item) => (Question, item) switch
    {
        (ListQuestion.Any, _) => before with { Holds = before.Holds || item is true, IsUnknown = !(before.Holds || item is true) && (before.IsUnknown || item is null) },
        (ListQuestion.All, _) => before with { Holds = before.Holds && item is not false, IsUnknown = before.Holds && item is not false && (before.IsUnknown || item is null) },
        (_, null) => before with { IsUnknown = true },
        (_, bool holds) => before with { Sum = Math.Min(Cap, before.Sum + (holds ? 1 : 0)) },
        _ => Line.PointOf(item) is var number
            ? before with { Sum = Math.Min(Cap, before.Sum + number), Least = Math.Min(before.Least ?? number, number), Most = Math.Max(before.Most ?? number, number) }
            : before,
    };
}

/// <summary>What is known of a list for one question.</summary>
internal readonly record struct Gathered(bool Holds, bool IsUnknown, decimal Sum, decimal? Least, decimal? Most);

/// <summary>
/// Finds the lists that make a difference: the shortest of each kind that the questions can tell apart. Each item is added to every list
/// that is known, until none tells anything new.
/// </summary>
internal static class ListStates
{
    private const int MostLists = 512;

    /// <summary>The lists, the empty one first; null where there are more than can be tried.</summary>
    public static List<List<object>>? Of(IReadOnlyList<AskedOfList> questions, IEnumerable<object> items)
    {
        var kinds = items.Select(item => (Item: item, Tells: questions.Select(question => question.OfItem(item)).ToArray()))
            .DistinctBy(kind => string.Join('|', kind.Tells.Select(told => told ?? "?"))).ToList();
        var known = new HashSet<string>();
        var lists = new List<(List<object> Items, Gathered[] Known)>();
        Add([], [.. questions.Select(question => question.Empty)]);
        for (var at = 0; at < lists.Count; at++)
        {
            foreach (var (item, tells) in kinds)
            {
                var (before, gathered) = lists[at];
                Add([.. before, item], [.. questions.Select((question, number) => question.With(gathered[number], tells[number]))]);
                if (lists.Count > MostLists)
                    return null;
            }
        }

        return lists.ConvertAll(list => list.Items);

        void Add(List<object> list, Gathered[] gathered)
        {
            if (known.Add(string.Join('|', gathered)))
                lists.Add((list, gathered));
        }
    }

    /// <summary>The list as the fact holds it.</summary>
    public static object Typed(Fact fact, IReadOnlyList<object> items) =>
        fact.Type.Item!.Kind == ExpressionKind.Record ? items.Cast<NeedFacts>().ToArray() : items.Cast<string>().ToArray();
}
