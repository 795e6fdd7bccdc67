namespace CareCircuits.Engine.Comparison;

/// <summary>Compares the parts of two circuits, one by one.</summary>
internal static class PartComparison
{
    public static IEnumerable<Change> Between(IReadOnlyList<Part> before, IReadOnlyList<Part> after)
    {
        var old = Keyed(before);
        var recent = Keyed(after);
        return before.Where(part => recent.ContainsKey(KeyOf(part))).DistinctBy(KeyOf).SelectMany(part => Within(part, recent[KeyOf(part)]))
            .Concat(Alone(before, recent, part => new Change(part.Kind, part.Workflow, part.Step, Described(part), null)))
            .Concat(Alone(after, old, part => new Change(part.Kind, part.Workflow, part.Step, null, Described(part))));
    }

    // A step that comes or goes with its workflow is not worth a line of its own.
    private static IEnumerable<Change> Alone(
        IReadOnlyList<Part> parts, Dictionary<(string?, string?, string), Part> others, Func<Part, Change> change) =>
        parts.Where(part => !others.ContainsKey(KeyOf(part)))
            .Where(part => part.Step is null || others.ContainsKey((part.Workflow, null, $"workflow {part.Workflow}")))
            .Select(change);

    private static IEnumerable<Change> Within(Part before, Part after)
    {
        // Another kind of step has nothing to do with what it was.
        if (before.Name != after.Name && before.Step is not null)
            return [new Change(ChangeKind.Step, before.Workflow, before.Step, Described(before), Described(after))];

        return Facets(before, after)
            .Concat(before.Facets.Sequences.Values.SelectMany(order => Order(before, order, after.Facets.Sequences.GetValueOrDefault(order.Key))));
    }

    private static IEnumerable<Change> Facets(Part before, Part after)
    {
        var gone = before.Facets.All.Values.Where(old => !after.Facets.All.ContainsKey(old.Key)).ToList();
        var come = after.Facets.All.Values.Where(recent => !before.Facets.All.ContainsKey(recent.Key)).ToList();

        // A condition has no name: one that came in the place of one that went is the same one, changed.
        var reworded = gone.Where(old => old.IsCondition).Zip(come.Where(recent => recent.IsCondition)).ToList();
        return Differing(before, after)
            .Concat(reworded.Select(pair => new Change(pair.First.KindOfPresence, before.Workflow, before.Step, pair.First.Text, pair.Second.Text)))
            .Concat(gone.Except(reworded.Select(pair => pair.First)).Select(old => new Change(old.KindOfPresence, before.Workflow, before.Step, old.Text, null)))
            .Concat(come.Except(reworded.Select(pair => pair.Second)).Select(recent => new Change(recent.KindOfPresence, before.Workflow, before.Step, null, recent.Text)));
    }

    private static IEnumerable<Change> Differing(Part before, Part after)
    {
        foreach (var (key, old) in before.Facets.All)
        {
            if (after.Facets.All.TryGetValue(key, out var recent) && recent.Meaning != old.Meaning)
                yield return new Change(old.Kind, before.Workflow, before.Step, old.Text, recent.Text);
        }
    }

    private static IEnumerable<Change> Order(Part part, Sequence before, Sequence? after)
    {
        // What came or went is told already; only those of both versions have an order to compare.
        var old = before.Names.Where(name => after?.Names.Contains(name) == true).ToList();
        var recent = after?.Names.Where(before.Names.Contains).ToList() ?? [];
        if (!old.SequenceEqual(recent, StringComparer.Ordinal))
            yield return new Change(before.Kind, part.Workflow, part.Step, Written(before.Key, old), Written(before.Key, recent));
    }

    private static string Written(string key, IEnumerable<string> names) => $"{key}: {string.Join(", ", names)}";

    private static Dictionary<(string?, string?, string), Part> Keyed(IEnumerable<Part> parts) =>
        parts.DistinctBy(KeyOf).ToDictionary(KeyOf);

    // A step is known by its id, a rule set by its name; there is one circuit.
    private static (string? Workflow, string? Step, string Name) KeyOf(Part part) =>
        (part.Workflow, part.Step, part.Step is not null || (part.Workflow is null && part.Kind == ChangeKind.Step) ? "" : part.Name);

    private static string Described(Part part) => part.Step is null ? part.Name : $"{part.Name} {part.Step}";
}
