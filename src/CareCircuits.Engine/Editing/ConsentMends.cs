using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Flow;

namespace CareCircuits.Engine.Editing;

/// <summary>Mends for what a consent does not cover, and for refusals after which nothing is offered.</summary>
internal static class ConsentMends
{
    public static IEnumerable<Mend> For(MendContext context)
    {
        if (context.Step is not { } step || step.Json.Text("purpose") is not { } purpose)
            return [];
        return PropertyEdits.Parts(context.Below) switch
        {
            ["content", _] when context.Value.Text() is { } content => Content(context, purpose, content),
            ["with"] when context.Value.Text() is { } role => [Recipient(purpose, role)],
            ["purpose"] => Recipients(context, step).Select(role => Recipient(purpose, role)),
            ["outcomes", _] => ContactAfter(context),
            _ => [],
        };
    }

    /// <summary>After the refusal, a contact.</summary>
    public static IEnumerable<Mend> ContactAfter(MendContext context) => context.Step is null || PropertyEdits.Parts(context.Below) is not ["outcomes", var outcome] ? [] :
    [
        MendContext.Mend(
            MendKinds.ContactAfter, draft => StepEdits.Insert(draft, context.Finding.Workflow!, Palette.Contact, context.Way(WayKind.Outcome, outcome)), ("outcome", outcome), ("step", context.Step.Id)),
    ];

    private static IEnumerable<Mend> Content(MendContext context, string purpose, string content)
    {
        if (context.Step!.Json["content"] is JsonArray { Count: > 1 })
            yield return MendContext.Mend(MendKinds.LeaveOut, draft => PropertyEdits.Set(draft, context.Place, null), ("content", content));
        yield return MendContext.Mend(MendKinds.WidenContent, draft => Widen(draft, purpose, "content", content), ("content", content), ("purpose", purpose));
    }

    private static Mend Recipient(string purpose, string role) =>
        MendContext.Mend(MendKinds.WidenRecipients, draft => Widen(draft, purpose, "recipients", role), ("role", role), ("purpose", purpose));

    // Who the share names, else those who receive under the circuit's other purposes.
    private static IEnumerable<string> Recipients(MendContext context, StepJson step)
    {
        if (step.Json.Text("with") is { } role && context.Names.Roles.Contains(role, StringComparer.Ordinal))
            return [role];
        return context.Names.Purposes.SelectMany(other => other["recipients"].Texts()).Distinct(StringComparer.Ordinal).Take(3);
    }

    private static Outcome<DraftFiles> Widen(DraftFiles draft, string purpose, string list, string item) => DraftEdit.Circuit(draft, circuit =>
    {
        if (circuit["purposes"].Named(purpose) is not { } widened)
            return new Refusal.DraftPartUnknown(purpose);
        if (!widened[list].Texts().Contains(item, StringComparer.Ordinal))
            widened.List(list).Add(item);
        return null;
    });
}
