namespace CareCircuits.Care.Studio;

/// <summary>What a network demands before a circuit may be published.</summary>
/// <param name="SecondCoordinator">Whether a second coordinator must approve; it holds for moving people to another version, too.</param>
/// <param name="FullCoverage">Whether the rehearsals must go through every step and every way.</param>
public sealed record PublishingRules(bool SecondCoordinator = true, bool FullCoverage = false);

/// <summary>Keeps what networks demand.</summary>
public interface IPublishingRules
{
    /// <summary>What a network demands; the beginning values where it never said.</summary>
    Task<PublishingRules> FindAsync(Guid network, CancellationToken cancellation);

    /// <summary>Keeps what it demands from now on.</summary>
    Task SaveAsync(Guid network, PublishingRules rules, CancellationToken cancellation);
}
