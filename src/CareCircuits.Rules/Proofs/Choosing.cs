using System.Globalization;
using CareCircuits.Rules.Data;
using CareCircuits.Rules.Expressions;

namespace CareCircuits.Rules.Proofs;

/// <summary>Chooses for each fact the values that make a difference, and notes which atoms may turn on others.</summary>
internal sealed class Choosing(Taking taking, Lines lines)
{
    private const int MostListsTogether = 2;

    private readonly Dictionary<(Source, ListTerm), decimal> caps = [];

    public void Choose()
    {
        foreach (var atom in taking.Atoms)
            foreach (var compare in TermWalk.All(atom.Term).OfType<CompareTerm>().Where(compare => compare.Left.Type.IsOrdered || compare.Right.Type.IsOrdered))
                Read(atom, compare);
        foreach (var group in Groups())
            ChooseTexts(group);
        foreach (var fact in taking.Facts.Where(fact => fact.Values is null))
            fact.Values = fact.IsOnLine && lines.IsLinked(fact) ? null : Single(fact);
        foreach (var atom in taking.Atoms)
            atom.Narrow();
    }

    private void Read(Atom atom, CompareTerm compare)
    {
        var all = TermWalk.All(compare);
        var facts = all.Select(part => taking.FactOf(part, atom.Source)).OfType<Fact>().ToList();
        if (facts.Count == 0)
            return;
        if (!all.Exists(part => part is ItemTerm or ItemMemberTerm && !IsWithin(compare, part)) && new FormReader(taking, atom.Source).Difference(compare) is { } forms)
        {
            foreach (var form in forms)
                Read(atom, form);
            return;
        }

        // Some numbers to try where there is no telling which matter.
        atom.IsSampled = true;
        var written = all.OfType<LiteralTerm>().Where(literal => literal.Value is long or decimal).Select(literal => Line.PointOf(literal.Value!));
        foreach (var fact in facts.Where(fact => fact.IsOnLine))
            lines.AddPoints(fact, written.Where(point => Math.Abs(point) < 1_000_000).Concat(Enumerable.Range(0, 13).Select(number => (decimal)number)));
    }

    private void Read(Atom atom, Form form)
    {
        if (form.Parts.ToList() is [(ListTerm list, var factor)])
        {
            var cap = decimal.Ceiling(Math.Abs(form.Rest / factor)) + 2;
            caps[(atom.Source, list)] = Math.Max(cap, caps.GetValueOrDefault((atom.Source, list)));
        }
        else
        {
            atom.IsSampled |= !Lines.IsExact(form);
            lines.Add(form);
        }
    }

    // An item that a lambda within the comparison itself holds.
    private static bool IsWithin(CompareTerm compare, Term item) =>
        TermWalk.All(compare).OfType<ListTerm>().Any(list => list.Body is { } body && TermWalk.All(body).Contains(item));

    private static bool IsOfTexts(Fact fact) => fact.Type is { IsText: true, Codes: null } or { Kind: ExpressionKind.List };

    private List<List<Fact>> Groups()
    {
        var groups = new List<List<Fact>>();
        foreach (var fact in taking.Facts.Where(IsOfTexts))
        {
            var touching = groups.FindAll(group => group.Exists(other => other.Atoms.Exists(atom => atom.Facts.Contains(fact))));
            groups.RemoveAll(touching.Contains);
            groups.Add([.. touching.SelectMany(group => group), fact]);
        }

        return groups;
    }

    private void ChooseTexts(List<Fact> group)
    {
        var pool = new TextPool();
        var atoms = group.SelectMany(fact => fact.Atoms).Distinct().ToList();
        foreach (var atom in atoms)
            pool.Add(taking, atom);
        foreach (var atom in atoms.Where(_ => pool.IsSampled))
            atom.IsSampled |= TermWalk.All(atom.Term).Exists(term => term is TextTerm);

        // Texts that are written nowhere: one for each fact to have alone, and one for each way to stand in some lists and not in others.
        var lists = group.Count(fact => fact.Type.Kind == ExpressionKind.List);
        foreach (var atom in atoms.Where(_ => lists > MostListsTogether))
            atom.IsSampled = true;
        var texts = pool.Texts(group.Count - lists + (1 << Math.Min(lists, MostListsTogether)) - 1);
        foreach (var fact in group)
            fact.Values = fact.Type.Kind == ExpressionKind.List ? new ListReader(taking, fact, caps).Lists(texts) : [.. texts, .. NoneOf(fact)];
    }

    private IReadOnlyList<object?> Single(Fact fact) => fact.Type switch
    {
        { Codes: { } codes, Kind: ExpressionKind.Integer } => [.. codes.Select(code => (object)long.Parse(code, CultureInfo.InvariantCulture)), .. NoneOf(fact)],
        { Codes: { } codes } => [.. codes, .. NoneOf(fact)],
        { Kind: ExpressionKind.Boolean } => [true, false, .. NoneOf(fact)],
        { Kind: ExpressionKind.Duration } => [.. Enumerable.Range(1, taking.Facts.Count(other => other.Type == fact.Type)).Select(hours => (object)new Duration(0, 0, 0, 0, TimeSpan.FromHours(hours))), .. NoneOf(fact)],
        _ => lines.ValuesOf(fact, [], []),
    };

    private static object?[] NoneOf(Fact fact) => fact.Optional ? [null] : [];
}
