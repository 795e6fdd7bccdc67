using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Forms;

/// <summary>One yes or no a purpose. Nothing is chosen beforehand: what was not asked stays not asked.</summary>
public sealed partial class ConsentsInput
{
    private const string Yes = "yes";
    private const string No = "no";

    /// <summary>The question; its options are the purposes.</summary>
    [Parameter]
    [EditorRequired]
    public required FormField Field { get; set; }

    /// <summary>Goes before the ids of the inputs.</summary>
    [Parameter]
    [EditorRequired]
    public required string Id { get; set; }

    /// <summary>The answers so far (<see cref="ConsentAnswers"/>).</summary>
    [Parameter]
    public object? Value { get; set; }

    /// <summary>Told each answer.</summary>
    [Parameter]
    public EventCallback<object?> ValueChanged { get; set; }

    private IReadOnlyList<FormOption> Answers => [new(Yes, Shared["Yes"]), new(No, Shared["No"]), new("", Say["NotAsked"])];

    private string Said(string purpose) => ConsentAnswers.Of(Value, purpose) switch { true => Yes, false => No, null => "" };

    private Task SetAsync(string purpose, string code) =>
        ValueChanged.InvokeAsync(ConsentAnswers.With(Field, Value, purpose, code switch { Yes => true, No => false, _ => null }));
}
