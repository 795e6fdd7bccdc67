using System.Globalization;
using CareCircuits.Admin.Frame;
using CareCircuits.Engine.Rehearsals;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Rehearsing.Writing;

/// <summary>When a rehearsal begins, and what is given then.</summary>
public sealed partial class StoryBeginning(Reader reader)
{
    /// <summary>The rehearsal.</summary>
    [Parameter]
    [EditorRequired]
    public required OpenStory Story { get; set; }

    private string? Local => PlayBeginning.Of(Story.Found.Json) is { } beginning ? reader.Local(beginning.Start).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture) : null;

    private Task NowAsync(ChangeEventArgs change) =>
        DateTime.TryParse(change.Value as string, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? Story.SetAsync("now", Acts.Until(reader.At(local))["at"])
            : Task.CompletedTask;
}
