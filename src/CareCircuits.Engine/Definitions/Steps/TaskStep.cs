using CareCircuits.Rules.Data;

namespace CareCircuits.Engine.Definitions;

/// <summary>Someone does something. With <see cref="Voluntary"/> it is a human contact, which the person may decline.</summary>
public sealed record TaskStep : StepDefinition
{
    /// <summary>The role that it is for.</summary>
    public string? Role { get; init; }

    /// <summary>The datum (<c>data.x</c>) with the one staff member or service that it is for; the role is the fallback.</summary>
    public string? Assignee { get; init; }

    /// <summary>What is asked on completion.</summary>
    public IReadOnlyList<FieldDefinition> Form { get; init; } = [];

    /// <summary>When it should be done.</summary>
    public TimeLimit? Due { get; init; }

    /// <summary>Offsets from the due moment, in elapsed time; each is sent once to the owner.</summary>
    public IReadOnlyList<Duration> Remind { get; init; } = [];

    /// <summary>Who is told, and where it goes, when it is not done.</summary>
    public Overdue? Overdue { get; init; }

    /// <summary>Whether it is offered to the person, who may decline.</summary>
    public bool Voluntary { get; init; }

    /// <summary>The words for each outcome.</summary>
    public IReadOnlyDictionary<string, Wording>? Labels { get; init; }

    /// <summary>Where each outcome leads.</summary>
    public required IReadOnlyDictionary<string, string> Outcomes { get; init; }
}
