using System.Diagnostics;
using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Data;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Engine.Decisions;

/// <summary>The answers of one form, checked against its fields and sorted by where they go. Nothing counts unless everything fits.</summary>
internal sealed class FormReading(Circuit circuit, DataShape shape, TaskStep step, string outcome)
{
    private readonly List<Fault> faults = [];

    public List<(string Name, object? Value)> Data { get; } = [];

    public List<(string Member, object? Value)> Learned { get; } = [];

    public List<NeedFacts> Needs { get; } = [];

    public List<(string Purpose, bool Agreed)> Consents { get; } = [];

    public IReadOnlyList<Fault> Read(IReadOnlyDictionary<string, object?> form)
    {
        foreach (var name in form.Keys.Where(name => step.Form.All(field => field.Name != name)))
            faults.Add(new Fault(name, "is not a field of this form"));

        foreach (var field in step.Form)
        {
            if (form.GetValueOrDefault(field.Name) is { } answer)
                Read(field, answer);
            else if (field.Required && outcome != Outcomes.Declined)
                faults.Add(new Fault(field.Name, "needs an answer"));
        }

        return faults;
    }

    private void Read(FieldDefinition field, object answer)
    {
        switch (field.Type)
        {
            case FieldKind.Needs:
                ReadNeeds(field, answer);
                break;
            case FieldKind.Consents:
                ReadConsents(field, answer);
                break;
            default:
                ReadValue(field, answer);
                break;
        }
    }

    private void ReadValue(FieldDefinition field, object answer)
    {
        if (!DataValues.TryRead(TypeOf(field), answer, out var value, out var problem))
            faults.Add(new Fault(field.Name, problem));
        else if (DataReference.NameOf(field.Into) is { } name)
            Keep(field, name, value);
        else if (DataReference.PersonMemberOf(field.Into) is { } member)
            Learned.Add((member, value));
    }

    private void Keep(FieldDefinition field, string name, object? value)
    {
        if (shape.TypeOf(name) is not { } type || !DataValues.TryRead(type, value, out var kept, out var problem))
            faults.Add(new Fault(field.Name, $"does not fit data.{name}"));
        else
            Data.Add((name, kept));
    }

    private void ReadNeeds(FieldDefinition field, object answer)
    {
        if (answer is not IReadOnlyDictionary<string, object?> ratings)
        {
            faults.Add(new Fault(field.Name, "must give a rating for each domain"));
            return;
        }

        foreach (var (domain, rating) in ratings)
        {
            if (field.Options is { } domains && !domains.Contains(domain))
                faults.Add(new Fault(field.Name, $"does not ask about {domain}"));
            else if (rating is not long and not int || Convert.ToInt64(rating, null) is not (0 or 1 or 2 or 9))
                faults.Add(new Fault(field.Name, $"{domain} must be 0, 1, 2 or 9"));
            else
                Needs.Add(new NeedFacts { Domain = domain, Rating = Convert.ToInt64(rating, null), By = "person" });
        }
    }

    private void ReadConsents(FieldDefinition field, object answer)
    {
        var asked = field.Options ?? [.. circuit.Purposes.Keys.Order(StringComparer.Ordinal)];
        if (answer is not IReadOnlyList<object?> agreed || agreed.Any(purpose => purpose is not string))
        {
            faults.Add(new Fault(field.Name, "must list the purposes agreed to"));
            return;
        }

        foreach (var purpose in agreed.Cast<string>().Where(purpose => !asked.Contains(purpose)))
            faults.Add(new Fault(field.Name, $"does not ask about {purpose}"));
        foreach (var purpose in asked)
            Consents.Add((purpose, agreed.Contains(purpose)));
    }

    private static DataType TypeOf(FieldDefinition field) => new() { Type = KindOf(field.Type), Options = field.Options };

    private static DataKind KindOf(FieldKind kind) => kind switch
    {
        FieldKind.Text => DataKind.Text,
        FieldKind.Integer => DataKind.Integer,
        FieldKind.Number => DataKind.Number,
        FieldKind.Boolean => DataKind.Boolean,
        FieldKind.Date => DataKind.Date,
        FieldKind.DateTime => DataKind.DateTime,
        FieldKind.Duration => DataKind.Duration,
        FieldKind.Service => DataKind.Service,
        FieldKind.Staff => DataKind.Staff,
        FieldKind.Choice => DataKind.Choice,
        _ => throw new UnreachableException(),
    };
}
