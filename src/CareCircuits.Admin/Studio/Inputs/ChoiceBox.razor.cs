using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>One of several things, chosen from a list. What is chosen but not among them is shown as not there.</summary>
public sealed partial class ChoiceBox
{
    /// <summary>The value of the entry that makes something new.</summary>
    public const string MoreValue = "+";

    /// <summary>Its id.</summary>
    [Parameter]
    public string? Id { get; set; }

    /// <summary>What can be chosen.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<Choosable> Options { get; set; }

    /// <summary>What is chosen.</summary>
    [Parameter]
    public string? Value { get; set; }

    /// <summary>Told what was chosen; the empty text for nothing.</summary>
    [Parameter]
    [EditorRequired]
    public EventCallback<string?> Chosen { get; set; }

    /// <summary>What stands for nothing; null where something must be chosen.</summary>
    [Parameter]
    public string? Empty { get; set; }

    /// <summary>The entry that makes something new; null for none.</summary>
    [Parameter]
    public string? More { get; set; }

    /// <summary>Its look.</summary>
    [Parameter]
    public string? Class { get; set; }

    /// <summary>What it is called, where no label stands by it.</summary>
    [Parameter]
    public string? AriaLabel { get; set; }

    /// <summary>The ids of what is said about it.</summary>
    [Parameter]
    public string? DescribedBy { get; set; }

    /// <summary>"true" where something is wrong with it.</summary>
    [Parameter]
    public string? Invalid { get; set; }

    /// <summary>By what tests find it.</summary>
    [Parameter]
    public string? Test { get; set; }
}
