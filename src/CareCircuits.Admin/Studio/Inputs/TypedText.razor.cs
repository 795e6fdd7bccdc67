using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>
/// A text that is sent after a short rest of typing, every moment of typing on, and when the field is left. While someone is in it, nothing is written over what they type; and where
/// someone else has written there meanwhile, it is asked which of the two shall stay.
/// </summary>
public sealed partial class TypedText(TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(400);

    /// <summary>Who never rests has their words sent nevertheless: no more than this is lost when a browser dies.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource leaving = new();
    private CancellationTokenSource? resting;
    private string text = "";
    private string basis = "";
    private string before = "";
    private long? unsent;
    private bool isHere;
    private bool isDirty;

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

    // What someone else wrote here since the typing began: neither what it began with nor what was sent.
    private bool IsContested => isDirty && Value != basis && Value != before && Value != text;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        // Where someone is, what they last sent may come back late.
        if (!isDirty && !(isHere && Value == before))
            Show(Value);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await leaving.CancelAsync();
        await SendAsync();
        resting?.Dispose();
        leaving.Dispose();
    }

    private void Enter()
    {
        isHere = true;
        if (!isDirty)
            Show(Value);
    }

    private async Task Typed(string? typed)
    {
        if (unsent is null || !isDirty)
            unsent = time.GetTimestamp();
        (text, isDirty) = (typed ?? "", true);
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
        if (!isDirty)
            Show(Value);
    }

    private async Task SendSoonAsync(CancellationToken cancellation)
    {
        var left = Longest - time.GetElapsedTime(unsent!.Value);
        await Task.Delay(left < TimeSpan.Zero ? TimeSpan.Zero : left < Rest ? left : Rest, time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (!cancellation.IsCancellationRequested)
            await SendAsync();
    }

    // Until it is kept it counts as being typed, so that nothing older is shown in between; what was refused stays to be seen.
    private async Task SendAsync()
    {
        if (!isDirty || IsContested)
            return;
        var sent = text;
        unsent = null;
        if (sent != Value)
        {
            await Sent.InvokeAsync(sent);
            if (Session?.Refused is not null)
                return;
            (before, basis) = (basis, sent);
        }

        isDirty = text != sent;
    }

    private Task KeepMineAsync()
    {
        basis = before = Value;
        return SendAsync();
    }

    private void TakeTheirs()
    {
        isDirty = false;
        Show(Value);
    }

    private void Show(string value) => text = basis = before = value;
}
