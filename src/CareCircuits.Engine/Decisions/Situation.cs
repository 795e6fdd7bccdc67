using System.Collections.Immutable;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Engine.Decisions;

/// <summary>What is known around an enrolment at the moment of a decision; read fresh each time, recorded with the decision.</summary>
public sealed record Situation
{
    /// <summary>The person.</summary>
    public PersonFacts Person { get; init; } = new();

    /// <summary>Whether a care plan exists.</summary>
    public bool HasCarePlan { get; init; }

    /// <summary>Whether a case manager has accepted.</summary>
    public bool HasCaseManager { get; init; }

    /// <summary>The services of the network's directory.</summary>
    public ImmutableArray<NetworkService> Services { get; init; } = [];

    /// <summary>The staff of the network.</summary>
    public ImmutableArray<StaffFacts> Staff { get; init; } = [];
}

/// <summary>A service of the directory with the roles of the circuit that it holds.</summary>
public sealed record NetworkService(ServiceFacts Facts, ImmutableArray<string> Roles);
