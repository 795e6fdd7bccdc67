using CareCircuits.Care.Enrolling;
using CareCircuits.Care.People;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Care.Access;

/// <summary>What ties people to an enrolment beside its state.</summary>
public sealed record Ties
{
    /// <summary>Nothing.</summary>
    public static Ties None { get; } = new();

    /// <summary>The services that made the contact.</summary>
    public IReadOnlyList<string> Senders { get; init; } = [];

    /// <summary>Who took on which open task, by its entry.</summary>
    public IReadOnlyDictionary<int, string> Claims { get; init; } = new Dictionary<int, string>();

    /// <summary>The services and staff that said yes in a workflow that still runs.</summary>
    public IReadOnlyList<Party> Accepted { get; init; } = [];
}

/// <summary>An enrolment with what ties people to it.</summary>
public sealed record FiledEnrolment(LoadedEnrolment Enrolment, Ties Ties);

/// <summary>Someone's file as it is kept. Only <see cref="FileDoor"/> gives it to anyone.</summary>
public sealed record PersonFile(Person Person, IReadOnlyList<FiledEnrolment> Enrolments);

/// <summary>The files of people, with what the rule on opening them has to know.</summary>
public interface IFiles
{
    /// <summary>The files of these people, each with all enrolments, oldest first; without those who were erased. They come in no order.</summary>
    Task<IReadOnlyList<PersonFile>> FindAsync(Guid network, IReadOnlyList<Guid> people, CancellationToken cancellation);

    /// <summary>Whose enrolment this is; null where there is none.</summary>
    Task<Guid?> PersonOfAsync(EnrolmentKey enrolment, CancellationToken cancellation);

    /// <summary>
    /// Those to whom a tie leads from these parties, youngest tie first: open or claimed tasks, questions to services, yeses in workflows that
    /// run, contacts that the service made. Where words are given, each must begin a part of the name.
    /// </summary>
    Task<IReadOnlyList<Guid>> InReachAsync(
        Guid network, IReadOnlyList<Party> parties, string service, IReadOnlyList<string> words, int skip, int most, CancellationToken cancellation);
}
