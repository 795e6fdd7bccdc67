using CareCircuits.Rules.Conditions;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Rules;

/// <summary>A condition to be built in words: lines, joined by "and" or "or" in groups; what cannot be built stays as it is written. It keeps nothing; each change makes the next condition.</summary>
public sealed partial class ConditionBuilder
{
    private string? joinsBy;

    /// <summary>The condition.</summary>
    [Parameter]
    [EditorRequired]
    public required Condition Value { get; set; }

    /// <summary>What can be asked about here.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<AskedSubject> Subjects { get; set; }

    /// <summary>Says it.</summary>
    [Parameter]
    [EditorRequired]
    public required ConditionSay Words { get; set; }

    /// <summary>Where it stands in the whole, as <c>-0-1</c>.</summary>
    [Parameter]
    public string Path { get; set; } = "";

    /// <summary>The group that it stands in; null for the whole condition.</summary>
    [Parameter]
    public Condition? Around { get; set; }

    /// <summary>Told what it is after a change.</summary>
    [Parameter]
    [EditorRequired]
    public EventCallback<Condition> Changed { get; set; }

    /// <summary>Told that it shall go; without anyone to tell, it stays.</summary>
    [Parameter]
    public EventCallback Removed { get; set; }

    private bool IsAll => Value is Condition.AllOf;

    private Task Join(Condition more)
    {
        var joined = joinsBy == "or" ? Value.Or(more) : Value.And(more);
        joinsBy = null;
        return Changed.InvokeAsync(joined);
    }
}
