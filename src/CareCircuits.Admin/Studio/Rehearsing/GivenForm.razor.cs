using CareCircuits.Admin.Circuits;
using CareCircuits.Admin.Explaining;
using CareCircuits.Admin.Forms;
using CareCircuits.Care.Networks;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Facts;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Rehearsing;

/// <summary>The facts of a scenario as forms: the person, their needs, the enrolment, consents, services and staff.</summary>
public sealed partial class GivenForm(WhyTeller teller)
{
    private const string Service = "service";
    private const string Member = "staff";

    private IReadOnlyList<FormField> personFields = [];
    private IReadOnlyList<FormField> needFields = [];
    private IReadOnlyList<FormField> enrolmentFields = [];
    private IReadOnlyList<FormField> serviceFields = [];
    private IReadOnlyList<FormField> staffFields = [];

    /// <summary>The facts; changed as they are answered.</summary>
    [Parameter]
    [EditorRequired]
    public required GivenFacts Facts { get; set; }

    /// <summary>The circuit.</summary>
    [Parameter]
    [EditorRequired]
    public required Circuit Circuit { get; set; }

    /// <summary>Its words.</summary>
    [Parameter]
    [EditorRequired]
    public required StepWords Words { get; set; }

    /// <summary>What the directory calls services and staff.</summary>
    [Parameter]
    [EditorRequired]
    public required NameBook Names { get; set; }

    /// <summary>Goes before the ids of the inputs.</summary>
    [Parameter]
    public string Prefix { get; set; } = "given";

    /// <summary>Told after each answer.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    private IReadOnlyList<(List<Dictionary<string, object?>> List, IReadOnlyList<FormField> Fields, string Kind)> Lists =>
        [(Facts.Services, serviceFields, Service), (Facts.Staff, staffFields, Member)];

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var said = teller.Facts(Circuit, null, Names);
        personFields = FactForm.Of(FactCatalogue.Person, said);
        enrolmentFields = FactForm.Of(FactCatalogue.Enrolment, said);
        serviceFields = FactForm.Of(FactCatalogue.Service, said);
        staffFields = FactForm.Of(FactCatalogue.Staff, said);
        needFields = [new FormField("needs", FieldKind.Needs, Say["Rehearse.Needs"]) { Options = [.. NeedDomains.All.Select(domain => new FormOption(domain, domain))] }];
    }

    private static List<string> RolesOf(Dictionary<string, object?> one) => [.. (one.GetValueOrDefault("roles") as IEnumerable<object?> ?? []).OfType<string>()];

    private string NameOf(string kind, Dictionary<string, object?> one)
    {
        var id = one.GetValueOrDefault("id") as string ?? "";
        var name = kind == Service ? Names.ServiceName(id)?.In(System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) : Names.StaffName(id);
        return name is null ? id : $"{name} ({id})";
    }

    private Task AgreeAsync(string purpose, bool agreed)
    {
        var others = (Facts.Agreed ?? []).Where(other => other != purpose);
        Facts.Agreed = agreed ? [.. others, purpose] : [.. others];
        return Changed.InvokeAsync();
    }

    private Task RoleAsync(Dictionary<string, object?> one, string role, bool held)
    {
        var others = RolesOf(one).Where(other => other != role);
        one["roles"] = (held ? others.Append(role) : others).Select(other => (object?)other).ToList();
        return Changed.InvokeAsync();
    }

    private Task AddAsync(List<Dictionary<string, object?>> list, string kind)
    {
        list.Add(new() { ["id"] = GivenFacts.FreeId(list, kind) });
        return Changed.InvokeAsync();
    }

    private Task TakeOutAsync(List<Dictionary<string, object?>> list, Dictionary<string, object?> one)
    {
        list.Remove(one);
        return Changed.InvokeAsync();
    }
}
