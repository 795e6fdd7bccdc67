using CareCircuits.Rules.Expressions;

namespace CareCircuits.Rules.Proofs;

/// <summary>The texts that make a difference to facts which are compared with one another: those that are written out, and others.</summary>
internal sealed class TextPool
{
    private static readonly string[] Fillers = [CaseExample.AnyOther, "…", "0"];

    private readonly HashSet<string> written = [];
    private readonly Dictionary<string, (TextQuestion Question, string Part)> questions = [];

    /// <summary>Whether texts are asked for their letters in ways that together are more than can be tried.</summary>
    public bool IsSampled { get; private set; }

    /// <summary>Takes down what an atom says of texts.</summary>
    public void Add(Taking taking, Atom atom)
    {
        foreach (var term in TermWalk.All(atom.Term))
        {
            if (term is TextTerm text)
                Ask(text, atom.Source.Value(text.Part) as string);
            else if (taking.FactOf(term, atom.Source) is { } fact)
                Write(fact.Type is { Codes: { } codes, IsText: true } ? codes : null);
            else if (term is LiteralTerm { Value: string literal })
                Write([literal]);
            else if (term is FactTerm or DataTerm)
                Write(atom.Source.Value(term) is string one ? [one] : atom.Source.Value(term) as IReadOnlyList<string>);
        }
    }

    /// <summary>All of them, with <paramref name="others"/> that are written nowhere.</summary>
    public IReadOnlyList<string> Texts(int others)
    {
        var parts = questions.Values.Select(question => question.Part).Distinct().ToList();
        var made = questions.Values.Select(question => question.Question switch
        {
            TextQuestion.StartsWith => question.Part + "…",
            TextQuestion.EndsWith => "…" + question.Part,
            _ => $"…{question.Part}…",
        });
        var joined = parts.Count > 8 ? [] : parts.SelectMany(one => parts.Select(other => one + "…" + other));
        return [.. written.Concat(questions.Count > 0 ? Fillers : []).Concat(made).Concat(questions.Count > 1 ? joined : []).Concat(Fresh(others)).Distinct()];
    }

    private IEnumerable<string> Fresh(int others)
    {
        var name = CaseExample.AnyOther;
        while (written.Any(text => text.StartsWith(name, StringComparison.Ordinal)))
            name += "-one";
        return Enumerable.Range(1, others).Select(number => number == 1 ? name : $"{name}-{number}");
    }

    private void Write(IReadOnlyList<string>? texts) => written.UnionWith(texts ?? []);

    private void Ask(TextTerm text, string? part)
    {
        if (part is not null)
            questions.TryAdd($"{text.Question} {part}", (text.Question, part));
        IsSampled |= part is null || questions.Count > 1;
    }
}
