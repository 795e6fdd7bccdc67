using CareCircuits.Engine.Decisions;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Rehearsals;

/// <summary>What must be so. Only what is written is compared.</summary>
public sealed record Expectation
{
    /// <summary>Exactly the steps that wait now: tasks, waits, refers and assigns.</summary>
    public IReadOnlyList<string>? Open { get; init; }

    /// <summary>Values of data.</summary>
    public JsonTree? Data { get; init; }

    /// <summary>The workflow that <see cref="Result"/> and <see cref="Data"/> are about.</summary>
    public string? Workflow { get; init; }

    /// <summary>How the workflow ended.</summary>
    public string? Result { get; init; }

    /// <summary>Every reminder.</summary>
    public IReadOnlyList<ExpectedMessage>? Reminders { get; init; }

    /// <summary>Every escalation.</summary>
    public IReadOnlyList<ExpectedMessage>? Escalations { get; init; }

    /// <summary>Everything that was shared.</summary>
    public IReadOnlyList<ExpectedShare>? Shared { get; init; }

    /// <summary>Every referral that changed, with its state now.</summary>
    public IReadOnlyList<ExpectedReferral>? Referrals { get; init; }

    /// <summary>Every message of a notify step.</summary>
    public IReadOnlyList<ExpectedMessage>? Notices { get; init; }

    /// <summary>Every incident.</summary>
    public IReadOnlyList<ExpectedIncident>? Incidents { get; init; }

    /// <summary>Every workflow that ended.</summary>
    public IReadOnlyList<ExpectedEnd>? Ended { get; init; }
}

/// <summary>Someone was told something about a step.</summary>
public sealed record ExpectedMessage
{
    /// <summary>The step.</summary>
    public string? Step { get; init; }

    /// <summary>The role, or the id of the one person or service.</summary>
    public string? To { get; init; }
}

/// <summary>Something was shared.</summary>
public sealed record ExpectedShare
{
    /// <summary>The step.</summary>
    public string? Step { get; init; }

    /// <summary>The role, or the id of the one person or service.</summary>
    public string? With { get; init; }

    /// <summary>To what end.</summary>
    public string? Purpose { get; init; }
}

/// <summary>The question to one candidate, as it stands now.</summary>
public sealed record ExpectedReferral
{
    /// <summary>The step.</summary>
    public string? Step { get; init; }

    /// <summary>The service or staff member.</summary>
    public string? To { get; init; }

    /// <summary>How far it has come.</summary>
    public ReferralState? State { get; init; }
}

/// <summary>A step that stood still.</summary>
public sealed record ExpectedIncident
{
    /// <summary>The step.</summary>
    public string? Step { get; init; }
}

/// <summary>A workflow that ended.</summary>
public sealed record ExpectedEnd
{
    /// <summary>The workflow.</summary>
    public string? Workflow { get; init; }

    /// <summary>How it ended; <c>stopped</c> too.</summary>
    public string? Result { get; init; }
}
