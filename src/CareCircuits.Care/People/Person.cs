using CareCircuits.Rules.Facts;

namespace CareCircuits.Care.People;

/// <summary>Someone helped, possibly without a name. Personal data are kept under a key of their own; erasing them is erasing the key.</summary>
public sealed record Person
{
    /// <summary>Their id.</summary>
    public required Guid Id { get; init; }

    /// <summary>What they are called: a name, a chosen name, or nothing.</summary>
    public string? Name { get; init; }

    /// <summary>How they can be reached.</summary>
    public string? Phone { get; init; }

    /// <summary>The language to speak with them.</summary>
    public string? Language { get; init; }

    /// <summary>What they wished for, in their own words.</summary>
    public string? Wish { get; init; }

    /// <summary>The Belgian national number; never required.</summary>
    public string? NationalNumber { get; init; }

    /// <summary>What is known of them for rules.</summary>
    public PersonFacts Facts { get; init; } = new();

    /// <summary>Initials for lists, so that a glance over a shoulder tells little.</summary>
    public string Initials => Name is { Length: > 0 } name
        ? string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => char.ToUpperInvariant(part[0]) + "."))
        : "?";
}
