using CareCircuits.Admin.Frame;
using CareCircuits.Engine.Definitions;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Forms;

/// <summary>One question with the way to answer it that suits its kind, its help, and what is wrong with the answer.</summary>
public sealed partial class FieldInput(Reader reader)
{
    /// <summary>More choices than these are a list to open.</summary>
    private const int MostRadios = 5;

    private const string Yes = "yes";

    /// <summary>The question.</summary>
    [Parameter]
    [EditorRequired]
    public required FormField Field { get; set; }

    /// <summary>The id of its input.</summary>
    [Parameter]
    [EditorRequired]
    public required string Id { get; set; }

    /// <summary>The answer so far, as a plain value.</summary>
    [Parameter]
    public object? Value { get; set; }

    /// <summary>Told each answer; null where it was taken back.</summary>
    [Parameter]
    public EventCallback<object?> ValueChanged { get; set; }

    /// <summary>What is wrong with the answer, in words.</summary>
    [Parameter]
    public string? Fault { get; set; }

    /// <summary>The services to choose from.</summary>
    [Parameter]
    public IReadOnlyList<FormOption>? Services { get; set; }

    /// <summary>The staff members to choose from.</summary>
    [Parameter]
    public IReadOnlyList<FormOption>? Staff { get; set; }

    private string Look => $"field {Field.Kind.ToString().ToLowerInvariant()} {(Fault is null ? "" : "invalid")}";

    private bool IsOneInput => Field.Kind switch
    {
        FieldKind.Needs or FieldKind.Consents or FieldKind.Duration or FieldKind.Boolean => false,
        FieldKind.Choice => Field.Options.Count > MostRadios,
        _ => true,
    };

    private string Written => PlainValues.Written(Field.Kind, Value, reader);

    private string? Invalid => Fault is null ? null : "true";

    private string? Described => (Fault, Field.Help) switch
    {
        (not null, { Length: > 0 }) => $"{Id}-wrong {Id}-help",
        (not null, _) => $"{Id}-wrong",
        (null, { Length: > 0 }) => $"{Id}-help",
        _ => null,
    };

    private IReadOnlyList<FormOption> Choices => Field.Kind switch
    {
        FieldKind.Service => Services ?? [],
        FieldKind.Staff => Staff ?? [],
        _ => Field.Options,
    };

    private FormOption Open => new("", Shared["NotKnown"]);

    private IReadOnlyList<FormOption> YesNo => [new(Yes, Shared["Yes"]), new("no", Shared["No"]), Open];

    private string YesNoValue => Value switch { true => Yes, false => "no", _ => "" };

    private IReadOnlyList<FormOption> WithOpen => [.. Field.Options, Open];

    private Task TypedAsync(string? typed) => ValueChanged.InvokeAsync(PlainValues.Read(Field.Kind, typed, reader));

    private Task ChosenAsync(ChangeEventArgs chosen) => TypedAsync(chosen.Value as string);
}
