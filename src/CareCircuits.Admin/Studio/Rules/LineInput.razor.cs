using CareCircuits.Rules.Conditions;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Rules;

/// <summary>One line of a condition: about what, how, and beside what.</summary>
public sealed partial class LineInput
{
    /// <summary>The line.</summary>
    [Parameter]
    [EditorRequired]
    public required ConditionLine Line { get; set; }

    /// <summary>What it asks about.</summary>
    [Parameter]
    [EditorRequired]
    public required AskedSubject Subject { get; set; }

    /// <summary>What it could ask about.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<AskedSubject> Subjects { get; set; }

    /// <summary>Says it.</summary>
    [Parameter]
    [EditorRequired]
    public required ConditionSay Words { get; set; }

    /// <summary>Where it stands in the whole.</summary>
    [Parameter]
    public string Path { get; set; } = "";

    /// <summary>Told what it is after a change.</summary>
    [Parameter]
    [EditorRequired]
    public EventCallback<Condition> Changed { get; set; }

    /// <summary>Told that it shall go.</summary>
    [Parameter]
    public EventCallback Removed { get; set; }

    /// <summary>What else can be done with it.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private IEnumerable<LineQuestion> Questions => LineQuestions.To(Subject).Append(Line.Question).Distinct();

    private FactType? Record => Line.About switch
    {
        Subject.Counted counted => AskedSubject.Find(Words.Subjects, counted.List)?.Type.Item?.Record,
        _ => Subject.Type.Item?.Record,
    };

    // Days are not less or more, but before or after.
    private string OfTime(LineQuestion question) =>
        question is >= LineQuestion.Less and <= LineQuestion.GreaterOrEqual && Subject.Type.Kind is ExpressionKind.Date or ExpressionKind.DateTime ? ".Time" : "";

    private Task AskAboutAsync(string? key) =>
        Subjects.FirstOrDefault(subject => subject.Key == key) is { } subject && key != Subject.Key && Words.Begin(subject) is { } begun
            ? Changed.InvokeAsync(begun) : Task.CompletedTask;

    private Task AskAsync(string question) => Changed.InvokeAsync(Line.Asking(Enum.Parse<LineQuestion>(question), Subject).ToCondition());
}
