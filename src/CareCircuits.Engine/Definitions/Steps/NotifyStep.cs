using CareCircuits.Rules.Data;

namespace CareCircuits.Engine.Definitions;

/// <summary>A message for someone.</summary>
public sealed record NotifyStep : StepDefinition
{
    /// <summary>Who gets it: a role, <c>data.x</c> or <c>person</c>.</summary>
    public required string To { get; init; }

    /// <summary>What it says; <c>{data.x}</c> stands for a value.</summary>
    public required Wording Message { get; init; }

    /// <summary>How it travels.</summary>
    public Channel Channel { get; init; }

    /// <summary>Where it leads.</summary>
    public required string Next { get; init; }
}

/// <summary>How a message travels.</summary>
public enum Channel
{
    /// <summary>The inbox of CareCircuits.</summary>
    Inbox,

    /// <summary>Mail, in neutral words.</summary>
    Email,
}
