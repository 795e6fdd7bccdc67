using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Editing;

/// <summary>Mends for names that do not exist: the one that was meant, or the thing itself.</summary>
internal static class NameMends
{
    private static readonly string[] OfRoles = ["role", "escalate"];

    /// <summary>Whatever the finding asks about as probably meant.</summary>
    public static IEnumerable<Mend> Meant(MendContext context)
    {
        if (context.Hint is not { } hint || context.Finding.Code is not (Codes.UnknownName or Codes.Outcomes or Codes.Type))
            yield break;
        // The message quotes other names too; the one to replace is the one that is near.
        if (DidYouMean.Among(hint, context.Quoted) is { } wrong)
            yield return MendContext.Mend(MendKinds.UseName, draft => Use(draft, context.Place, wrong, hint), ("name", hint));
    }

    /// <summary>The thing itself is made, used, or no longer named.</summary>
    public static IEnumerable<Mend> For(MendContext context)
    {
        var name = context.Value.Text();
        if (context.Finding.Place.File == context.Draft.CircuitPath)
            return OfCircuit(context, name);
        if (context.Below.Length == 0 && context.Step is null)
            return [Listed(context)];
        if (name is not null && OfRoles.Contains(context.Last, StringComparer.Ordinal) && Names.IsKebab(name))
            return [Role(name)];
        return Event(context, name).Concat(Set(context, name));
    }

    private static IEnumerable<Mend> OfCircuit(MendContext context, string? name) => PropertyEdits.Parts(context.Below) switch
    {
        ["workflows", _] when name is not null =>
        [
            MendContext.Mend(MendKinds.UnlistWorkflow, draft => DraftEdit.Circuit(draft, circuit => circuit["workflows"].Take(name) ? null : new Refusal.DraftNotPossible(WhyNot.Changed)), ("name", name)),
        ],
        ["purposes", _, "recipients", _] when name is not null && Names.IsKebab(name) => [Role(name)],
        _ => Set(context, name),
    };

    private static Mend Role(string role) => MendContext.Mend(MendKinds.AddRole, draft => RoleEdits.Add(draft, role), ("role", role));

    private static Mend Listed(MendContext context)
    {
        var workflow = Names.StemOf(context.Finding.Place.File);
        return MendContext.Mend(MendKinds.ListWorkflow, draft => DraftEdit.Circuit(draft, circuit =>
        {
            circuit.List("workflows").Add(workflow);
            return null;
        }), ("name", workflow));
    }

    private static IEnumerable<Mend> Event(MendContext context, string? name)
    {
        var happening = PropertyEdits.Parts(context.Below) switch
        {
            ["startsOn"] or ["event"] => name,
            [.., "on" or "events", var key] => key,
            _ => null,
        };
        if (happening is not null && Names.IsEvent(happening) && !context.Names.Events.Contains(happening, StringComparer.Ordinal))
            yield return MendContext.Mend(MendKinds.AddEvent, draft => EventEdits.Add(draft, happening), ("name", happening));
    }

    // A set that is at hand but not used yet; of its versions the newest.
    private static IEnumerable<Mend> Set(MendContext context, string? name)
    {
        if (name is null || context.Last is not ("rules" or "services" or "candidates" or "targetGroup"))
            yield break;
        var newest = context.Rules.Where(file => Names.FolderOf(file.Path) == name).OrderByDescending(file => DraftFolder.VersionOf(Names.StemOf(file.Path)) ?? 0).FirstOrDefault();
        if (newest is not null && DraftFolder.VersionOf(Names.StemOf(newest.Path)) is { } version && DraftFolder.TextOf(newest) is { } text)
            yield return MendContext.Mend(MendKinds.PinRuleSet, draft => RuleEdits.Pin(draft, name, version, text), ("name", name));
    }

    // The name is the value at the place, a word in it, or the key under which the place stands.
    private static Outcome<DraftFiles> Use(DraftFiles draft, DraftPlace place, string wrong, string meant)
    {
        var key = PropertyEdits.Parts(place.Pointer) is [.., var last] ? last : "";
        if (key == wrong)
            return RenameKey(draft, place, key, meant);
        if (PropertyEdits.Get(draft, place) is JsonObject or JsonArray or null)
            return new Refusal.DraftNotPossible(WhyNot.Changed);

        var text = PropertyEdits.Get(draft, place).Text() ?? "";
        var name = new Regex($@"(?<![\w-]){Regex.Escape(wrong)}(?![\w-])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        return name.IsMatch(text)
            ? PropertyEdits.Set(draft, place, name.Replace(text, meant.Replace("$", "$$", StringComparison.Ordinal)))
            : new Refusal.DraftNotPossible(WhyNot.Changed);
    }

    private static Outcome<DraftFiles> RenameKey(DraftFiles draft, DraftPlace place, string key, string meant)
    {
        var parent = place with { Pointer = place.Pointer[..place.Pointer.LastIndexOf('/')] };
        if (PropertyEdits.Get(draft, parent) is not JsonObject map || map.ContainsKey(meant))
            return new Refusal.DraftNotPossible(WhyNot.Changed);
        map.RenameMember(key, meant);
        return PropertyEdits.Set(draft, parent, map);
    }
}
