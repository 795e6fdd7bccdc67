using System.Text.Json.Nodes;
using CareCircuits.Admin.Forms;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Admin.Studio.Rehearsing;

/// <summary>
/// What a scenario gives, as forms edit it: each fact as answers by the name of the member, lists of words written with commas. Only what is answered is given.
/// </summary>
public sealed class GivenFacts
{
    private const string Needs = "needs";
    private const string Consents = "consents";
    private const string Roles = "roles";

    /// <summary>The person.</summary>
    public Dictionary<string, object?> Person { get; private init; } = [];

    /// <summary>The enrolment.</summary>
    public Dictionary<string, object?> Enrolment { get; private init; } = [];

    /// <summary>Domain to rating, as the grid of needs answers; under one name, since it is one question.</summary>
    public Dictionary<string, object?> Needed { get; private init; } = [];

    /// <summary>The purposes agreed to; null where nothing is said of them.</summary>
    public List<string>? Agreed { get; set; }

    /// <summary>The services.</summary>
    public List<Dictionary<string, object?>> Services { get; private init; } = [];

    /// <summary>The staff.</summary>
    public List<Dictionary<string, object?>> Staff { get; private init; } = [];

    /// <summary>Members whose answer is a list of words of the circuit, chosen rather than typed.</summary>
    public static IReadOnlySet<string> Chosen { get; } = new HashSet<string> { Roles, Consents };

    /// <summary>Reads what stands in a file. What a form cannot show is not lost: it goes back as it is.</summary>
    public static GivenFacts Of(JsonObject? given)
    {
        var plain = given is null ? [] : FormDraft.Read(given.ToJsonString());
        return new GivenFacts
        {
            Person = Answers(plain.GetValueOrDefault("person")),
            Enrolment = Answers(plain.GetValueOrDefault("enrolment")),
            Needed = plain.GetValueOrDefault(Needs) is Dictionary<string, object?> { Count: > 0 } needs ? new() { [Needs] = needs } : [],
            Agreed = (plain.GetValueOrDefault(Consents) as List<object?>)?.OfType<string>().ToList(),
            Services = Each(plain.GetValueOrDefault("services")),
            Staff = Each(plain.GetValueOrDefault("staff")),
        };
    }

    /// <summary>The same as files write it.</summary>
    public JsonObject ToJson()
    {
        Dictionary<string, object?> given = [];
        Put("person", Written(FactCatalogue.Person, Person));
        if (Needed.GetValueOrDefault(Needs) is { } needs)
            given[Needs] = needs;
        Put("enrolment", Written(FactCatalogue.Enrolment, Enrolment));
        if (Agreed is not null)
            given[Consents] = Agreed;
        PutEach("services", FactCatalogue.Service, Services);
        PutEach("staff", FactCatalogue.Staff, Staff);
        return (JsonObject)JsonNode.Parse(FormDraft.Write(given))!;

        void Put(string name, Dictionary<string, object?> members)
        {
            if (members.Count > 0)
                given[name] = members;
        }

        void PutEach(string name, FactType fact, List<Dictionary<string, object?>> items)
        {
            if (items.Count > 0)
                given[name] = items.Select(item => Written(fact, item)).ToList();
        }
    }

    /// <summary>A name that none of <paramref name="items"/> has.</summary>
    public static string FreeId(IEnumerable<Dictionary<string, object?>> items, string word)
    {
        var taken = items.Select(item => item.GetValueOrDefault("id") as string).ToHashSet();
        return Enumerable.Range(1, taken.Count + 1).Select(number => $"{word}-{number}").First(id => !taken.Contains(id));
    }

    private static Dictionary<string, object?> Answers(object? members) => members is Dictionary<string, object?> given
        ? given.ToDictionary(member => member.Key, member => IsTyped(member.Key) && member.Value is List<object?> list && list.TrueForAll(item => item is string) ? string.Join(", ", list) : member.Value)
        : [];

    private static List<Dictionary<string, object?>> Each(object? items) => [.. (items as List<object?> ?? []).Select(Answers)];

    private static bool IsTyped(string member) => !Chosen.Contains(member) && member != Needs;

    private static Dictionary<string, object?> Written(FactType fact, Dictionary<string, object?> answers) => answers
        .Select(answer => (answer.Key, Value: fact.Find(answer.Key)?.Type.Kind == ExpressionKind.List && answer.Value is string typed ? Words(typed) : answer.Value))
        .Where(answer => answer.Value is not null)
        .ToDictionary(answer => answer.Key, answer => answer.Value);

    private static List<string> Words(string typed) => [.. typed.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
