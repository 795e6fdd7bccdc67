namespace CareCircuits.Admin.Studio.Steps;

/// <summary>The reminder that one would add next: a day before, then at the moment, then two hours after.</summary>
public static class NextReminder
{
    private static readonly string[] Usual = ["-PT24H", "PT0S", "PT2H"];

    /// <summary>The first of the usual ones that is not there yet; where all are, one that is a day earlier than the others of its kind.</summary>
    public static string After(IReadOnlyList<string> reminders) => Usual.FirstOrDefault(one => !reminders.Contains(one)) ?? "-PT48H";
}
