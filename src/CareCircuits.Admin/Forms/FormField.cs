using CareCircuits.Admin.Frame;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Data;

namespace CareCircuits.Admin.Forms;

/// <summary>An answer that can be chosen.</summary>
/// <param name="Code">What is kept.</param>
/// <param name="Label">What people read.</param>
public sealed record FormOption(string Code, string Label);

/// <summary>One question of a form, in the reader's language.</summary>
/// <param name="Name">Its name in the form.</param>
/// <param name="Kind">What kind of answer it takes.</param>
/// <param name="Title">The question, as people read it.</param>
public sealed record FormField(string Name, FieldKind Kind, string Title)
{
    /// <summary>What can be chosen: the codes of a choice, the domains of needs, the purposes of consents.</summary>
    public IReadOnlyList<FormOption> Options { get; init; } = [];

    /// <summary>Whether it cannot be left open.</summary>
    public bool Required { get; init; }

    /// <summary>A word of help.</summary>
    public string? Help { get; init; }

    /// <summary>Whether a text is a few words rather than a story.</summary>
    public bool IsShort { get; init; }

    /// <summary>A question of a task.</summary>
    public static FormField Of(FieldDefinition field, Circuit circuit, Reader reader) => new(field.Name, field.Type, reader.Say(field.Title, field.Name))
    {
        Options = [.. CodesOf(field, circuit).Select(code => new FormOption(code, LabelOf(field, circuit, reader, code)))],
        Required = field.Required,
        Help = field.Help is { } help ? reader.Say(help, "") : null,
        // What is learnt of the person is a code, a number or a place.
        IsShort = DataReference.PersonMemberOf(field.Into) is not null,
    };

    /// <summary>A datum of an event; <paramref name="title"/> is the question, for data have no words of their own.</summary>
    public static FormField Of(string name, DataType type, string title, Reader reader) => new(name, KindOf(type.Type), title)
    {
        Options = [.. (type.Options ?? []).Select(code => new FormOption(code, reader.Say(type.Labels?.GetValueOrDefault(code), code)))],
        Required = !type.Optional,
        IsShort = true,
    };

    private static IReadOnlyList<string> CodesOf(FieldDefinition field, Circuit circuit) => field.Type switch
    {
        FieldKind.Needs => field.Options ?? NeedDomains.All,
        FieldKind.Consents => field.Options ?? [.. circuit.Definition.Purposes.Select(purpose => purpose.Id)],
        _ => field.Options ?? [],
    };

    private static string LabelOf(FieldDefinition field, Circuit circuit, Reader reader, string code) => field.Type switch
    {
        _ when field.Labels?.GetValueOrDefault(code) is { } label => reader.Say(label, code),
        FieldKind.Consents => reader.Say(circuit.Purposes.GetValueOrDefault(code)?.Title, code),
        // The words of domains are resources: empty here, said where they are shown.
        _ => code,
    };

    private static FieldKind KindOf(DataKind kind) => Enum.Parse<FieldKind>(kind.ToString());
}
