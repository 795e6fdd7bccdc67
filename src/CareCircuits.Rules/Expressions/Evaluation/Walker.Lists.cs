namespace CareCircuits.Rules.Expressions;

/// <content>Questions to lists and texts.</content>
internal sealed partial class Walker
{
    private object? Ask(ListTerm term)
    {
        if (Value(term.List) is not IReadOnlyList<object> list || Error is not null)
            return Last;
        if (term.Body is null)
            return term.Question == ListQuestion.Any ? Boxed(list.Count > 0) : (long)list.Count;

        var tally = new Tally(term);
        for (var i = 0; i < list.Count && !tally.Decided; i++)
        {
            Hold(term.Item!, list[i]);
            var value = Charge(term.Body.Weight) ? Value(term.Body) : Failed;
            if (ReferenceEquals(value, Failed))
                return Failed;
            if (!tally.Take(value))
                return Fail(Failures.TooLarge(term));
        }

        return tally.Result;
    }

    private void Hold(LambdaItem item, object value)
    {
        if (items.Length <= item.Slot)
            Array.Resize(ref items, item.Slot + 1);
        items[item.Slot] = value;
    }

    private object? Ask(ContainsTerm term)
    {
        if (!Both(term.List, term.Value, out var list, out var value))
            return Last;
        return Boxed(Texts.Holds((IReadOnlyList<string>)list!, (string)value!));
    }

    private object? Ask(TextTerm term) => Both(term.Text, term.Part, out var text, out var part)
        ? Boxed(Texts.Ask(term.Question, (string)text!, (string)part!))
        : Last;
}
