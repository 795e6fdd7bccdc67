namespace CareCircuits.Care.Replaying;

/// <summary>Which enrolments have a past to look at.</summary>
public interface IPasts
{
    /// <summary>How many enrolments of a circuit had something decided since then.</summary>
    Task<int> CountAsync(Guid network, string circuit, DateTimeOffset since, CancellationToken cancellation);

    /// <summary>Those enrolments by id, from after <paramref name="after"/> on.</summary>
    Task<IReadOnlyList<Guid>> PageAsync(Guid network, string circuit, DateTimeOffset since, Guid? after, int most, CancellationToken cancellation);
}
