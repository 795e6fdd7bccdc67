namespace CareCircuits.Admin.Work;

/// <summary>The parts of the work list, in the order in which they are worked off.</summary>
public enum WorkGroup
{
    /// <summary>The time is nearly up.</summary>
    Now,

    /// <summary>The time is up.</summary>
    Late,

    /// <summary>Still today.</summary>
    Today,

    /// <summary>Later.</summary>
    Next,

    /// <summary>Somebody else is to answer.</summary>
    Waiting,
}

/// <summary>Sorts work into what is for now, late, today, later, and waiting for others.</summary>
public static class WorkGroups
{
    /// <summary>Who has less time than this left should do it now.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromHours(1);

    /// <summary>The groups that have lines, in order, each in the order of time; a line without time comes last.</summary>
    /// <param name="rows">All lines.</param>
    /// <param name="now">The moment of looking.</param>
    /// <param name="dayOf">The day on which a moment falls, where the network lies.</param>
    public static IReadOnlyList<(WorkGroup Group, IReadOnlyList<WorkRow> Rows)> Of(IEnumerable<WorkRow> rows, DateTimeOffset now, Func<DateTimeOffset, DateOnly> dayOf) =>
    [
        .. rows.GroupBy(row => Of(row, now, dayOf))
            .OrderBy(group => group.Key)
            .Select(group => (group.Key, (IReadOnlyList<WorkRow>)[.. group.OrderBy(row => row.Due ?? DateTimeOffset.MaxValue).ThenBy(row => row.Since).ThenBy(row => row.Id, StringComparer.Ordinal)])),
    ];

    /// <summary>Where a line belongs.</summary>
    public static WorkGroup Of(WorkRow row, DateTimeOffset now, Func<DateTimeOffset, DateOnly> dayOf)
    {
        if (row.Kind == WorkKind.Asked)
            return WorkGroup.Waiting;
        if (row.Due is not { } due)
            return WorkGroup.Next;
        if (due < now)
            return WorkGroup.Late;
        if (due - now <= Soon)
            return WorkGroup.Now;

        // Midnight is the end of the day before: a day's work ends with it.
        return dayOf(due - TimeSpan.FromTicks(1)) <= dayOf(now) ? WorkGroup.Today : WorkGroup.Next;
    }
}
