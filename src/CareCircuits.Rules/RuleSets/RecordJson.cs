using System.Text.Json;
using CareCircuits.Rules.Facts;
using CareCircuits.Rules.Json;

namespace CareCircuits.Rules.RuleSets;

/// <summary>Writes and reads the JSON of a decision's record.</summary>
internal static class RecordJson
{
    public static void Write(Utf8JsonWriter writer, DecisionRecord record)
    {
        writer.WriteStartObject();
        writer.WriteString("set", record.Set);
        writer.WriteNumber("version", record.Version);
        writer.WriteString("now", FactWriter.Text(record.Now));
        writer.WriteString("today", FactWriter.Text(record.Today));
        writer.WriteStartObject("facts");
        foreach (var fact in record.Present)
            WriteFact(writer, fact, record.Used.Where(used => used.Fact == fact));
        writer.WriteEndObject();
        writer.WriteStartObject("missing");
        foreach (var fact in record.Used.Select(used => used.Fact).Distinct().Except(record.Present))
            WriteFact(writer, fact, record.Used.Where(used => used.Fact == fact));
        writer.WriteEndObject();
        writer.WriteString("verdict", EnumNames.NameOf(record.Verdict));
        writer.WriteStartArray("outcomes");
        foreach (var outcome in record.Outcomes)
            writer.WriteStringValue(outcome);
        writer.WriteEndArray();
        writer.WriteNumber("score", record.Score);
        writer.WriteString("rule", record.Rule);
        writer.WriteString("error", record.Error);
        writer.WriteEndObject();
    }

    public static DecisionRecord? Read(JsonTree json, RuleSet set)
    {
        if (Moments.Instant(json["now"]?.Text) is not { } now || Moments.Day(json["today"]?.Text) is not { } today
            || json["version"]?.Number is not long version || json["set"]?.Text is not { } id
            || !EnumNames.Of(typeof(Verdict)).TryGetValue(json["verdict"]?.Text ?? "", out var verdict))
        {
            return null;
        }

        return new DecisionRecord
        {
            Set = id,
            Version = (int)version,
            Now = now,
            Today = today,
            Present = [.. json["facts"]?.Members.Select(fact => fact.Key) ?? []],
            Used = [.. Used(json["facts"], set), .. Used(json["missing"], set)],
            Verdict = (Verdict)verdict,
            Outcomes = [.. json["outcomes"]?.Items.Select(outcome => outcome.Text ?? "") ?? []],
            Score = json["score"]?.Number as long? ?? 0,
            Rule = json["rule"]?.Text,
            Error = json["error"]?.Text,
        };
    }

    private static void WriteFact(Utf8JsonWriter writer, string fact, IEnumerable<UsedFact> members)
    {
        writer.WriteStartObject(fact);
        foreach (var used in members)
        {
            writer.WritePropertyName(used.Member);
            FactWriter.Write(writer, used.Value);
        }

        writer.WriteEndObject();
    }

    private static IEnumerable<UsedFact> Used(JsonTree? facts, RuleSet set) =>
        from fact in facts?.Members ?? []
        from member in fact.Value.Members
        select new UsedFact(fact.Key, member.Key, Value(fact.Key, member.Key, member.Value.ToPlain(), set));

    // What does not fit its type is kept as it is, so that it goes wrong again as it did.
    private static object? Value(string fact, string member, object? raw, RuleSet set)
    {
        if (raw is null)
            return null;
        if (FactCatalogue.Find(fact)?.Find(member) is { } known)
            return FactValues.Read(known.Type with { Codes = null }, raw, Strictness.Lenient, out _);
        return set.Data.SlotOf(member) is var slot and >= 0
            && FactValues.Read(Expressions.ExpressionType.Of(set.Data.Members[slot].Value) with { Codes = null }, raw, Strictness.Lenient, out _) is { } value
                ? value
                : raw;
    }
}
