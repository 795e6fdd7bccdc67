using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.Expressions;

/// <content>Facts, data and parameters.</content>
internal sealed partial class Walker
{
    private object? Read(FactTerm term)
    {
        if (FactCatalogue.On(sheet, term.Fact) is not { } fact)
            return term.Member.Optional ? null : Fail(Failures.NoFact(term, term.Fact.Name));
        var value = term.Member.Get(fact);
        return value is null && !term.Member.Optional ? Fail(Failures.NotGiven(term)) : value;
    }

    private object? Read(DataTerm term)
    {
        if (sheet.Data is null && !term.Optional)
            return Fail(Failures.NoFact(term, FactCatalogue.Data));
        if (DataBinding.Read(sheet.Data, slots, term.Slot) is not { } value)
            return null;
        return DataBinding.As(term.Type.Kind, value) ?? Fail(Failures.WrongType(term));
    }

    // A parameter is computed once, however often and wherever it is used.
    private object? Read(Parameter parameter)
    {
        parameters ??= [];
        if (parameters.TryGetValue(parameter, out var value))
            return value;

        // It may be needed first within a lambda, whose items are none of its business.
        var kept = items;
        items = [];
        value = Charge(parameter.Term.Weight) ? Value(parameter.Term) : Failed;
        items = kept;
        parameters.Add(parameter, value);
        return value;
    }
}
