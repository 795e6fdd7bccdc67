namespace CareCircuits.Care.Studio;

/// <summary>Which edit comes next when someone takes back or does again: always their own, in turn.</summary>
internal static class EditsToTurn
{
    /// <summary>So many edits back one can go.</summary>
    public const int Most = 500;

    /// <summary>Their last edit that stands; <paramref name="edits"/> are theirs, the youngest first.</summary>
    public static EditLine? Undo(IReadOnlyList<EditLine> edits) => edits.FirstOrDefault(edit => !edit.IsUndone);

    /// <summary>The oldest of those taken back since they did something new: what was taken back before that is given up.</summary>
    public static EditLine? Redo(IReadOnlyList<EditLine> edits) =>
        edits.TakeWhile(edit => edit.IsUndone).LastOrDefault(edit => edit.Revision > edits[0].Number);
}
