using System.Globalization;
using System.Text.Json.Nodes;
using CareCircuits.Admin.Frame;
using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Data;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>A limit of time as people say it: so many of one unit, from the entry or from a datum; with its sentence and an example.</summary>
public sealed partial class LimitInput(Reader reader)
{
    private static readonly DataKind[] Moments = [DataKind.Date, DataKind.DateTime];

    private int? amount;
    private LimitUnit unit = LimitUnit.WorkingDays;
    private string? from;
    private TimeLimit? seen;

    /// <summary>From when it counts without a datum; null for the entry of the step.</summary>
    [Parameter]
    public string? Entry { get; set; }

    /// <summary>Whether there must be one.</summary>
    [Parameter]
    public bool IsNeeded { get; set; }

    /// <summary>Told instead when it is to be taken away, where more goes with it.</summary>
    [Parameter]
    public EventCallback Removed { get; set; }

    private TimeLimit? Limit => SpokenLimit.Read(Part.At(Pointer));

    // What takes several units, or cannot be read, stays as it is written.
    private bool IsOdd => Part.At(Pointer) is not null && SpokenLimit.Of(Limit) is null;

    private IReadOnlyList<Choosable> Units => [.. Enum.GetValues<LimitUnit>().Select(one => new Choosable(one.ToString(), Say[$"Unit.{one}"], Say[$"Clock.{SpokenLimit.ClockOf(one)}"]))];

    private IReadOnlyList<Choosable> Froms => [.. PartChoices.Data(Part, Moments).Select(datum => datum with { Label = Say["FromDatum", datum.Label] })];

    private string? Example
    {
        get
        {
            if (Limit is not { } limit)
                return null;
            var datum = DataReference.NameOf(limit.From);
            var isDay = datum is not null && Part.Circuit.Workflows.GetValueOrDefault(Part.Workflow ?? "")?.Definition.Data.GetValueOrDefault(datum)?.Type == DataKind.Date;
            var example = LimitExample.Of(limit, isDay, Part.Circuit.Clock, reader.Today);
            var begins = isDay ? LimitExample.Day(example.Begins) : LimitExample.Moment(example.Begins);
            return datum is null ? Say["Example", begins, LimitExample.Moment(example.Ends)] : Say["ExampleFrom", Part.Words.Time.Datum(datum), begins, LimitExample.Moment(example.Ends)];
        }
    }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (Limit == seen)
            return;
        seen = Limit;
        (amount, from) = (SpokenLimit.Of(seen)?.Amount, seen?.From);
        unit = SpokenLimit.Of(seen)?.Unit ?? unit;
    }

    private string Test(string what) => $"set{Pointer.Replace('/', '-')}-{what}";

    private Task AmountAsync(ChangeEventArgs change)
    {
        amount = int.TryParse((string?)change.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var many) ? many : null;
        return amount is null && Limit is not null && !IsNeeded ? RemoveAsync() : SendAsync();
    }

    private Task UnitAsync(string? chosen)
    {
        unit = Enum.Parse<LimitUnit>(chosen!);
        return SendAsync();
    }

    private Task FromAsync(string? chosen)
    {
        from = string.IsNullOrEmpty(chosen) ? null : chosen;
        return SendAsync();
    }

    private Task SendAsync() => amount is { } many ? Part.SetAsync(Pointer, SpokenLimit.Write(new SpokenLimit(many, unit, from).Limit)) : Task.CompletedTask;

    private Task SendOddAsync(string text) => Part.SetAsync(Part.At(Pointer) is JsonObject ? Pointer + "/after" : Pointer, text.Length == 0 ? null : JsonValue.Create(text));

    private Task RemoveAsync() => Removed.HasDelegate ? Removed.InvokeAsync() : Part.SetAsync(Pointer, null);
}
