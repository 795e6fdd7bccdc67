using CareCircuits.Rules.Expressions;

namespace CareCircuits.Rules.Facts;

/// <summary>Reads the lists that facts hold: of texts, or of records such as needs.</summary>
internal static class FactLists
{
    public static object? Read(ExpressionType item, object? raw, Strictness strictness, out string problem)
    {
        problem = "";
        if (raw is not IReadOnlyList<object?> items)
            problem = $"{FactValues.Shown(raw)} is not a list";
        else if (item.Kind == ExpressionKind.Record)
            return Needs(items, strictness, out problem);
        else if (items.Any(text => text is not string))
            problem = $"{FactValues.Shown(items.First(text => text is not string))} in the list is not text";
        else
            return items as IReadOnlyList<string> ?? [.. items.Cast<string>()];
        return null;
    }

    private static List<NeedFacts>? Needs(IReadOnlyList<object?> items, Strictness strictness, out string problem)
    {
        var problems = new List<string>();
        var needs = items.Select(item => item as NeedFacts ?? FactReader.ReadOne<NeedFacts>(item, strictness, problems)).OfType<NeedFacts>().ToList();
        problem = string.Join("; ", problems.Select(found => found.TrimEnd('.')));
        return problems.Count == 0 ? needs : null;
    }
}
