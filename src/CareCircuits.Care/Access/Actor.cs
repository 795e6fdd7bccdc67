namespace CareCircuits.Care.Access;

/// <summary>What kind of party does something.</summary>
public enum ActorKind
{
    /// <summary>A staff member who is signed in.</summary>
    Staff,

    /// <summary>A service's own system, by its API key.</summary>
    System,

    /// <summary>The clock: a due row came.</summary>
    Clock,
}

/// <summary>Who does something; written into the journal and the audit trail.</summary>
/// <param name="Kind">What kind of party.</param>
/// <param name="Id">The staff member's or the API key's id; empty for the clock.</param>
public readonly record struct Actor(ActorKind Kind, string Id)
{
    /// <summary>The clock.</summary>
    public static Actor Clock { get; } = new(ActorKind.Clock, "");

    /// <summary>A staff member.</summary>
    public static Actor Staff(string id) => new(ActorKind.Staff, id);

    /// <summary>A service's own system, by its key.</summary>
    public static Actor System(Guid key) => new(ActorKind.System, key.ToString());
}
