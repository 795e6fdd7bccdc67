using CareCircuits.Care.Enrolling;
using CareCircuits.Care.People;
using CareCircuits.Care.Running;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Care.Access;

/// <summary>What someone sees of a person.</summary>
public abstract record FileView
{
    private FileView()
    {
    }

    /// <summary>The file, with the enrolments that the rule opens; all of them where the glass was broken.</summary>
    public sealed record Open(Person Person, IReadOnlyList<LoadedEnrolment> Enrolments, Ground Ground) : FileView;

    /// <summary>Enough to do a task of theirs.</summary>
    public sealed record CardOnly(PersonCard Card) : FileView;

    /// <summary>Enough to say whether they can take the person on.</summary>
    public sealed record QuestionOnly(IReadOnlyList<QuestionFacts> Questions) : FileView;

    /// <summary>Nothing. The reason is a stable code: <c>file.no-tie</c>, <c>file.not-agreed</c> or <c>person.unknown</c>.</summary>
    public sealed record Closed(string Reason) : FileView;
}

/// <summary>Name, telephone, language, wish, and what is to be done.</summary>
public sealed record PersonCard(Guid Person, string? Name, string? Phone, string? Language, string? Wish, IReadOnlyList<CardTask> Tasks);

/// <summary>A task of theirs with someone.</summary>
public sealed record CardTask(EnrolmentKey Enrolment, string Circuit, int Version, string Workflow, int Entry, string Step, DateTimeOffset Since, DateTimeOffset? Due);

/// <summary>What the rules saw of a person when they proposed someone: what that someone may know before they answer.</summary>
public sealed record QuestionFacts(EnrolmentKey Enrolment, string Workflow, int Entry, string Step, IReadOnlyList<UsedFact> Known);
