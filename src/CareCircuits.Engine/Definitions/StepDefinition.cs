using System.Text.Json.Serialization;
using CareCircuits.Rules.Data;

namespace CareCircuits.Engine.Definitions;

/// <summary>One step of a workflow. Its kind says what happens there; its ways out say where it leads.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TaskStep), "task")]
[JsonDerivedType(typeof(DecideStep), "decide")]
[JsonDerivedType(typeof(ReferStep), "refer")]
[JsonDerivedType(typeof(AssignStep), "assign")]
[JsonDerivedType(typeof(ShareStep), "share")]
[JsonDerivedType(typeof(WaitStep), "wait")]
[JsonDerivedType(typeof(NotifyStep), "notify")]
[JsonDerivedType(typeof(SetStep), "set")]
[JsonDerivedType(typeof(RaiseStep), "raise")]
[JsonDerivedType(typeof(RunStep), "run")]
[JsonDerivedType(typeof(ParallelStep), "parallel")]
[JsonDerivedType(typeof(EndStep), "end")]
public abstract record StepDefinition
{
    /// <summary>The step's id, unique in its workflow, branches included.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required Wording Title { get; init; }

    /// <summary>Where an event leads while the step is current: a step of the same region, or <see cref="Targets.Stop"/>.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyDictionary<string, string> On { get; init; } = new Dictionary<string, string>();

    /// <summary>A word for those who design and review.</summary>
    public Wording? Note { get; init; }
}

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

/// <summary>Rules decide: a rule set, or a list of conditions.</summary>
public sealed record DecideStep : StepDefinition
{
    /// <summary>The rule set that decides.</summary>
    public string? Rules { get; init; }

    /// <summary>Where each outcome of the rule set leads.</summary>
    public IReadOnlyDictionary<string, string>? Outcomes { get; init; }

    /// <summary>Conditions in order; the first that holds leads on.</summary>
    public IReadOnlyList<WhenDefinition>? When { get; init; }

    /// <summary>Where it leads when no rule held.</summary>
    public string? Otherwise { get; init; }

    /// <summary>Where it leads when a fact that would decide is missing.</summary>
    public string? Unknown { get; init; }
}

/// <summary>One condition of a <see cref="DecideStep"/> and where it leads.</summary>
public sealed record WhenDefinition
{
    /// <summary>The condition.</summary>
    public required string If { get; init; }

    /// <summary>Where it leads.</summary>
    public required string Next { get; init; }
}

/// <summary>How candidates are asked.</summary>
public enum Offer
{
    /// <summary>The next one when the one before has declined or not answered.</summary>
    OneByOne,

    /// <summary>All together; the first to accept is taken.</summary>
    AllAtOnce,
}

/// <summary>Services of the directory are asked to take the person, under a consent.</summary>
public sealed record ReferStep : StepDefinition
{
    /// <summary>The role that owns the search.</summary>
    public string? Role { get; init; }

    /// <summary>The purpose whose consent it needs.</summary>
    public required string Purpose { get; init; }

    /// <summary>The rule set that judges each service.</summary>
    public required string Services { get; init; }

    /// <summary>What is asked for, in words.</summary>
    public Wording? Need { get; init; }

    /// <summary>An expression: higher goes first.</summary>
    public string? Priority { get; init; }

    /// <summary>How candidates are asked.</summary>
    public Offer Offer { get; init; }

    /// <summary>How long each candidate has.</summary>
    public TimeLimit? AnswerWithin { get; init; }

    /// <summary>How long the whole search may take.</summary>
    public TimeLimit? Until { get; init; }

    /// <summary>The datum (<c>data.x</c>) that gets the service that accepted.</summary>
    public string? Into { get; init; }

    /// <summary>Where <c>accepted</c>, <c>none</c>, <c>declined-by-person</c> and <c>no-consent</c> lead.</summary>
    public required IReadOnlyDictionary<string, string> Outcomes { get; init; }
}

/// <summary>Staff who hold a role are asked, one by one, to take the person on.</summary>
public sealed record AssignStep : StepDefinition
{
    /// <summary>The role that candidates hold.</summary>
    public string? Role { get; init; }

    /// <summary>The rule set that judges each candidate.</summary>
    public required string Candidates { get; init; }

    /// <summary>How long each candidate has.</summary>
    public TimeLimit? AnswerWithin { get; init; }

    /// <summary>How long the whole search may take.</summary>
    public TimeLimit? Until { get; init; }

    /// <summary>The datum (<c>data.x</c>) that gets the one who accepted.</summary>
    public string? Into { get; init; }

    /// <summary>Where <c>assigned</c>, <c>none</c> and <c>declined-by-person</c> lead.</summary>
    public required IReadOnlyDictionary<string, string> Outcomes { get; init; }
}

/// <summary>Someone is told something about the person, where a consent for the purpose holds.</summary>
public sealed record ShareStep : StepDefinition
{
    /// <summary>Who is told: <c>data.x</c> or a role.</summary>
    public required string With { get; init; }

    /// <summary>To what end.</summary>
    public required string Purpose { get; init; }

    /// <summary>What is told.</summary>
    public required IReadOnlyList<string> Content { get; init; }

    /// <summary>Who is to hear how it went: <c>data.x</c> or a role.</summary>
    public string? Feedback { get; init; }

    /// <summary>Where <c>shared</c> and <c>no-consent</c> lead.</summary>
    public required IReadOnlyDictionary<string, string> Outcomes { get; init; }
}

/// <summary>Nothing is done until something happens or time is up.</summary>
public sealed record WaitStep : StepDefinition
{
    /// <summary>Where each awaited event leads.</summary>
    public IReadOnlyDictionary<string, string> Events { get; init; } = new Dictionary<string, string>();

    /// <summary>How long it waits.</summary>
    public TimeLimit? Until { get; init; }

    /// <summary>Where it leads when time is up.</summary>
    public string? Timeout { get; init; }
}

/// <summary>How a message travels.</summary>
public enum Channel
{
    /// <summary>The inbox of CareCircuits.</summary>
    Inbox,

    /// <summary>Mail, in neutral words.</summary>
    Email,
}

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

/// <summary>Data get new values, all computed from the data as they were before.</summary>
public sealed record SetStep : StepDefinition
{
    /// <summary>An expression for each datum (<c>data.x</c>).</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }

    /// <summary>Where it leads.</summary>
    public required string Next { get; init; }
}

/// <summary>An event is raised for the whole enrolment.</summary>
public sealed record RaiseStep : StepDefinition
{
    /// <summary>The event.</summary>
    public required string Event { get; init; }

    /// <summary>An expression for each of its data.</summary>
    public IReadOnlyDictionary<string, string> Data { get; init; } = new Dictionary<string, string>();

    /// <summary>Where it leads.</summary>
    public required string Next { get; init; }
}

/// <summary>Another workflow of the circuit is run, and waited for where <see cref="Wait"/> says so.</summary>
public sealed record RunStep : StepDefinition
{
    /// <summary>The workflow.</summary>
    public required string Workflow { get; init; }

    /// <summary>An expression for each of its data.</summary>
    public IReadOnlyDictionary<string, string> Data { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether this step waits until that workflow has ended.</summary>
    public bool Wait { get; init; }

    /// <summary>Where each result of that workflow leads, when waiting.</summary>
    public IReadOnlyDictionary<string, string>? Outcomes { get; init; }

    /// <summary>Where it leads, when not waiting.</summary>
    public string? Next { get; init; }
}

/// <summary>How many branches must end.</summary>
public enum Completion
{
    /// <summary>Every branch.</summary>
    All,

    /// <summary>The first; the others are cancelled.</summary>
    Any,
}

/// <summary>Several branches run beside each other.</summary>
public sealed record ParallelStep : StepDefinition
{
    /// <summary>The branches.</summary>
    public required IReadOnlyList<BranchDefinition> Branches { get; init; }

    /// <summary>How many of them must end.</summary>
    public required Completion Complete { get; init; }

    /// <summary>Where it leads then.</summary>
    public required string Next { get; init; }
}

/// <summary>One branch of a <see cref="ParallelStep"/>: a state machine of its own.</summary>
public sealed record BranchDefinition : IRegion
{
    /// <summary>The branch's id.</summary>
    public required string Id { get; init; }

    /// <inheritdoc/>
    public required string Start { get; init; }

    /// <inheritdoc/>
    public required IReadOnlyList<StepDefinition> Steps { get; init; }
}

/// <summary>The workflow, or the branch, ends here.</summary>
public sealed record EndStep : StepDefinition
{
    /// <summary>How it ended; a branch may end without.</summary>
    public string? Result { get; init; }
}
