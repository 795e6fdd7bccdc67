using System.Globalization;
using CareCircuits.Admin.Frame;
using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Rules.Conditions;
using CareCircuits.Rules.Expressions;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Rules;

/// <summary>What something is compared with: a choice where the values are few, a number, a day, or words.</summary>
public sealed partial class ValueInput(Reader reader)
{
    /// <summary>The value.</summary>
    [Parameter]
    [EditorRequired]
    public required ConditionValue Value { get; set; }

    /// <summary>What is compared.</summary>
    [Parameter]
    [EditorRequired]
    public required AskedSubject Subject { get; set; }

    /// <summary>Says values.</summary>
    [Parameter]
    [EditorRequired]
    public required ConditionSay Words { get; set; }

    /// <summary>Where it stands in the whole.</summary>
    [Parameter]
    public string Path { get; set; } = "";

    /// <summary>Told another value.</summary>
    [Parameter]
    [EditorRequired]
    public EventCallback<ConditionValue> Changed { get; set; }

    private ExpressionKind Kind => (Subject.Type.Item ?? Subject.Type).Kind;

    private bool IsTime => Kind is ExpressionKind.Date or ExpressionKind.DateTime;

    private string Plain => Value is ConditionValue.Literal(var value) ? Convert.ToString(value, CultureInfo.InvariantCulture) ?? "" : "";

    private string TimeKind => Value is ConditionValue.Written(var text) ? text : "day";

    private IReadOnlyList<Choosable> TimeKinds
    {
        get
        {
            List<Choosable> kinds = [new(Kind == ExpressionKind.Date ? "today" : "now", Say[Kind == ExpressionKind.Date ? "CondToday" : "CondNow"])];
            if (Kind == ExpressionKind.Date)
                kinds.Add(new("day", Say["CondOneDay"]));
            if (kinds.TrueForAll(kind => kind.Value != TimeKind))
                kinds.Add(new(TimeKind, TimeKind));
            return kinds;
        }
    }

    private Task ChooseTimeAsync(string? kind) => kind switch
    {
        "day" => Changed.InvokeAsync(new ConditionValue.Literal(reader.Today)),
        { Length: > 0 } => Changed.InvokeAsync(new ConditionValue.Written(kind)),
        _ => Task.CompletedTask,
    };

    private Task DayAsync(ChangeEventArgs change) =>
        DateOnly.TryParse((string?)change.Value, CultureInfo.InvariantCulture, out var day) ? Changed.InvokeAsync(new ConditionValue.Literal(day)) : Task.CompletedTask;

    // What is no value of that kind is not sent; the field keeps it until it is one.
    private Task SayAsync(string? typed) => LineValue.Of(Kind, typed) is { } value ? Changed.InvokeAsync(new ConditionValue.Literal(value)) : Task.CompletedTask;
}
