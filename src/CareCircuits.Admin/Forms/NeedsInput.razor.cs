using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Forms;

/// <summary>The grid of needs, rated by the person. An area that was not talked about is not an area without need.</summary>
public sealed partial class NeedsInput
{
    /// <summary>The question; its options are the areas of life.</summary>
    [Parameter]
    [EditorRequired]
    public required FormField Field { get; set; }

    /// <summary>Goes before the ids of the inputs.</summary>
    [Parameter]
    [EditorRequired]
    public required string Id { get; set; }

    /// <summary>The ratings so far: a map from area to 0, 1, 2 or 9.</summary>
    [Parameter]
    public object? Value { get; set; }

    /// <summary>Told the ratings after each answer.</summary>
    [Parameter]
    public EventCallback<object?> ValueChanged { get; set; }

    private IReadOnlyList<FormOption> Ratings =>
        [new("0", Say["Need0"]), new("1", Say["Need1"]), new("2", Say["Need2"]), new("9", Say["Need9"]), new("", Say["NotTalkedAbout"])];

    private IReadOnlyDictionary<string, object?> Given => Value as IReadOnlyDictionary<string, object?> ?? new Dictionary<string, object?>();

    private string Said(string domain) => Convert.ToString(Given.GetValueOrDefault(domain), CultureInfo.InvariantCulture) ?? "";

    private string Label(FormOption domain) => domain.Label == domain.Code && Domains[domain.Code] is { ResourceNotFound: false } words ? words : domain.Label;

    private Task SetAsync(string domain, string code)
    {
        var ratings = Given.Where(one => one.Key != domain).ToDictionary(one => one.Key, one => one.Value);
        if (code.Length > 0)
            ratings[domain] = long.Parse(code, CultureInfo.InvariantCulture);
        return ValueChanged.InvokeAsync(ratings.Count == 0 ? null : ratings);
    }
}
