namespace CareCircuits.Engine.Decisions;

/// <summary>What a party is.</summary>
public enum PartyKind
{
    /// <summary>Whoever holds a role.</summary>
    Role,

    /// <summary>One service of the directory.</summary>
    Service,

    /// <summary>One staff member.</summary>
    Staff,

    /// <summary>The person themselves.</summary>
    Person,
}

/// <summary>Someone who owns work, is told something or is asked.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">The role, or the id of the one service or staff member; <c>person</c> for the person.</param>
public readonly record struct Party(PartyKind Kind, string Id)
{
    /// <summary>The person themselves.</summary>
    public static Party Person { get; } = new(PartyKind.Person, "person");

    /// <summary>Whoever holds <paramref name="role"/>.</summary>
    public static Party Role(string role) => new(PartyKind.Role, role);
}
