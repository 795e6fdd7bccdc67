using CareCircuits.Engine.Decisions;

namespace CareCircuits.Engine.Moves;

/// <summary>Whether an enrolment can move to another version of its circuit.</summary>
public abstract record MoveVerdict
{
    private MoveVerdict()
    {
    }

    /// <summary>It moves as it is: every step that is current is there, of the same kind, with the data it needs.</summary>
    public sealed record MovesAsItIs : MoveVerdict;

    /// <summary>Someone must choose first.</summary>
    public sealed record NeedsChoice(IReadOnlyList<OpenStep> Steps, IReadOnlyList<OpenDatum> Data) : MoveVerdict;

    /// <summary>It stays where it is.</summary>
    public sealed record Stays(IReadOnlyList<StayReason> Reasons) : MoveVerdict;
}

/// <summary>Why an enrolment stays in the version that it is in.</summary>
public abstract record StayReason
{
    private StayReason()
    {
    }

    /// <summary>A workflow runs that the other version does not have.</summary>
    public sealed record WorkflowGone(string Workflow) : StayReason;

    /// <summary>A datum has a value that the other version does not allow.</summary>
    public sealed record DatumMisfit(string Workflow, string Name) : StayReason;

    /// <summary>The step where it would go on leads at once to one that was done already.</summary>
    public sealed record LeadsBack(string Workflow, string Step) : StayReason;
}

/// <summary>A current step that the other version does not have: where shall it go on?</summary>
/// <param name="Entry">The entry of the stay.</param>
/// <param name="Step">The step that is gone.</param>
/// <param name="Candidates">The steps of the same region that were not completed yet.</param>
public sealed record OpenStep(int Entry, string Step, IReadOnlyList<string> Candidates);

/// <summary>A datum that the other version requires and that has no value.</summary>
public sealed record OpenDatum(int Instance, string Name);

/// <summary>What was chosen: a step for an entry, a plain JSON value for a datum of an instance.</summary>
public sealed record MoveChoices
{
    /// <summary>No choice at all.</summary>
    public static MoveChoices None { get; } = new();

    /// <summary>The step at which each entry goes on.</summary>
    public IReadOnlyDictionary<int, string> Steps { get; init; } = new Dictionary<int, string>();

    /// <summary>The values of data.</summary>
    public IReadOnlyDictionary<OpenDatum, object> Data { get; init; } = new Dictionary<OpenDatum, object>();

    /// <summary>The choices that a journal tells of.</summary>
    public static MoveChoices Of(Signal.Moved moved) => new()
    {
        Steps = moved.Steps.ToDictionary(choice => choice.Entry, choice => choice.Step),
        Data = moved.Data.ToDictionary(choice => new OpenDatum(choice.Instance, choice.Name), choice => choice.Value),
    };

    /// <summary>The signal by which the journal tells of a move with these choices.</summary>
    public Signal.Moved In(int from, int to) => new(
        from,
        to,
        [.. Steps.OrderBy(choice => choice.Key).Select(choice => new GoOn(choice.Key, choice.Value))],
        [.. Data.OrderBy(choice => choice.Key.Instance).ThenBy(choice => choice.Key.Name, StringComparer.Ordinal).Select(choice => new DatumGiven(choice.Key.Instance, choice.Key.Name, choice.Value))]);
}
