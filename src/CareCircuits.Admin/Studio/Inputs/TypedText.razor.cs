using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>
/// A text that is sent while it is typed (<see cref="Resting"/>) and when the field is left. While someone is in it, nothing is written over what they type; and where
/// someone else has written there meanwhile, it is asked which of the two shall stay.
/// </summary>
public sealed partial class TypedText(TimeProvider time) : IAsyncDisposable
{
    private Resting? typing;
    private string text = "";
    private string basis = "";
    private string before = "";
    private bool isHere;

    /// <summary>The coordinator at the draft.</summary>
    [CascadingParameter]
    public StudioSession? Session { get; set; }

    /// <summary>Its id.</summary>
    [Parameter]
    public string? Id { get; set; }

    /// <summary>What it says in the draft.</summary>
    [Parameter]
    [EditorRequired]
    public required string Value { get; set; }

    /// <summary>Told what was typed.</summary>
    [Parameter]
    [EditorRequired]
    public EventCallback<string> Sent { get; set; }

    /// <summary>Told each letter, for whoever helps with typing.</summary>
    [Parameter]
    public EventCallback<string> Typing { get; set; }

    /// <summary>How many lines it has.</summary>
    [Parameter]
    public int Rows { get; set; } = 1;

    /// <summary>Whether it is no prose.</summary>
    [Parameter]
    public bool IsCode { get; set; }

    /// <summary>Its look.</summary>
    [Parameter]
    public string? Class { get; set; }

    /// <summary>The language of the text.</summary>
    [Parameter]
    public string? Lang { get; set; }

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

    /// <summary>What else the field says of itself.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Extra { get; set; }

    private bool IsDirty => typing?.IsPending == true;

    // What someone else wrote here since the typing began: neither what it began with nor what was sent.
    private bool IsContested => IsDirty && Value != basis && Value != before && Value != text;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        // Where someone is, what they last sent may come back late.
        if (!IsDirty && !(isHere && Value == before))
            Show(Value);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => typing?.DisposeAsync() ?? ValueTask.CompletedTask;

    private void Enter()
    {
        isHere = true;
        if (!IsDirty)
            Show(Value);
    }

    private Task Typed(string? typed)
    {
        text = typed ?? "";
        (typing ??= new Resting(time, KeepAsync)).Begin();
        return Typing.InvokeAsync(text);
    }

    private async Task LeaveAsync()
    {
        isHere = false;
        if (typing is not null)
            await typing.SendAsync();
        if (!IsDirty)
            Show(Value);
    }

    // What was refused stays to be seen; what is contested waits for a word.
    private async Task<bool> KeepAsync()
    {
        var sent = text;
        if (IsContested)
            return false;
        if (sent == Value)
            return true;
        await Sent.InvokeAsync(sent);
        if (Session?.Refused is not null)
            return false;
        (before, basis) = (basis, sent);
        return true;
    }

    private Task KeepMineAsync()
    {
        basis = before = Value;
        return typing!.SendAsync();
    }

    private void TakeTheirs()
    {
        typing!.Forget();
        Show(Value);
    }

    private void Show(string value) => text = basis = before = value;
}
