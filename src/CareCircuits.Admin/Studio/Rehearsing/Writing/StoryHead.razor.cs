using CareCircuits.Admin.Frame;
using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Engine.Editing;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Rehearsing.Writing;

/// <summary>What a rehearsal is called, where it stands, whether it passes, and what can be done with it as a whole.</summary>
public sealed partial class StoryHead(Reader reader)
{
    /// <summary>More that is wrong with how it is written is not shown at once.</summary>
    private const int Most = 5;

    private bool isNew;

    /// <summary>The rehearsal.</summary>
    [Parameter]
    [EditorRequired]
    public required OpenStory Story { get; set; }

    /// <summary>The draft's files.</summary>
    [Parameter]
    [EditorRequired]
    public required DraftFiles Draft { get; set; }

    /// <summary>Told after how many entries one goes on by hand.</summary>
    [Parameter]
    public EventCallback<int> PlayOn { get; set; }

    /// <summary>Told which rehearsal is to be shown instead; null for the list.</summary>
    [Parameter]
    public EventCallback<string?> Left { get; set; }

    private string Title => StoryTitles.Of(Story.Found.Json, reader, Story.Id);

    private string File => Path.GetFileNameWithoutExtension(Story.Found.Path);

    private IReadOnlyList<Choosable> Files => StoryTitles.Files(Draft, Story.Circuit);

    /// <inheritdoc/>
    protected override void OnInitialized() => isNew = Story.Found.Json["title"] is null;

    private Task RenameAsync(ChangeEventArgs typed)
    {
        var name = (typed.Value as string ?? "").Trim();
        return name == Story.Id ? Task.CompletedTask : LeaveAsync("rename", name, files => ScenarioEdits.Rename(files, Story.Id, name));
    }

    private Task MoveAsync(string? file) => Story.EditAsync("file", "", files => ScenarioEdits.MoveTo(files, Story.Id, file!));

    private Task DuplicateAsync()
    {
        var copy = ScenarioEdits.FreeId(Draft, Story.Id);
        return LeaveAsync("duplicate", copy, files => ScenarioEdits.Duplicate(files, Story.Id, copy));
    }

    private Task RemoveAsync() => LeaveAsync("delete", null, files => ScenarioEdits.Remove(files, Story.Id));

    private async Task LeaveAsync(string what, string? to, Func<DraftFiles, Engine.Decisions.Outcome<DraftFiles>> operation)
    {
        if (await Story.EditAsync(what, to ?? "", operation))
            await Left.InvokeAsync(to);
    }
}
