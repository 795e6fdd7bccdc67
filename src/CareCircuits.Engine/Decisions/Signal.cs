using System.Text.Json.Serialization;

namespace CareCircuits.Engine.Decisions;

/// <summary>All that can happen to an enrolment. Values are plain JSON values: text, true or false, numbers, lists and maps.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "signal")]
[JsonDerivedType(typeof(Happened), "happened")]
[JsonDerivedType(typeof(Completed), "completed")]
[JsonDerivedType(typeof(Answered), "answered")]
[JsonDerivedType(typeof(Due), "due")]
[JsonDerivedType(typeof(Consented), "consented")]
[JsonDerivedType(typeof(Withdrawn), "withdrawn")]
[JsonDerivedType(typeof(Retried), "retried")]
[JsonDerivedType(typeof(Skipped), "skipped")]
[JsonDerivedType(typeof(Moved), "moved")]
[JsonDerivedType(typeof(MovedBack), "moved-back")]
public abstract record Signal
{
    private Signal()
    {
    }

    /// <summary>An event of the circuit happened.</summary>
    public sealed record Happened(string Event, IReadOnlyDictionary<string, object?> Data) : Signal;

    /// <summary>A task was done, with the answers of its form.</summary>
    public sealed record Completed(int Entry, string Outcome, IReadOnlyDictionary<string, object?> Form) : Signal;

    /// <summary>A candidate, or the person, answered a search.</summary>
    public sealed record Answered(int Entry, string By, Reply Reply, string? Reason) : Signal;

    /// <summary>A timer's moment has come.</summary>
    public sealed record Due(int Entry, TimerKind Kind, int Index) : Signal;

    /// <summary>The person agreed to a purpose.</summary>
    public sealed record Consented(string Purpose) : Signal;

    /// <summary>The person took back a consent.</summary>
    public sealed record Withdrawn(string Purpose) : Signal;

    /// <summary>An operator had a step that stood still tried again.</summary>
    public sealed record Retried(int Entry, string Reason) : Signal;

    /// <summary>An operator led a step that stood still on to another step of its region.</summary>
    public sealed record Skipped(int Entry, string To, string Reason) : Signal;

    /// <summary>The enrolment was moved to another version of its circuit, with what was chosen. Only <see cref="Moves.Mover"/> takes it.</summary>
    public sealed record Moved(int From, int To, IReadOnlyList<GoOn> Steps, IReadOnlyList<DatumGiven> Data) : Signal;

    /// <summary>The move just before was taken back. Only <see cref="Moves.Mover"/> takes it.</summary>
    public sealed record MovedBack(int From, int To) : Signal;
}

/// <summary>Where an entry goes on whose step the other version does not have.</summary>
public sealed record GoOn(int Entry, string Step);

/// <summary>What a datum of an instance is to hold that the other version requires.</summary>
public sealed record DatumGiven(int Instance, string Name, object Value);

/// <summary>What someone who was asked says.</summary>
public enum Reply
{
    /// <summary>Seen, not answered.</summary>
    Received,

    /// <summary>Yes.</summary>
    Accepted,

    /// <summary>No.</summary>
    Declined,
}
