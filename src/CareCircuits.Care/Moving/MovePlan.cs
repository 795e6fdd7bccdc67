namespace CareCircuits.Care.Moving;

/// <summary>How far a move has come.</summary>
public enum MovePhase
{
    /// <summary>Everyone concerned is looked at: what would become of them.</summary>
    Judging,

    /// <summary>It is known what would become of each; choices can be made, and the move can be asked for.</summary>
    Judged,

    /// <summary>A coordinator asked for it; another one is to say yes.</summary>
    Asked,

    /// <summary>People are being moved.</summary>
    Moving,

    /// <summary>Everyone who could be moved was.</summary>
    Moved,

    /// <summary>It is being taken back.</summary>
    GoingBack,

    /// <summary>It was taken back for everyone for whom nothing had gone on since.</summary>
    Back,

    /// <summary>It was given up before anyone was moved.</summary>
    Dropped,
}

/// <summary>The moving of people from older versions of a circuit to a published one: who asked, who agreed, how far it has come.</summary>
public sealed record MovePlan
{
    /// <summary>In which network.</summary>
    public required Guid Network { get; init; }

    /// <summary>Its own id; a later one is a higher one.</summary>
    public required Guid Id { get; init; }

    /// <summary>The circuit.</summary>
    public required string Circuit { get; init; }

    /// <summary>The versions that people leave.</summary>
    public required IReadOnlyList<int> From { get; init; }

    /// <summary>The version that they come to.</summary>
    public required int To { get; init; }

    /// <summary>How far it has come.</summary>
    public MovePhase Phase { get; init; }

    /// <summary>Counts how often everyone was looked at: each time choices are made for many.</summary>
    public int Round { get; init; } = 1;

    /// <summary>The last enrolment that was looked at in this round; null at its beginning.</summary>
    public Guid? Cursor { get; init; }

    /// <summary>How many enrolments there were to look at when the round began.</summary>
    public int Total { get; init; }

    /// <summary>How many of them were looked at.</summary>
    public int Done { get; init; }

    /// <summary>What was chosen for everyone.</summary>
    public MoveChoiceSet Choices { get; init; } = MoveChoiceSet.None;

    /// <summary>The staff member who began it.</summary>
    public required string PlannedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset PlannedAt { get; init; }

    /// <summary>Who asked for it; null before.</summary>
    public string? AskedBy { get; init; }

    /// <summary>Who agreed to it, which is who asked where the network does not demand four eyes; null before.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>When it was agreed to.</summary>
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>Who had it taken back; null where nobody did.</summary>
    public string? UndoneBy { get; init; }

    /// <summary>Counts what was saved; who saves second on the same revision is refused.</summary>
    public long Revision { get; init; } = 1;

    /// <summary>Whether it stands in the way of another one for the same circuit.</summary>
    public bool IsOpen => Phase is MovePhase.Judging or MovePhase.Judged or MovePhase.Asked or MovePhase.Moving;

    /// <summary>Whether the house has work to do on it.</summary>
    public bool IsWorking => Phase is MovePhase.Judging or MovePhase.Moving or MovePhase.GoingBack;

    /// <summary>The same, to be looked at from the beginning: what anyone agreed to does not count for what was changed.</summary>
    internal MovePlan Again(MoveChoiceSet choices, int total) =>
        this with { Phase = MovePhase.Judging, Round = Round + 1, Cursor = null, Done = 0, Total = total, Choices = choices, AskedBy = null };
}
