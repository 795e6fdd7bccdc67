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
    public sealed record Stays(IReadOnlyList<string> Reasons) : MoveVerdict;
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
}
