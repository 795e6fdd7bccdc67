using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Engine.Editing;

/// <summary>Mends for words and labels that are missing.</summary>
internal static class WordMends
{
    public static IEnumerable<Mend> For(MendContext context) => PropertyEdits.Parts(context.Finding.Place.Pointer) switch
    {
        [.., "outcomes", var outcome] => [Label(context, outcome)],
        [.., "options", _] when context.Value.Text() is { } option => [Label(context, option)],
        _ when context.Value is JsonObject wording => Copy(context, wording),
        _ => [],
    };

    // The copied words say from which language they are, so that nobody takes them for a translation.
    private static IEnumerable<Mend> Copy(MendContext context, JsonObject wording)
    {
        var missing = context.Names.Languages.Where(language => string.IsNullOrWhiteSpace(wording.Text(language))).ToList();
        if (missing.Count == 0 || wording.FirstOrDefault(words => !string.IsNullOrWhiteSpace(words.Value.Text())) is not { Value: { } source, Key: var from })
            yield break;
        yield return MendContext.Mend(MendKinds.CopyWording, draft =>
        {
            if (PropertyEdits.Get(draft, context.Place) is not JsonObject now)
                return new Refusal.DraftNotPossible(WhyNot.Changed);
            foreach (var language in missing)
                now[language] = $"[{from}] {source.Text()}";
            return PropertyEdits.Set(draft, context.Place, now);
        }, ("languages", string.Join(", ", missing)));
    }

    private static Mend Label(MendContext context, string name)
    {
        var holder = context.Finding.Place.Pointer;
        for (var up = 0; up < 2; up++)
            holder = holder[..holder.LastIndexOf('/')];
        var place = context.Place with { Pointer = holder };
        return MendContext.Mend(MendKinds.AddLabel, draft =>
        {
            if (PropertyEdits.Get(draft, place) is not JsonObject labelled)
                return new Refusal.DraftNotPossible(WhyNot.Changed);
            // A label of something else that is near was probably meant.
            if (context.Hint is { } slip && labelled["labels"] is JsonObject labels && labels.ContainsKey(slip))
                labels.RenameMember(slip, name);
            else
                labelled.Map("labels")[name] = FirstWords.ForOrFrom(name, context.Names.Languages);
            return PropertyEdits.Set(draft, place with { Pointer = holder + "/labels" }, labelled["labels"]!.DeepClone());
        }, ("name", name));
    }
}
