namespace CareCircuits.Care.Access;

/// <summary>What ties a staff member to a person; what a look into a file was let in by.</summary>
public enum Ground
{
    /// <summary>Work of theirs is open.</summary>
    Task,

    /// <summary>Their service is asked to take the person on.</summary>
    Question,

    /// <summary>They, or their service, took the person on in a workflow that still runs.</summary>
    Assignment,

    /// <summary>A workflow that runs names them or their service.</summary>
    CareTeam,

    /// <summary>Their service made the contact.</summary>
    Contact,

    /// <summary>They broke the glass.</summary>
    BrokenGlass,

    /// <summary>Work of theirs is open but nothing more was agreed to: they saw the card.</summary>
    Card,
}

/// <summary>How far someone sees.</summary>
public enum FileReach
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>What the rules saw when they were asked to take the person on.</summary>
    Question,

    /// <summary>Name, telephone, language, wish, and what the task is.</summary>
    Card,

    /// <summary>The file.</summary>
    File,
}

/// <summary>What the rule says of one enrolment for one staff member.</summary>
/// <param name="Reach">How far they see.</param>
/// <param name="Tie">What ties them to the person; null where nothing does.</param>
public readonly record struct FileVerdict(FileReach Reach, Ground? Tie);
