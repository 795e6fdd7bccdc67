namespace CareCircuits.Engine.Definitions;

/// <summary>The outcomes that steps have by their kind.</summary>
public static class Outcomes
{
    /// <summary>A person said no to what a task offered.</summary>
    public const string Declined = "declined";

    /// <summary>A service accepted a referral.</summary>
    public const string Accepted = "accepted";

    /// <summary>A staff member accepted an assignment.</summary>
    public const string Assigned = "assigned";

    /// <summary>Nobody was left to ask, or the time was up.</summary>
    public const string None = "none";

    /// <summary>The person said no to the search.</summary>
    public const string DeclinedByPerson = "declined-by-person";

    /// <summary>No consent for the purpose holds.</summary>
    public const string NoConsent = "no-consent";

    /// <summary>The recipient was told.</summary>
    public const string Shared = "shared";

    /// <summary>All that a refer can come to.</summary>
    public static IReadOnlyList<string> OfRefer { get; } = [Accepted, None, DeclinedByPerson, NoConsent];

    /// <summary>All that an assign can come to.</summary>
    public static IReadOnlyList<string> OfAssign { get; } = [Assigned, None, DeclinedByPerson];

    /// <summary>All that a share can come to.</summary>
    public static IReadOnlyList<string> OfShare { get; } = [Shared, NoConsent];
}
