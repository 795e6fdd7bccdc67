using System.Collections.Immutable;
using CareCircuits.Engine.Decisions;
using CareCircuits.Rules.Facts;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Rehearsals;

/// <summary>The facts of a rehearsal: what was given, and what has been learned and set since.</summary>
internal sealed class World
{
    private readonly List<string> problems = [];
    private readonly List<(string Id, ServiceFacts Facts, ImmutableArray<string> Roles)> services = [];
    private readonly List<(string Id, StaffFacts Facts)> staff = [];

    /// <summary>What is wrong with the facts that were given.</summary>
    public IReadOnlyList<string> Problems => problems;

    public PersonFacts Person { get; set; } = new();

    public EnrolmentFacts Enrolment { get; private set; } = new();

    public Situation Situation => new()
    {
        Person = Person,
        HasCarePlan = Enrolment.HasCarePlan,
        HasCaseManager = Enrolment.HasCaseManager,
        Services = [.. services.Select(service => new NetworkService(service.Facts, service.Roles))],
        Staff = [.. staff.Select(member => member.Facts)],
    };

    /// <summary>Lays <paramref name="given"/> over what is there: only the members written change.</summary>
    public void Take(Given given)
    {
        Person = Over(Person, given.Person);
        foreach (var (domain, rating) in given.Needs)
            Rate(domain, rating);
        Enrolment = Over(Enrolment, given.Enrolment);
        if (given.Consents is { } consents)
            Enrolment = Enrolment with { Consents = consents };
        foreach (var service in given.Services?.Items ?? [])
            Take(service);
        foreach (var member in given.Staff?.Items ?? [])
            TakeStaff(member);
    }

    /// <summary>The enrolment with what <paramref name="given"/> says of it: whether it is active, since when, and its consents.</summary>
    public Enrolment Of(Enrolment enrolment, Given given)
    {
        var members = given.Enrolment;
        return enrolment with
        {
            Status = members?["active"] is null ? enrolment.Status : Enrolment.Active ? EnrolmentStatus.Active : EnrolmentStatus.Proposed,
            Since = members?["since"] is null ? enrolment.Since : Enrolment.Since,
            Consents = members?["consents"] is null && given.Consents is null
                ? enrolment.Consents
                : ImmutableSortedSet.CreateRange(StringComparer.Ordinal, Enrolment.Consents),
        };
    }

    private T Over<T>(T before, JsonTree? written)
        where T : class =>
        written is null ? before : FactReader.ReadOne(written.ToPlain(), Strictness.Lenient, problems, before) ?? before;

    private void Rate(string domain, int rating)
    {
        var others = Person.Needs.Where(need => need.Domain != domain || need.By != "person");
        Person = Person with { Needs = [.. others, new NeedFacts { Domain = domain, Rating = rating, By = "person" }] };
    }

    private void Take(JsonTree tree)
    {
        var members = new Dictionary<string, object?>((IReadOnlyDictionary<string, object?>)tree.ToPlain()!);
        members.Remove("roles", out var roles);
        var id = members.GetValueOrDefault("id") as string ?? "";
        var at = services.FindIndex(service => service.Id == id);
        var before = at < 0 ? null : services[at].Facts;
        if (FactReader.ReadOne(members, Strictness.Lenient, problems, before) is not { } facts)
            return;

        ImmutableArray<string> held = roles is IReadOnlyList<object?> listed
            ? [.. listed.OfType<string>()]
            : at < 0 ? [] : services[at].Roles;
        if (at < 0)
            services.Add((id, facts, held));
        else
            services[at] = (id, facts, held);
    }

    private void TakeStaff(JsonTree tree)
    {
        var id = tree["id"]?.Text ?? "";
        var at = staff.FindIndex(member => member.Id == id);
        if (FactReader.ReadOne(tree.ToPlain(), Strictness.Lenient, problems, at < 0 ? null : staff[at].Facts) is not { } facts)
            return;

        if (at < 0)
            staff.Add((id, facts));
        else
            staff[at] = (id, facts);
    }
}
