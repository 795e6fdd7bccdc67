using CareCircuits.Engine.Decisions;

namespace CareCircuits.Care.People;

/// <summary>What can be changed of someone by hand. Nothing is required; null means that it is not known.</summary>
/// <param name="Name">What they are called.</param>
/// <param name="Phone">How they can be reached.</param>
/// <param name="Language">The language to speak with them, as a two-letter code.</param>
/// <param name="Wish">What they wish for, in their own words.</param>
/// <param name="NationalNumber">The Belgian national number.</param>
/// <param name="Age">Their age.</param>
/// <param name="Commune">The commune they live in.</param>
public sealed record PersonDetails(string? Name, string? Phone, string? Language, string? Wish, string? NationalNumber, long? Age, string? Commune)
{
    /// <summary>What is kept of someone now.</summary>
    public static PersonDetails Of(Person person) =>
        new(person.Name, person.Phone, person.Language, person.Wish, person.NationalNumber, person.Facts.Age, person.Facts.Commune);

    /// <summary>Without blanks around, and null where nothing was typed.</summary>
    public PersonDetails Trimmed() => this with
    {
        Name = Trimmed(Name), Phone = Trimmed(Phone), Language = Trimmed(Language), Wish = Trimmed(Wish), NationalNumber = Trimmed(NationalNumber), Commune = Trimmed(Commune),
    };

    /// <summary>What is wrong with them, by the names of the fields.</summary>
    public IReadOnlyList<Fault> Faults()
    {
        List<Fault> faults = [];
        if (NationalNumber is { } number && People.NationalNumber.Read(number) is null)
            faults.Add(new Fault("nationalNumber", "is not a Belgian national number"));
        if (Age is < 0 or > 130)
            faults.Add(new Fault("age", "must be from 0 to 130"));
        if (Language is { } language && (language.Length != 2 || !language.All(char.IsAsciiLetterLower)))
            faults.Add(new Fault("language", "must be a two-letter code such as fr"));
        return faults;
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
