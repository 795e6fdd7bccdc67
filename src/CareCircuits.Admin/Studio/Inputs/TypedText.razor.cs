using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>
/// A text that is sent after a short rest of typing, and when the field is left. While someone is in it, nothing is written over what they type.
/// </summary>
public sealed partial class TypedText : IAsyncDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(400);

    private readonly CancellationTokenSource leaving = new();
    private CancellationTokenSource? resting;
    private string text = "";
    private bool isHere;
    private bool isDirty;

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

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (!isDirty && !isHere)
            text = Value;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await leaving.CancelAsync();
        await SendAsync();
        resting?.Dispose();
        leaving.Dispose();
    }

    private async Task Typed(ChangeEventArgs typed)
    {
        (text, isDirty) = ((string?)typed.Value ?? "", true);
        if (resting is not null)
            await resting.CancelAsync();
        resting?.Dispose();
        resting = CancellationTokenSource.CreateLinkedTokenSource(leaving.Token);
        _ = SendSoonAsync(resting.Token);
        await Typing.InvokeAsync(text);
    }

    private async Task LeaveAsync()
    {
        isHere = false;
        await SendAsync();
        text = isDirty ? text : Value;
    }

    private async Task SendSoonAsync(CancellationToken cancellation)
    {
        await Task.Delay(Rest, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (!cancellation.IsCancellationRequested)
            await SendAsync();
    }

    // Until it is kept it counts as being typed, so that nothing older is shown in between.
    private async Task SendAsync()
    {
        if (!isDirty)
            return;
        var sent = text;
        if (sent != Value)
            await Sent.InvokeAsync(sent);
        isDirty = text != sent;
    }
}
