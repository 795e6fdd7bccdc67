using CareCircuits.Engine.Editing;
using CareCircuits.Engine.Flow;
using Microsoft.JSInterop;

namespace CareCircuits.Admin.Studio.Workflows;

/// <summary>What is done in the editor of a workflow.</summary>
public sealed partial class WorkflowEditor
{
    private string? armed;
    private string? connecting;
    private IReadOnlyList<(string Key, string Name)> places = [];
    private IReadOnlyList<(string Key, string Name)> ways = [];

    /// <summary>Does what a key, a click or a drop asks for, on a step or on the arrows of a line.</summary>
    [JSInvokable]
    public async Task ActAsync(string what, string on, string more)
    {
        if (Plan is null)
            return;
        await (what switch
        {
            "insert" => InsertAsync(on),
            "drop" => DoneAsync(Actions.InsertAsync(more, ArrowKey.Read(on)), "Flow.Inserted", opens: true),
            "connect" => ConnectAsync(on, more),
            "remove" => RemoveAsync(on),
            "duplicate" => DoneAsync(Actions.DuplicateAsync(on), "Flow.Duplicated", opens: true),
            "group" => GroupAsync(on),
            "dissolve" => DoneAsync(Actions.DissolveAsync(on), "Flow.Dissolved", opens: true),
            "up" => DoneAsync(Actions.MoveAsync(on, -1), "Flow.MovedUp"),
            "down" => DoneAsync(Actions.MoveAsync(on, 1), "Flow.MovedDown"),
            "mark" => MarkAsync(on),
            _ => ArmAsync(null),
        });
        StateHasChanged();
    }

    /// <summary>Puts the chosen kind on an arrow, or asks for one; behind or before a step where one stands on a step.</summary>
    private Task InsertAsync(string on)
    {
        var arrows = ArrowKey.Read(on);
        if (arrows.Count > 0 && armed is { } kind)
        {
            armed = null;
            return DoneAsync(Actions.InsertAsync(kind, arrows), "Flow.Inserted", opens: true);
        }

        places = arrows.Count > 0 ? [(on, InsertPlaces.Say(arrows, Workflow, Words!, Say))] : InsertPlaces.Around(on, Workflow, Words!, Say);
        dialog = places.Count > 0 ? InsertMenu.Id : null;
        return Task.CompletedTask;
    }

    private async Task InsertChosenAsync((string Kind, string Place) chosen)
    {
        await browser.InvokeVoidAsync("care.closeDialog", InsertMenu.Id);
        await DoneAsync(Actions.InsertAsync(chosen.Kind, ArrowKey.Read(chosen.Place)), "Flow.Inserted", opens: true);
    }

    private Task ConnectAsync(string from, string target)
    {
        if (Find(from) is not { } step || from == target)
            return Task.CompletedTask;
        connecting = target;
        ways = [.. OpenWay.Of(step).Select(open => (ArrowKey.Of(ArrowPlace.Of(open.Way)), InsertPlaces.Say(step, open.Way, Words!, Say)))];
        if (ways.Count == 1)
            return ConnectChosenAsync(ways[0].Key);
        dialog = ways.Count > 0 ? WayMenu.Id : null;
        return Task.CompletedTask;
    }

    private async Task ConnectChosenAsync(string way)
    {
        await browser.InvokeVoidAsync("care.closeDialog", WayMenu.Id);
        if (connecting is { } target && ArrowKey.Read(way) is [var arrow])
            await DoneAsync(Actions.LeadAsync(arrow, target), "Flow.Led");
    }

    private Task LeadAsync((ArrowPlace Arrow, string Target) led)
    {
        if (led.Target != LeadsTo.New)
            return DoneAsync(Actions.LeadAsync(led.Arrow, led.Target.Length == 0 ? null : led.Target), "Flow.Led", keepsFocus: true);
        places = [(ArrowKey.Of(led.Arrow), InsertPlaces.Say([led.Arrow], Workflow, Words!, Say))];
        dialog = InsertMenu.Id;
        return Task.CompletedTask;
    }

    private async Task RemoveAsync(string on)
    {
        IReadOnlyList<string> gone = marked.Contains(on) ? [.. Ways.StepsOf(Workflow).Select(step => step.Id).Where(marked.Contains)] : [on];
        var wasChosen = Step is { } chosen && gone.Contains(chosen);
        await DoneAsync(Actions.RemoveAsync(gone), "Flow.Removed");
        if (wasChosen && Session.Refused is null)
            navigation.NavigateTo(Address.Workflow(Workflow.Id));
    }

    private async Task GroupAsync(string on)
    {
        IReadOnlyList<string> steps = marked.Count > 1 ? [.. marked] : [on];
        await DoneAsync(Actions.GroupAsync(steps), "Flow.Grouped", opens: true);
        if (Session.Refused is null)
            marked.Clear();
    }

    private Task ArmAsync(string? kind)
    {
        armed = kind;
        return kind is null ? Task.CompletedTask : AnnounceAsync(Say["Flow.PaletteArmed"]);
    }

    private Task MarkAsync(string step)
    {
        if (!marked.Remove(step) && Find(step) is not null)
            marked.Add(step);
        return AnnounceAsync(Say["Flow.MarkedCount", marked.Count]);
    }

    /// <summary>Says what was done, and goes on at the step it left one at; a new one is opened.</summary>
    private async Task DoneAsync(Task<StepDone> doing, string said, bool opens = false, bool keepsFocus = false)
    {
        if (await doing is not { IsKept: true } done)
            return;
        var step = done.Step;
        await AnnounceAsync(Say[said, step is null || Find(step) is null ? "" : TitleOf(step)]);
        if (step is null)
            return;
        if (!keepsFocus)
            focus = step;
        if (opens)
            navigation.NavigateTo(Address.Step(Workflow.Id, step));
        StateHasChanged();
    }

    private Task AnnounceAsync(string said) => browser.InvokeVoidAsync("care.announce", said).AsTask();
}
