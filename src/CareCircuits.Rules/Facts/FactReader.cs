using CareCircuits.Rules.Json;

namespace CareCircuits.Rules.Facts;

/// <summary>How much must be given.</summary>
public enum Strictness
{
    /// <summary>All that may not be unknown, as for <c>care decide</c>.</summary>
    Strict,

    /// <summary>Only what the story needs, as in scenarios: else booleans false, lists empty, numbers 0, optional members unknown; a service is a member.</summary>
    Lenient,
}

/// <summary>What came of reading facts, and all that is wrong with them.</summary>
public sealed record FactReading(FactSheet Sheet, IReadOnlyList<string> Problems);

/// <summary>Reads facts from plain JSON values (as <c>JsonTree.ToPlain</c> gives them) by the catalogue.</summary>
public static class FactReader
{
    /// <summary>Allowed at the top of every file.</summary>
    private const string Schema = "$schema";

    /// <summary>Reads a document <c>{ fact name: members }</c>; <paramref name="data"/> says which members <c>data</c> has.</summary>
    public static FactReading Read(object? document, DataShape data, DateTimeOffset now, DateOnly today, Strictness strictness)
    {
        var problems = new List<string>();
        var facts = document as IReadOnlyDictionary<string, object?>;
        if (facts is null)
            problems.Add("The facts are an object: { fact name: members }.");
        foreach (var name in facts?.Keys.Except(FactCatalogue.Names).Where(name => name != Schema) ?? [])
            problems.Add($"There is no fact `{name}`{DidYouMean.Hint(name, FactCatalogue.Names)}");

        var sheet = new FactSheet(now, today)
        {
            Person = One<PersonFacts>("person"),
            Enrolment = One<EnrolmentFacts>("enrolment"),
            Service = One<ServiceFacts>("service"),
            Staff = One<StaffFacts>("staff"),
            Data = facts?.TryGetValue(FactCatalogue.Data, out var given) == true ? ReadData(given, data, strictness, problems) : null,
        };
        return new FactReading(sheet, problems);

        T? One<T>(string name)
            where T : class => facts?.TryGetValue(name, out var members) == true ? ReadOne<T>(members, strictness, problems) : null;
    }

    /// <summary>Reads one fact, such as <see cref="PersonFacts"/>: its members on top of <paramref name="before"/>, or of nothing. Null where it is no object.</summary>
    public static T? ReadOne<T>(object? members, Strictness strictness, ICollection<string> problems, T? before = null)
        where T : class
    {
        var type = FactBlanks.TypeOf<T>();
        if (Members(type.Name, members, problems) is not { } given)
            return before;

        object fact = before ?? FactBlanks.Of<T>(strictness);
        foreach (var (name, raw) in given)
        {
            if (type.Find(name) is not { } member)
                problems.Add($"`{type.Name}` has no member `{name}`{DidYouMean.Hint(name, type.Members.Select(known => known.Name))}");
            else if (raw is null && member.Optional)
                fact = member.With(fact, null);
            else if (FactValues.Read(member.Type, raw, strictness, out var problem) is { } value)
                fact = member.With(fact, value);
            else
                problems.Add($"{type.Name}.{name}: {problem}{(problem.EndsWith('?') ? "" : ".")}");
        }

        foreach (var member in type.Members.Where(member => before is null && FactBlanks.MustBeGiven(member, strictness) && !given.ContainsKey(member.Name)))
            problems.Add($"{type.Name}.{member.Name} is missing.");
        return (T)fact;
    }

    /// <summary>Reads data of <paramref name="shape"/>: its members on top of <paramref name="before"/>, or of nothing. Null where it is no object.</summary>
    public static DataFacts? ReadData(object? members, DataShape shape, Strictness strictness, ICollection<string> problems, DataFacts? before = null)
    {
        if (Members(FactCatalogue.Data, members, problems) is not { } given)
            return before;

        var data = before ?? DataFacts.Of(shape);
        foreach (var (name, raw) in given)
        {
            if (shape.SlotOf(name) is not (var slot and >= 0))
                problems.Add($"`data` has no member `{name}`{DidYouMean.Hint(name, shape.Members.Select(known => known.Key))}");
            else if (DataValues.TryRead(shape.Members[slot].Value, raw, out var value, out var problem))
                data = data.With(name, value);
            else
                problems.Add($"data.{name}: {problem}{(problem.EndsWith('?') ? "" : ".")}");
        }

        foreach (var (name, type) in shape.Members.Where(member => before is null && strictness == Strictness.Strict && !given.ContainsKey(member.Key)))
        {
            if (!type.Optional)
                problems.Add($"data.{name} is missing.");
        }

        return data;
    }

    private static IReadOnlyDictionary<string, object?>? Members(string fact, object? members, ICollection<string> problems)
    {
        if (members is IReadOnlyDictionary<string, object?> given)
            return given;
        problems.Add($"`{fact}` is an object: {{ member: value }}.");
        return null;
    }
}
