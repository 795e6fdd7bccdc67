using CareCircuits.Care.Enrolling;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Care.Contacts;

/// <summary>A first talk, as it is told. Nothing of the person is required: not even a name.</summary>
public sealed record NewContact
{
    /// <summary>The event by which most circuits begin.</summary>
    public const string UsualEvent = "contact.made";

    /// <summary>The service that makes it.</summary>
    public required string Service { get; init; }

    /// <summary>The circuit; null for the network's only one.</summary>
    public string? Circuit { get; init; }

    /// <summary>The event of the circuit that happened, such as a contact or the announcement of a discharge.</summary>
    public string Event { get; init; } = UsualEvent;

    /// <summary>The event's data as plain values. A service that it asks for and that is not given is the one that makes the contact.</summary>
    public IReadOnlyDictionary<string, object?> Data { get; init; } = new Dictionary<string, object?>();

    /// <summary>What the person is called.</summary>
    public string? Name { get; init; }

    /// <summary>How they can be reached.</summary>
    public string? Phone { get; init; }

    /// <summary>The language to speak with them, as a two-letter code.</summary>
    public string? Language { get; init; }

    /// <summary>What they wish for, in their own words.</summary>
    public string? Wish { get; init; }

    /// <summary>Their national number.</summary>
    public string? NationalNumber { get; init; }

    /// <summary>Their age.</summary>
    public long? Age { get; init; }

    /// <summary>The commune they live in.</summary>
    public string? Commune { get; init; }
}

/// <summary>What a contact came to: a person, and a proposed enrolment in which the circuit has begun.</summary>
public sealed record ContactMade(EnrolmentKey Enrolment, Guid Person, Enrolment State, bool WasRepeated);

/// <summary>No workflow of the circuit begins with this event, so nobody would take care of who came.</summary>
public sealed record EventBeginsNothing(string Event) : Refusal("event.begins-nothing");
