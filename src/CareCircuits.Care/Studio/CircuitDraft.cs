using CareCircuits.Engine.Editing;

namespace CareCircuits.Care.Studio;

/// <summary>A draft of a circuit as it stands. A circuit has one at most; all who edit it edit this one.</summary>
public sealed record CircuitDraft
{
    /// <summary>Its own id: a draft that is begun after another was discarded has another.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its files.</summary>
    public required DraftFiles Files { get; init; }

    /// <summary>The published version that it was begun from; null where it was begun from nothing or from files.</summary>
    public int? BasedOn { get; init; }

    /// <summary>Counts its changes, taking back included.</summary>
    public int Revision { get; init; }

    /// <summary>When it was begun.</summary>
    public required DateTimeOffset BegunAt { get; init; }

    /// <summary>By whom.</summary>
    public required string BegunBy { get; init; }

    /// <summary>When it was changed last.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>By whom.</summary>
    public required string ChangedBy { get; init; }

    /// <summary>The circuit.</summary>
    public string Circuit => Files.Circuit;

    /// <summary>The same after someone changed it.</summary>
    public CircuitDraft Changed(DraftFiles files, string by, DateTimeOffset at) =>
        this with { Files = files, Revision = Revision + 1, ChangedBy = by, ChangedAt = at };
}

/// <summary>One edit of a draft: what someone did in one go, and can take back.</summary>
/// <param name="Number">Its number among the edits of the draft: the revision that it made first.</param>
/// <param name="Staff">Who did it.</param>
/// <param name="At">When, or when it was added to last.</param>
/// <param name="What">What was done.</param>
/// <param name="Patch">What it changed.</param>
/// <param name="IsUndone">Whether it is taken back at present.</param>
public sealed record DraftEdit(int Number, string Staff, DateTimeOffset At, EditKind What, DraftPatch Patch, bool IsUndone = false)
{
    /// <summary>The revision that it made last, by more typing in the same place, or when it was taken back or done again.</summary>
    public int Revision { get; init; } = Number;
}

/// <summary>An edit of a draft in the list of someone's edits.</summary>
/// <param name="Number">Its number among the edits of the draft.</param>
/// <param name="Revision">The revision that it made last.</param>
/// <param name="IsUndone">Whether it is taken back at present.</param>
public sealed record EditLine(int Number, int Revision, bool IsUndone);

/// <summary>What was done in an edit, and on what: typing on in the same place is the same edit.</summary>
/// <param name="Name">A short stable name, such as <c>step.add</c> or <c>text</c>.</param>
/// <param name="On">What it was done on, such as a step's id; empty where nothing needs be said.</param>
public readonly record struct EditKind(string Name, string On = "");

/// <summary>Someone who has a draft open.</summary>
/// <param name="Staff">Who.</param>
/// <param name="Place">Where in it they are, such as <c>discharge-handover/call-72h</c>; empty where that is not known.</param>
/// <param name="SeenAt">When they were there last.</param>
public sealed record DraftEditor(string Staff, string Place, DateTimeOffset SeenAt);

/// <summary>A line of the list of drafts.</summary>
public sealed record DraftLine(Guid Id, string Circuit, int Version, int? BasedOn, DateTimeOffset ChangedAt, string ChangedBy);
