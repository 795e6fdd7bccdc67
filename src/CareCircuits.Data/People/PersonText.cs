using CareCircuits.Care.People;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Data.People;

/// <summary>What is kept of someone beside the facts, as it is sealed.</summary>
internal sealed record PersonText(string? Name, string? Phone, string? Language, string? Wish, string? NationalNumber)
{
    public static PersonText Of(Person person) => new(person.Name, person.Phone, person.Language, person.Wish, person.NationalNumber);

    public Person With(Guid id, PersonFacts facts) =>
        new() { Id = id, Name = Name, Phone = Phone, Language = Language, Wish = Wish, NationalNumber = NationalNumber, Facts = facts };
}
