using System.Globalization;
using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Access;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.People;

/// <summary>Whether the person agrees to a purpose, since when, and the way to note that they changed their mind.</summary>
public sealed partial class ConsentChip(Consents consents, Refusals refusals)
{
    /// <summary>The enrolment.</summary>
    [Parameter]
    [EditorRequired]
    public required ShownEnrolment Enrolment { get; set; }

    /// <summary>The purpose.</summary>
    [Parameter]
    [EditorRequired]
    public required PurposeDefinition Purpose { get; set; }

    /// <summary>Told what is to be said after a change, and whether that is bad news.</summary>
    [Parameter]
    public EventCallback<(string Words, bool IsBad)> Changed { get; set; }

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    private bool Holds => Enrolment.Loaded.State.Consents.Contains(Purpose.Id);

    private string State => Last is not { } last ? Say["NotAsked"] : Say[Holds ? "OnSince" : "OffSince", Reader.DayOf(last.At).ToString("d MMM", CultureInfo.CurrentCulture)];

    /// <summary>Those who may be told for this purpose.</summary>
    private string Recipients => string.Join(", ", Purpose.Recipients.Select(role => Reader.Say(Enrolment.Circuit.Definition.Roles.FirstOrDefault(known => known.Id == role)?.Title, role)));

    /// <summary>The searches that go by this consent and end with it.</summary>
    private string Stopping => string.Join(", ",
        from instance in Enrolment.Loaded.State.Running
        from stay in instance.Stays.OfType<Stay.Searching>()
        let step = Enrolment.Circuit.Workflows[instance.Workflow].Steps[stay.Step].Definition as ReferStep
        where step?.Purpose == Purpose.Id
        select Reader.Say(step.Title, step.Id));

    private ConsentLine? Last => Enrolment.Consents.GetValueOrDefault(Purpose.Id);

    private async Task GiveAsync() => await SayAsync(await consents.GiveAsync(Desk, Enrolment.Loaded.Key, Purpose.Id, CancellationToken.None), Say["Given"]);

    private async Task WithdrawAsync() => await SayAsync(await consents.WithdrawAsync(Desk, Enrolment.Loaded.Key, Purpose.Id, CancellationToken.None), Say["Withdrawn"]);

    private Task SayAsync(Outcome<Sent> outcome, string words) =>
        Changed.InvokeAsync(outcome is Outcome<Sent>.Refused(var reason) ? (refusals.Say(reason), true) : (words, false));
}
