using CareCircuits.Admin.Explaining;
using CareCircuits.Admin.Forms;
using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Access;
using CareCircuits.Care.Networks;
using CareCircuits.Care.People;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.People;

/// <summary>Who it is, what they wished for, and what they agreed to.</summary>
public sealed partial class PersonHead(PersonEdits edits, Refusals refusals, IStringLocalizer<FormFields> sayForm, IStringLocalizer<FactWords> facts)
{
    private IReadOnlyList<FormField> fields = [];
    private Dictionary<string, object?> values = [];
    private Dictionary<string, string> faults = [];
    private bool isEditing;

    /// <summary>The person.</summary>
    [Parameter]
    [EditorRequired]
    public required Person Person { get; set; }

    /// <summary>The enrolments that are open to the reader.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<ShownEnrolment> Enrolments { get; set; }

    /// <summary>Names of staff and services.</summary>
    [Parameter]
    [EditorRequired]
    public required NameBook Names { get; set; }

    /// <summary>What let the reader in.</summary>
    [Parameter]
    [EditorRequired]
    public Ground Ground { get; set; }

    /// <summary>Told what is to be said after a change, and whether that is bad news.</summary>
    [Parameter]
    public EventCallback<(string Words, bool IsBad)> Changed { get; set; }

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    private void Edit()
    {
        fields =
        [
            new FormField("name", FieldKind.Text, Say["Field.Name"]) { IsShort = true },
            new FormField("phone", FieldKind.Text, Say["Field.Phone"]) { IsShort = true },
            new FormField("language", FieldKind.Text, Say["Field.Language"]) { IsShort = true, Help = Say["Field.LanguageHelp"] },
            new FormField("wish", FieldKind.Text, Say["Field.Wish"]),
            new FormField("commune", FieldKind.Text, Say["Field.Commune"]) { IsShort = true },
            new FormField("age", FieldKind.Integer, Say["Field.Age"]),
            new FormField("nationalNumber", FieldKind.Text, Say["Field.NationalNumber"]) { IsShort = true },
        ];
        values = new Dictionary<string, object?>
        {
            ["name"] = Person.Name, ["phone"] = Person.Phone, ["language"] = Person.Language, ["wish"] = Person.Wish,
            ["commune"] = Person.Facts.Commune, ["age"] = Person.Facts.Age, ["nationalNumber"] = Person.NationalNumber,
        };
        (faults, isEditing) = ([], true);
    }

    private async Task SaveAsync()
    {
        var age = values.GetValueOrDefault("age");
        var details = new PersonDetails(
            Typed("name"), Typed("phone"), Typed("language"), Typed("wish"), Typed("nationalNumber"), age as long? ?? (age is string ? -1 : null), Typed("commune"));
        switch (await edits.SaveAsync(Desk, Person.Id, details, CancellationToken.None))
        {
            case Outcome<Person>.Accepted:
                isEditing = false;
                await Changed.InvokeAsync((Say["Saved"], false));
                break;
            case Outcome<Person>.Refused(Refusal.DataInvalid(var wrong)):
                faults = FormFaults.Of(wrong, fields, values, sayForm);
                break;
            case Outcome<Person>.Refused(var reason):
                await Changed.InvokeAsync((refusals.Say(reason), true));
                break;
        }
    }

    private string LanguageOf(string code) => facts["language:" + code] is { ResourceNotFound: false } words ? words.Value : code;

    private string? Typed(string name) => values.GetValueOrDefault(name) as string;
}
