using CareCircuits.Rules.Conditions;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Rules;

/// <summary>Begins another line of a condition: by what it shall ask about.</summary>
public sealed partial class SubjectPick
{
    /// <summary>Says what there is.</summary>
    [Parameter]
    [EditorRequired]
    public required ConditionSay Words { get; set; }

    /// <summary>What there is.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<AskedSubject> Subjects { get; set; }

    /// <summary>What it is called.</summary>
    [Parameter]
    [EditorRequired]
    public required string Label { get; set; }

    /// <summary>Told the new condition.</summary>
    [Parameter]
    [EditorRequired]
    public EventCallback<Condition> Picked { get; set; }

    /// <summary>By what tests find it.</summary>
    [Parameter]
    public string? Test { get; set; }

    private Task PickAsync(string? key) =>
        Subjects.FirstOrDefault(subject => subject.Key == key) is { } subject && Words.Begin(subject) is { } begun ? Picked.InvokeAsync(begun) : Task.CompletedTask;
}
