using System.Globalization;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.Proofs;

/// <summary>Finds what is asked of one list, the items that make a difference, and with them its lists.</summary>
internal sealed class ListReader(Taking taking, Fact list, IReadOnlyDictionary<(Source, ListTerm), decimal> caps)
{
    // As many items as a count that nothing bounds is tried with.
    private const decimal SomeItems = 3;
    private const decimal MostItems = 60;

    private readonly List<AskedOfList> questions = [];
    private readonly HashSet<string> members = [];

    /// <summary>The lists to try, of these texts. Where that is only a sample for some atoms, they are told so.</summary>
    public IReadOnlyList<object?> Lists(IReadOnlyList<string> texts)
    {
        var ofRecords = list.Type.Item!.Kind == ExpressionKind.Record;
        foreach (var atom in list.Atoms)
            foreach (var term in TermWalk.All(atom.Term))
                Ask(atom, term, texts);

        var items = ofRecords ? Records(texts) : texts;
        if (ListStates.Of(questions, items) is { } lists)
            return [.. lists.Select(one => ListStates.Typed(list, one))];
        foreach (var atom in list.Atoms)
            atom.IsSampled = true;
        return [ListStates.Typed(list, []), .. items.Take(100).Select(item => ListStates.Typed(list, [item])), ListStates.Typed(list, [.. items.Take(100)])];
    }

    private void Ask(Atom atom, Term term, IReadOnlyList<string> texts)
    {
        switch (term)
        {
            case ItemMemberTerm member:
                members.Add(member.Member.Name);
                break;
            case ContainsTerm contains when IsTheList(contains.List, atom):
                var held = IsClosed(contains.Value, atom) ? atom.Source.Value(contains.Value) is string only ? [only] : [] : texts;
                AskFor(held);
                break;
            case ListTerm asked when IsTheList(asked.List, atom):
                Ask(atom, asked, texts);
                break;
        }
    }

    private void Ask(Atom atom, ListTerm asked, IReadOnlyList<string> texts)
    {
        var cap = caps.TryGetValue((atom.Source, asked), out var bound) ? bound : SomeItems;
        atom.IsSampled |= (!caps.ContainsKey((atom.Source, asked)) && asked.Question is not (ListQuestion.Any or ListQuestion.All)) || cap > MostItems;
        if (asked.Body is null)
            questions.Add(new AskedOfList(ListQuestion.Count, asked.Question == ListQuestion.Any ? 1 : Math.Min(cap, MostItems), _ => true));
        else if (TermWalk.All(asked.Body).TrueForAll(part => taking.FactOf(part, atom.Source) is null))
            questions.Add(new AskedOfList(asked.Question, Math.Min(cap, MostItems), item => OfItem(atom, asked, item)));
        else if (list.Type.Item!.Kind == ExpressionKind.Text && asked.Question is ListQuestion.Any or ListQuestion.All)
            AskFor(texts);
        else
            atom.IsSampled = true;
    }

    // What turns on other facts too is known when it is known which texts the list holds.
    private void AskFor(IReadOnlyList<string> texts)
    {
        foreach (var text in texts)
            questions.Add(new AskedOfList(ListQuestion.Any, 1, item => (string)item == text));
    }

    // Of one item alone, any and max tell its value.
    private object? OfItem(Atom atom, ListTerm asked, object item)
    {
        var alone = new ListTerm(asked.Where, asked.Body!.Type, asked.Body.IsYesOrNo ? ListQuestion.Any : ListQuestion.Max, asked.List, asked.Item, asked.Body);
        return atom.Source.Value(alone, CaseSheet.With(atom.Source.Sheet, list, ListStates.Typed(list, [item])));
    }

    private bool IsTheList(Term term, Atom atom) => term is ParameterTerm parameter ? IsTheList(parameter.Parameter.Term, atom) : taking.FactOf(term, atom.Source) == list;

    private bool IsClosed(Term term, Atom atom) =>
        TermWalk.All(term).TrueForAll(part => taking.FactOf(part, atom.Source) is null && part is not ItemTerm and not ItemMemberTerm);

    private IEnumerable<object> Records(IReadOnlyList<string> texts)
    {
        IEnumerable<NeedFacts> items = [new NeedFacts { Domain = texts.Count > 0 ? texts[^1] : CaseExample.AnyOther, Rating = 2, By = "person" }];
        foreach (var member in list.Type.Item!.Record!.Members.Where(member => members.Contains(member.Name)))
            items = items.SelectMany(item => Values(member, texts).Select(value => (NeedFacts)member.With(item, value)));
        return items;
    }

    private static IEnumerable<object> Values(FactMember member, IReadOnlyList<string> texts) => member.Type switch
    {
        { Codes: { } codes, Kind: ExpressionKind.Integer } => codes.Select(code => (object)long.Parse(code, CultureInfo.InvariantCulture)),
        { Codes: { } codes } => codes,
        _ => texts,
    };
}
