using System.Globalization;
using CareCircuits.Admin.Frame;
using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Engine.Rehearsals;
using CareCircuits.Rules.Data;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Rehearsing.Writing;

/// <summary>When an entry comes: at once, after a time, or at a moment.</summary>
public sealed partial class TimeInput(Reader reader)
{
    private const string After = "after";
    private const string At = "at";
    private const string AtOnce = "at-once";

    /// <summary>The moment at which it comes now.</summary>
    [Parameter]
    [EditorRequired]
    public required DateTimeOffset Now { get; set; }

    private string Kind => Entry.ContainsKey(After) ? After : Entry.ContainsKey(At) ? At : AtOnce;

    private IReadOnlyList<Choosable> Kinds => [.. new[] { AtOnce, After, At }.Select(kind => new Choosable(kind, Say[$"Story.Time.{kind}"]))];

    private string? Local => DateTimeOffset.TryParse(EntryActs.Text(Entry, At), CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
        ? reader.Local(moment).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture)
        : null;

    private Task ChooseAsync(string? kind)
    {
        var bare = EntryActs.Put(EntryActs.Put(Entry, After, null), At, null);
        return Changed.InvokeAsync(kind switch
        {
            After => EntryActs.Put(bare, After, Acts.LetPass(new Duration(0, 0, 0, 1, TimeSpan.Zero))[After]),
            At => EntryActs.Put(bare, At, Acts.Until(reader.Local(Now))[At]),
            _ => bare,
        });
    }

    private Task MomentAsync(ChangeEventArgs change) =>
        DateTime.TryParse(change.Value as string, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? Changed.InvokeAsync(EntryActs.Put(Entry, At, Acts.Until(reader.At(local))[At]))
            : Task.CompletedTask;
}
