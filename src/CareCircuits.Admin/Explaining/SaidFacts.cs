using System.Globalization;
using CareCircuits.Admin.Frame;
using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Networks;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Data;
using CareCircuits.Rules.Facts;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.Explaining;

/// <summary>The words for the facts of the catalogue, their codes, and the data of the circuits in the box.</summary>
public sealed class FactWords;

/// <summary>Says facts, data and their values as people do: "housing" and "none", the question of a form, the name of a service.</summary>
public sealed class SaidFacts(IStringLocalizer<FactWords> words, IStringLocalizer<SaidTime> times, Reader reader)
{
    /// <summary>The circuit whose data are said, where there is one.</summary>
    public Circuit? Circuit { get; init; }

    /// <summary>The workflow whose data are said; others of the circuit are asked where it does not know a name.</summary>
    public string? Workflow { get; init; }

    /// <summary>What services and staff are called.</summary>
    public NameBook Names { get; init; } = new(new Dictionary<string, Service>(), new Dictionary<string, StaffMember>());

    /// <summary>Yes, or no.</summary>
    public string Truth(bool so) => words[so ? "Yes" : "No"];

    /// <summary>What is said where nothing is known.</summary>
    public string NotKnown => words["NotKnown"];

    /// <summary>What a member of a fact, or a datum, is called.</summary>
    public string Name(string fact, string member)
    {
        if (fact == FactCatalogue.Data && FieldOf(member) is { } field)
            return LowerFirst(reader.Say(field.Title, member));
        var known = words[$"{fact}.{member}"];
        return known.ResourceNotFound ? Plainly(member) : known.Value;
    }

    /// <summary>A value of a member of a fact, or of a datum.</summary>
    public string Value(string fact, string member, object? value) => value switch
    {
        null => NotKnown,
        bool truth => Truth(truth),
        IReadOnlyList<NeedFacts> needs => needs.Count == 0 ? words["Nothing"] : string.Join(", ", needs.Select(Need)),
        IReadOnlyList<string> texts => texts.Count == 0 ? words["Nothing"] : string.Join(", ", texts.Select(text => Text(fact, member, text))),
        DateOnly day => SaidDay.Of(reader, day),
        DateTimeOffset instant => SaidTime.In(reader, times, instant),
        long or int => Text(fact, member, Convert.ToString(value, CultureInfo.InvariantCulture)!),
        decimal number => number.ToString(CultureInfo.CurrentCulture),
        _ => Text(fact, member, Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
    };

    /// <summary>One rating of a need: "alcohol (unmet)".</summary>
    public string Need(NeedFacts need) =>
        $"{Value("need", "domain", need.Domain)} ({Value("need", "rating", need.Rating)})";

    /// <summary>A code without words of its own, as well as can be: "not-now" becomes "not now", "safeTonight" becomes "safe tonight".</summary>
    public static string Plainly(string code) =>
        string.Concat(code.Select((letter, at) => letter is '-' or '_' or '.' ? " " : at > 0 && char.IsAsciiLetterUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));

    /// <summary>The words of a sentence that is to stand within another one.</summary>
    public static string LowerFirst(string text) =>
        text.Length > 1 && char.IsUpper(text[0]) && !char.IsUpper(text[1]) ? char.ToLower(text[0], CultureInfo.CurrentCulture) + text[1..] : text;

    private string Text(string fact, string member, string code)
    {
        if (fact == FactCatalogue.Data)
            return Datum(member, code);
        if (member is "languages")
            return Known($"language:{code}", code);
        if ((fact, member) is ("service", "id"))
            return reader.Say(Names.ServiceName(code), code);
        if ((fact, member) is ("staff", "id"))
            return Names.StaffName(code) ?? code;
        if ((fact, member) is ("enrolment", "consents") && Circuit?.Purposes.GetValueOrDefault(code) is { } purpose)
            return reader.Say(purpose.Title, code);
        if ((fact, member) is ("staff", "roles") && Circuit?.Definition.Roles.FirstOrDefault(role => role.Id == code) is { } held)
            return reader.Say(held.Title, code);
        return Known($"{fact}.{member}:{code}", HasCodes(fact, member) ? Plainly(code) : code);
    }

    private string Datum(string name, string code)
    {
        var type = TypeOf(name);
        return type?.Type switch
        {
            DataKind.Service => reader.Say(Names.ServiceName(code), code),
            DataKind.Staff => Names.StaffName(code) ?? code,
            DataKind.Choice => reader.Say(FieldOf(name)?.Labels?.GetValueOrDefault(code) ?? type.Labels?.GetValueOrDefault(code), Plainly(code)),
            _ => code,
        };
    }

    private string Known(string key, string otherwise) => words[key] is { ResourceNotFound: false } found ? found.Value : otherwise;

    private static bool HasCodes(string fact, string member) =>
        (fact == FactCatalogue.Need.Name ? FactCatalogue.Need : FactCatalogue.Find(fact))?.Find(member)?.Type.Codes is not null;

    /// <summary>The workflow that is meant, then the others.</summary>
    private IEnumerable<WorkflowPlan> Plans => Circuit is null ? [] : Circuit.InOrder.OrderBy(plan => plan.Definition.Id != Workflow);

    private DataType? TypeOf(string name) => Plans.Select(plan => plan.Shape.TypeOf(name)).FirstOrDefault(type => type is not null);

    /// <summary>The question whose answer becomes the datum: the best words there are for it.</summary>
    private FieldDefinition? FieldOf(string name) => Plans
        .SelectMany(plan => plan.Definition.Steps.SelectMany(TasksIn))
        .SelectMany(task => task.Form)
        .FirstOrDefault(field => DataReference.NameOf(field.Into) == name);

    private static IEnumerable<TaskStep> TasksIn(StepDefinition step) => step switch
    {
        TaskStep task => [task],
        ParallelStep parallel => parallel.Branches.SelectMany(branch => branch.Steps).SelectMany(TasksIn),
        _ => [],
    };
}
