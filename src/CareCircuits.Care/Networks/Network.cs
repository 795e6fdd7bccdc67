using CareCircuits.Rules.Data;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Care.Networks;

/// <summary>A territory's network of services: the outermost scope. Nothing of one network is ever seen from another.</summary>
public sealed record Network(Guid Id, string Name)
{
    /// <summary>Whether what one coordinator asks for that concerns many takes the yes of a second one.</summary>
    public bool FourEyes { get; init; } = true;
}

/// <summary>A service of the directory: its typology as the rules see it, and what people need to reach it.</summary>
public sealed record Service
{
    /// <summary>Its id in the network, in kebab-case.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required Wording Name { get; init; }

    /// <summary>Its telephone number.</summary>
    public string? Phone { get; init; }

    /// <summary>Its mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The typology: sector, function, line, population, capacity (domain.md).</summary>
    public required ServiceFacts Facts { get; init; }

    /// <summary>The roles of circuits that it holds.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];
}

/// <summary>A person who works in the network.</summary>
public sealed record StaffMember
{
    /// <summary>Their id in the network, in kebab-case.</summary>
    public required string Id { get; init; }

    /// <summary>Their name.</summary>
    public required string Name { get; init; }

    /// <summary>The service they work for.</summary>
    public required string Service { get; init; }

    /// <summary>The roles of circuits that they hold there.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>The languages they speak, as two-letter codes.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The commune they work from.</summary>
    public string? Commune { get; init; }

    /// <summary>How many people they can follow.</summary>
    public int Capacity { get; init; }

    /// <summary>Whether they are away.</summary>
    public bool Absent { get; init; }

    /// <summary>Who stands in while they are away.</summary>
    public string? Substitute { get; init; }

    /// <summary>Their mail address; nothing is sent to them by mail without one.</summary>
    public string? Email { get; init; }

    /// <summary>Whether they are a peer worker.</summary>
    public bool Peer { get; init; }

    /// <summary>Their telephone number.</summary>
    public string? Phone { get; init; }
}
