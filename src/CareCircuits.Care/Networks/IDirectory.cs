using CareCircuits.Engine.Decisions;

namespace CareCircuits.Care.Networks;

/// <summary>The services and staff of a network.</summary>
public interface IDirectory
{
    /// <summary>All networks; there are few.</summary>
    Task<IReadOnlyList<Network>> NetworksAsync(CancellationToken cancellation);

    /// <summary>Adds a network, or renames it.</summary>
    Task SaveAsync(Network network, CancellationToken cancellation);

    /// <summary>Adds a service, or replaces what is known of it.</summary>
    Task SaveAsync(Guid network, Service service, CancellationToken cancellation);

    /// <summary>Adds a staff member, or replaces what is known of them.</summary>
    Task SaveAsync(Guid network, StaffMember staff, CancellationToken cancellation);

    /// <summary>The services in the order of their ids, from after <paramref name="after"/> on.</summary>
    Task<IReadOnlyList<Service>> ServicesAsync(Guid network, string? after, int most, CancellationToken cancellation);

    /// <summary>The staff in the order of their ids, from after <paramref name="after"/> on.</summary>
    Task<IReadOnlyList<StaffMember>> StaffAsync(Guid network, string? after, int most, CancellationToken cancellation);

    /// <summary>One service; null where there is none.</summary>
    Task<Service?> ServiceAsync(Guid network, string id, CancellationToken cancellation);

    /// <summary>One staff member; null where there is none.</summary>
    Task<StaffMember?> StaffMemberAsync(Guid network, string id, CancellationToken cancellation);

    /// <summary>
    /// The directory as decisions see it, caseloads counted from the tasks and assignments that are open now. Fresh, or cached until something changed.
    /// </summary>
    Task<Surroundings> SurroundingsAsync(Guid network, CancellationToken cancellation);
}

/// <summary>What surrounds every enrolment of a network.</summary>
public sealed record Surroundings(IReadOnlyList<NetworkService> Services, IReadOnlyList<CareCircuits.Rules.Facts.StaffFacts> Staff);
