using CareCircuits.Admin.Circuits;
using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Studio;
using CareCircuits.Engine.Decisions;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio;

/// <summary>Publishes a draft: what is still in the way, the reason, the second coordinator, and what became of earlier requests.</summary>
public sealed partial class PublishTab(
    Publication publication, IPublicationRequests requests, IPublishingRules rules, Refusals refusals, NavigationManager navigation)
{
    private const int Shown = 20;

    private Readiness readiness = new([], [], null);
    private (CircuitDraft? Draft, bool IsRead) looked;
    private PublishingRules demanded = new();
    private PublicationRequest? open;
    private IReadOnlyList<RequestLine> past = [];
    private string reason = "";
    private string remark = "";
    private string? note;
    private bool noteIsBad;
    private bool isBusy;

    /// <summary>The coordinator at the draft.</summary>
    [Parameter]
    [EditorRequired]
    public required StudioSession Session { get; set; }

    /// <summary>What colleagues are called.</summary>
    [Parameter]
    [EditorRequired]
    public required NameBook Names { get; set; }

    private string Rehearsals => new CircuitAddress(Session.Files.Circuit, Session.Files.Version, IsDraft: true).Tab("rehearsals");

    private bool IsOwn => open?.AskedBy == Session.Desk.Member.Id;

    private bool MayApprove => !demanded.SecondCoordinator || !IsOwn;

    private int Missing => readiness.Coverage is { } coverage ? coverage.Steps.Missing.Count + coverage.Transitions.Missing.Count : 0;

    private Refusal? InTheWay => readiness.Against(demanded);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (looked.Draft != Session.Now.Draft)
        {
            looked = (Session.Now.Draft, true);
            var files = Session.Files;
            readiness = await Task.Run(() => Readiness.Of(files));
        }

        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        var (network, circuit) = (Session.Desk.Network, Session.Files.Circuit);
        demanded = await rules.FindAsync(network, CancellationToken.None);
        open = await requests.OpenAsync(network, circuit, CancellationToken.None);
        past = [.. (await requests.ListAsync(network, circuit, Shown, CancellationToken.None)).Where(line => line.State != RequestState.Open)];
    }

    private async Task DemandAsync(PublishingRules wanted)
    {
        await rules.SaveAsync(Session.Desk.Network, wanted, CancellationToken.None);
        await ReadAsync();
    }

    private Task AskAsync() => DoAsync(async () => await publication.AskAsync(Session.Desk, Session.Files.Circuit, reason, CancellationToken.None) switch
    {
        Outcome<Asked>.Accepted({ IsPublished: true } asked) => Published(asked.Request),
        Outcome<Asked>.Accepted => Say["AskedNow"],
        Outcome<Asked>.Refused(var no) => Bad(no),
        _ => throw new System.Diagnostics.UnreachableException(),
    });

    private Task ApproveAsync() => DoAsync(async () => await publication.ApproveAsync(Session.Desk, Session.Files.Circuit, remark, CancellationToken.None) switch
    {
        Outcome<PublicationRequest>.Accepted(var published) => Published(published),
        Outcome<PublicationRequest>.Refused(var no) => Bad(no),
        _ => throw new System.Diagnostics.UnreachableException(),
    });

    private Task SendBackAsync() => DoAsync(async () => await publication.SendBackAsync(Session.Desk, Session.Files.Circuit, remark, CancellationToken.None) switch
    {
        Outcome<PublicationRequest>.Accepted => Say["SentBackNow"],
        Outcome<PublicationRequest>.Refused(var no) => Bad(no),
        _ => throw new System.Diagnostics.UnreachableException(),
    });

    private async Task DoAsync(Func<Task<string>> act)
    {
        (isBusy, noteIsBad) = (true, false);
        note = await act();
        isBusy = false;
        await ReadAsync();
    }

    private string Bad(Refusal no)
    {
        noteIsBad = true;
        return refusals.Say(no);
    }

    private string Published(PublicationRequest request)
    {
        navigation.NavigateTo($"/circuits/{Uri.EscapeDataString(request.Files.Circuit)}/v{request.Files.Version}");
        return "";
    }
}
