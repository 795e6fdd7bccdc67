using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>A length of elapsed time: so many of one unit; where it lies around a moment, before or after it.</summary>
public sealed partial class LengthInput
{
    private static readonly LimitUnit[] Elapsed = [LimitUnit.Minutes, LimitUnit.Hours, LimitUnit.Days, LimitUnit.Weeks];

    private int? amount;
    private LimitUnit unit = LimitUnit.Hours;
    private bool isBefore;
    private string? seen;

    /// <summary>Whether it may lie before the moment, too.</summary>
    [Parameter]
    public bool IsAround { get; set; }

    /// <summary>What stands beside it.</summary>
    [Parameter]
    public RenderFragment? Beside { get; set; }

    private IReadOnlyList<Choosable> Units => [.. Elapsed.Select(one => new Choosable(one.ToString(), Say[$"Unit.{one}"]))];

    private IReadOnlyList<Choosable> Sides => [new("before", Say["Before"]), new("at", Say["At"]), new("after", Say["After"])];

    private bool IsAt => IsAround && amount == 0;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (Part.Text(Pointer) == seen)
            return;
        seen = Part.Text(Pointer);
        var length = SpokenLimit.Of(SpokenLimit.Read(Part.At(Pointer)));
        amount = length is null ? null : Math.Abs(length.Amount);
        unit = length?.Unit ?? unit;
        isBefore = seen?.StartsWith('-') == true;
    }

    private string Test(string what) => $"set{Pointer.Replace('/', '-')}-{what}";

    private Task AmountAsync(ChangeEventArgs change)
    {
        amount = int.TryParse((string?)change.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var many) ? many : null;
        return SendAsync();
    }

    private Task UnitAsync(string? chosen)
    {
        unit = Enum.Parse<LimitUnit>(chosen!);
        return SendAsync();
    }

    private Task SideAsync(string? chosen)
    {
        isBefore = chosen == "before";
        amount = chosen == "at" ? 0 : IsAt ? null : amount;
        (amount, unit) = amount is null ? (isBefore ? 24 : 2, LimitUnit.Hours) : (amount, unit);
        return SendAsync();
    }

    // A reminder in a list cannot be empty: it stays as it was.
    private Task SendAsync() => amount is not { } many
        ? IsAround ? Task.CompletedTask : Part.SetAsync(Pointer, null)
        : Part.SetAsync(Pointer, JsonValue.Create(new SpokenLimit(isBefore ? -many : many, unit).Limit.After.ToString()));
}
