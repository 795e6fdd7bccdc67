using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Data;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Engine.Checks;

/// <summary>CC701 for data of the wrong type for their use, outside expressions.</summary>
internal static class DataTypes
{
    private static readonly DataType Service = new() { Type = DataKind.Service };
    private static readonly DataType Staff = new() { Type = DataKind.Staff };

    public static void Check(CheckedCircuit circuit, CheckedWorkflow workflow, StepDefinition step)
    {
        if (!workflow.IsWhole)
            return;

        foreach (var use in DataUses.Of(step))
            if (ProblemOf(workflow, use) is { } problem)
                circuit.Findings.AtStep(Codes.Type, workflow, step, use.Pointer, problem);
        if (step is TaskStep task)
            for (var number = 0; number < task.Form.Count; number++)
                if (task.Form[number] is { Type: FieldKind.Consents, Into: not null })
                    circuit.Findings.AtStep(Codes.Type, workflow, step, $"/form/{number}/into",
                        "Answers to `consents` give or refuse consents; they go into no datum.");
    }

    /// <summary>What is wrong with using the datum so; null where nothing is, and where it does not exist.</summary>
    public static string? ProblemOf(CheckedWorkflow workflow, DataUse use)
    {
        if (use.Kind == DataUseKind.Answer && DataReference.PersonMemberOf(use.Written) is { } member)
            return ProblemOfMember(use.Field!, member);
        if (DataReference.NameOf(use.Written) is not { } name || !workflow.Definition.Data.TryGetValue(name, out var type))
            return null;

        var shown = Hints.Quoted(use.Written);
        return use.Kind switch
        {
            DataUseKind.From when type.Type is not (DataKind.Date or DataKind.DateTime) =>
                $"A time counts from a date or an instant, and {shown} is {TypeWords.Of(type)}.",
            DataUseKind.Party or DataUseKind.Feedback when type.Type is not (DataKind.Service or DataKind.Staff) =>
                $"This must be a service or a staff member, and {shown} is {TypeWords.Of(type)}.",
            DataUseKind.Service when !ExpressionType.Of(Service).Fits(type) =>
                $"The service that accepts goes here, and {shown} is {TypeWords.Of(type)}.",
            DataUseKind.Staff when !ExpressionType.Of(Staff).Fits(type) =>
                $"The staff member who accepts goes here, and {shown} is {TypeWords.Of(type)}.",
            DataUseKind.Answer when use.Field!.Type != FieldKind.Consents && !Fits(use.Field, type) =>
                $"The answer to {Hints.Quoted(use.Field.Name)} does not fit {shown}, which is {TypeWords.Of(type)}.",
            _ => null,
        };
    }

    private static string? ProblemOfMember(FieldDefinition field, string member)
    {
        if (FactCatalogue.Person.Find(member) is not { } known || field.Type == FieldKind.Consents)
            return null;
        if (member == "needs" || field.Type == FieldKind.Needs)
            return member == "needs" && field.Type == FieldKind.Needs ? null : "Only the grid of `needs` goes into `person.needs`, and nowhere else.";
        if (!known.Optional)
            return $"{Hints.Quoted("person." + member)} is not for a form to fill: it is never unknown.";
        return Fits(field, DataOf(known.Type))
            ? null
            : $"The answer to {Hints.Quoted(field.Name)} does not fit `person.{member}`, which is {TypeWords.Of(DataOf(known.Type))}.";
    }

    private static bool Fits(FieldDefinition field, DataType type) =>
        Enum.TryParse<DataKind>(field.Type.ToString(), out var kind)
        && ExpressionType.Of(new DataType { Type = kind, Options = field.Options }).Fits(type);

    private static DataType DataOf(ExpressionType type) => new()
    {
        Type = type switch
        {
            { Kind: ExpressionKind.Text, Codes: not null } => DataKind.Choice,
            { Kind: ExpressionKind.Integer } => DataKind.Integer,
            { Kind: ExpressionKind.Number } => DataKind.Number,
            { Kind: ExpressionKind.Boolean } => DataKind.Boolean,
            { Kind: ExpressionKind.Date } => DataKind.Date,
            { Kind: ExpressionKind.DateTime } => DataKind.DateTime,
            _ => DataKind.Text,
        },
        Options = type.Codes,
    };
}
