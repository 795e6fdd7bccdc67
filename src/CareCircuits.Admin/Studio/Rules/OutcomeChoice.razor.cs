using CareCircuits.Admin.Circuits;
using CareCircuits.Admin.Studio.Inputs;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Rules;

/// <summary>What a rule comes to: one of the outcomes that there are, or a new one in words.</summary>
public sealed partial class OutcomeChoice
{
    private bool isNew;
    private string words = "";

    /// <summary>Its id.</summary>
    [Parameter]
    [EditorRequired]
    public required string Id { get; set; }

    /// <summary>What it is now.</summary>
    [Parameter]
    public string? Value { get; set; }

    /// <summary>The outcomes that there are.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<string> Outcomes { get; set; }

    /// <summary>The words of the draft.</summary>
    [Parameter]
    [EditorRequired]
    public required StepWords Words { get; set; }

    /// <summary>What stands for none; null where there must be one.</summary>
    [Parameter]
    public string? Empty { get; set; }

    /// <summary>Told what was chosen; the empty text for none.</summary>
    [Parameter]
    [EditorRequired]
    public EventCallback<string?> Chosen { get; set; }

    /// <summary>By what tests find it.</summary>
    [Parameter]
    public string? Test { get; set; }

    private string Name => NewNames.Id(words);

    private IReadOnlyList<Choosable> Options => [.. Outcomes.Select(code => new Choosable(code, code == "exclude" ? Circuits["Exclude"] : Words.Outcome(code)))];

    private Task ChooseAsync(string? chosen)
    {
        isNew = chosen == ChoiceBox.MoreValue;
        return isNew || (string.IsNullOrEmpty(chosen) && Empty is null) ? Task.CompletedTask : Chosen.InvokeAsync(chosen);
    }

    private Task TakeAsync()
    {
        var name = Name;
        (isNew, words) = (false, "");
        return Chosen.InvokeAsync(name);
    }
}
