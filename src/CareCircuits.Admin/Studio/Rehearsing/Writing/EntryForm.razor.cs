using System.Globalization;
using System.Text.Json.Nodes;
using CareCircuits.Admin.Studio.Inputs;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Rehearsing.Writing;

/// <summary>One entry of a rehearsal as a form: when, what is done, and what is expected then.</summary>
public sealed partial class EntryForm
{
    /// <summary>The rehearsal.</summary>
    [Parameter]
    [EditorRequired]
    public required OpenStory Story { get; set; }

    /// <summary>The number of the entry.</summary>
    [Parameter]
    [EditorRequired]
    public required int Number { get; set; }

    private JsonObject Entry => Story.Play[Number];

    private string Prefix => Number.ToString(CultureInfo.InvariantCulture);

    private string Kind => EntryActs.KindOf(Entry);

    private DateTimeOffset Now => Story.Traced(Number)?.Before.Now ?? Story.Trace.Beginning?.Now ?? default;

    private IReadOnlyList<Choosable> Kinds => [.. EntryActs.Kinds.Select(kind => new Choosable(kind, Say[$"Story.Act.{kind}"]))];

    private IReadOnlyList<Choosable> Purposes => Kind == "withdraw" ? [.. Story.Choices.Purposes, new Choosable("enrolment", Say["Story.Everything"])] : Story.Choices.Purposes;

    private Task SetAsync(JsonObject entry) => Story.SetEntryAsync(Number, entry);

    private Task ActAsync(string? kind) => Story.SetEntryAsync(Number, EntryActs.With(Entry, FirstActs.Of(kind!, Story.Choices, Story.Traced(Number)?.Before)), $"act.{kind}");

    private Task ExpectAsync(JsonObject? expected) => Story.SetEntryAsync(Number, EntryActs.Put(Entry, "expect", expected), "expect");
}
