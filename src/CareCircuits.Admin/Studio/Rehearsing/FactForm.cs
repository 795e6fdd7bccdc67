using CareCircuits.Admin.Explaining;
using CareCircuits.Admin.Forms;
using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Admin.Studio.Rehearsing;

/// <summary>The facts of the catalogue as questions of a form. What a form asks otherwise (needs, roles, consents) is left out.</summary>
public static class FactForm
{
    /// <summary>The questions about one fact.</summary>
    public static IReadOnlyList<FormField> Of(FactType fact, SaidFacts words) =>
        [.. fact.Members.Where(member => member.Name != "needs" && !GivenFacts.Chosen.Contains(member.Name)).Select(member => Of(fact, member, words))];

    private static FormField Of(FactType fact, FactMember member, SaidFacts words)
    {
        var name = words.Name(fact.Name, member.Name);
        return new FormField(member.Name, KindOf(member.Type), char.ToUpper(name[0], System.Globalization.CultureInfo.CurrentCulture) + name[1..])
        {
            Options = [.. (member.Type.Codes ?? []).Select(code => new FormOption(code, words.Value(fact.Name, member.Name, code)))],
            IsShort = true,
            Required = member.Name == "id",
        };
    }

    private static FieldKind KindOf(ExpressionType type) => type switch
    {
        { Kind: ExpressionKind.Text, Codes: not null } => FieldKind.Choice,
        { Kind: ExpressionKind.Integer } => FieldKind.Integer,
        { Kind: ExpressionKind.Boolean } => FieldKind.Boolean,
        { Kind: ExpressionKind.Date } => FieldKind.Date,
        _ => FieldKind.Text,
    };
}
