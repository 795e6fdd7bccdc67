using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Forms;

/// <summary>A length of time: so many of one unit.</summary>
public sealed partial class DurationInput
{
    private static readonly char[] Units = ['m', 'H', 'D', 'W', 'M'];

    private int? amount;
    private char unit = 'D';

    /// <summary>The id of its input.</summary>
    [Parameter]
    [EditorRequired]
    public required string Id { get; set; }

    /// <summary>The answer so far, as ISO 8601 writes it.</summary>
    [Parameter]
    public object? Value { get; set; }

    /// <summary>Told each answer.</summary>
    [Parameter]
    public EventCallback<object?> ValueChanged { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (PlainValues.Amount(Value) is var (many, of))
            (amount, unit) = (many, of);
    }

    private Task AmountAsync(ChangeEventArgs typed)
    {
        amount = int.TryParse(typed.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var many) ? many : null;
        return TellAsync();
    }

    private Task UnitAsync(ChangeEventArgs chosen)
    {
        unit = (chosen.Value as string)![0];
        return TellAsync();
    }

    private Task TellAsync() => ValueChanged.InvokeAsync(amount is { } many ? PlainValues.Lasting(many, unit) : null);
}
