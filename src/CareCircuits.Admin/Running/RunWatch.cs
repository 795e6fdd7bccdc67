using CareCircuits.Care.Running;

namespace CareCircuits.Admin.Running;

/// <summary>Sees what changed in a list of runs between two looks at the same page of it.</summary>
internal sealed class RunWatch
{
    private Dictionary<(Guid Enrolment, int Number), string>? before;
    private object? place;

    /// <summary>Those that are new, moved or ended since the last look; nothing at the first, or where another page is looked at.</summary>
    public IReadOnlyList<RunLine> Look(object at, IReadOnlyList<RunLine> lines)
    {
        var was = Equals(place, at) ? before : null;
        (place, before) = (at, lines.ToDictionary(KeyOf, StateOf));
        return was is null ? [] : [.. lines.Where(line => !was.TryGetValue(KeyOf(line), out var state) || state != StateOf(line))];
    }

    private static (Guid Enrolment, int Number) KeyOf(RunLine line) => (line.Run.Enrolment.Enrolment, line.Run.Number);

    private static string StateOf(RunLine line) => line.Run.EndedAt is null ? string.Join(' ', line.Stays.Select(stay => stay.Entry)) : $"ended {line.Run.Result}";
}
