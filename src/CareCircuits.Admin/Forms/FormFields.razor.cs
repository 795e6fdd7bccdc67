using CareCircuits.Admin.Frame;
using CareCircuits.Care.Access;
using CareCircuits.Care.Networks;
using CareCircuits.Engine.Definitions;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Forms;

/// <summary>
/// The questions of a form, one under the other. The answers are plain values in <see cref="Values"/>, which whoever shows the form owns;
/// before they are sent they go through <see cref="FormAnswers.Sent"/>.
/// </summary>
public sealed partial class FormFields(IDirectory directory, Reader reader)
{
    /// <summary>So many services and staff members are offered; networks have fewer.</summary>
    private const int Most = 2000;

    private IReadOnlyList<FormOption>? services;
    private IReadOnlyList<FormOption>? staff;

    /// <summary>Who is at work.</summary>
    [CascadingParameter]
    public required Desk Desk { get; set; }

    /// <summary>The questions.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<FormField> Fields { get; set; }

    /// <summary>The answers so far, by name; changed as they are given.</summary>
    [Parameter]
    [EditorRequired]
    public required Dictionary<string, object?> Values { get; set; }

    /// <summary>What is wrong, in words, by name; taken away from a field as it is answered anew.</summary>
    [Parameter]
    public Dictionary<string, string>? Faults { get; set; }

    /// <summary>Told after each answer.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    /// <summary>The services to choose from; null for those of the directory.</summary>
    [Parameter]
    public IReadOnlyList<FormOption>? Services { get; set; }

    /// <summary>The staff members to choose from; null for those of the directory.</summary>
    [Parameter]
    public IReadOnlyList<FormOption>? Staff { get; set; }

    /// <summary>Goes before the ids of the inputs, where a page has more than one form.</summary>
    [Parameter]
    public string Prefix { get; set; } = "field";

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (Services is null && services is null && Fields.Any(field => field.Kind == FieldKind.Service))
            services = [.. (await directory.ServicesAsync(Desk.Network, after: null, Most, CancellationToken.None)).Select(one => new FormOption(one.Id, reader.Say(one.Name, one.Id))).OrderBy(one => one.Label, StringComparer.CurrentCulture)];
        if (Staff is null && staff is null && Fields.Any(field => field.Kind == FieldKind.Staff))
            staff = [.. (await directory.StaffAsync(Desk.Network, after: null, Most, CancellationToken.None)).Select(one => new FormOption(one.Id, one.Name)).OrderBy(one => one.Label, StringComparer.CurrentCulture)];
    }

    private string IdOf(FormField field) => $"{Prefix}-{field.Name}";

    private async Task SetAsync(FormField field, object? value)
    {
        if (value is null)
            Values.Remove(field.Name);
        else
            Values[field.Name] = value;
        Faults?.Remove(field.Name);
        await Changed.InvokeAsync();
    }
}
