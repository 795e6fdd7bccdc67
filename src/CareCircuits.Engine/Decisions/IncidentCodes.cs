namespace CareCircuits.Engine.Decisions;

/// <summary>The stable codes of incidents: why an instance cannot go on by itself.</summary>
public static class IncidentCodes
{
    /// <summary>The step to go to does not exist.</summary>
    public const string TargetUnknown = "target.unknown";

    /// <summary>More steps were entered for one signal than any honest workflow has.</summary>
    public const string Endless = "steps.endless";

    /// <summary>An outcome, or a result of a sub-workflow, leads nowhere.</summary>
    public const string OutcomeUnmapped = "outcome.unmapped";

    /// <summary>No rule held, and the step does not say what then.</summary>
    public const string OtherwiseUnmapped = "otherwise.unmapped";

    /// <summary>A fact that would decide is missing, and the step does not say what then.</summary>
    public const string UnknownUnmapped = "unknown.unmapped";

    /// <summary>The time of a wait is up, and the step does not say what then.</summary>
    public const string TimeoutUnmapped = "timeout.unmapped";

    /// <summary>The rule set does not exist.</summary>
    public const string RulesUnknown = "rules.unknown";

    /// <summary>Rules or an expression could not be computed.</summary>
    public const string RulesError = "rules.error";

    /// <summary>Rules asked for a fact that nobody gave and that may not be unknown.</summary>
    public const string FactMissing = "fact.missing";

    /// <summary>An expression cannot be read.</summary>
    public const string ExpressionUnreadable = "expression.unreadable";

    /// <summary>The datum to count time from has no value.</summary>
    public const string TimeUnknown = "time.unknown";

    /// <summary>The datum that says who gets something has no value.</summary>
    public const string RecipientUnknown = "recipient.unknown";

    /// <summary>The workflow to run does not exist.</summary>
    public const string WorkflowUnknown = "workflow.unknown";

    /// <summary>A value does not fit the datum that it is for, or is missing.</summary>
    public const string DataInvalid = "data.invalid";
}
