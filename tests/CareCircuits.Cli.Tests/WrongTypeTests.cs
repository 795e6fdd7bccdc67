using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareCircuits.Cli.Tests;

/// <summary>The shipped files with one value replaced by a value of another type: said where it stands, in a sentence, whatever the value.</summary>
public sealed class WrongTypeTests
{
    private const string Circuit = "workflows/dual-diagnosis/v1";

    private static readonly string[] Replacements = ["null", "true", "7", "0.5", "\"other\"", "[]", "{}", "[[null]]", "{\"\":{}}"];

    public static TheoryData<string> Definitions => Named(file => !file.Contains("scenarios", StringComparison.Ordinal));

    public static TheoryData<string> Rehearsals => Named(file => file.Contains("scenarios", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Definitions))]
    public void In_a_definition_it_is_found_where_it_stands(string file)
    {
        using var box = Shipped();
        foreach (var (pointer, replacement, text) in Spoilt(box.Read(file), every: 11))
        {
            box.Write(file, text);
            var called = box.Care("verify", "@" + Circuit, "--json");

            Assert.Equal((1, ""), (called.Code, called.Error));
            Assert.True(Places(called, file).Any(place => IsBelow(place, pointer) || place.Length == 0), $"{pointer} = {replacement}: {string.Join(" ", Places(called, file))}");
        }
    }

    [Theory]
    [MemberData(nameof(Rehearsals))]
    public void A_rehearsal_is_refused_or_fails_or_passes(string file)
    {
        using var box = Shipped();
        foreach (var (_, _, text) in Spoilt(box.Read(file), every: 97))
        {
            box.Write("one.json", text);
            var called = box.Care("rehearse", "@" + Circuit, "--scenarios", "@one.json", "--json");

            Assert.InRange(called.Code, 0, 2);
            Assert.Equal(called.Code == 2, called.Output.Length == 0);
            Assert.DoesNotContain("should not have", called.Error, StringComparison.Ordinal);
        }
    }

    // Every so many values, a prime number, so that each kind of place meets each replacement.
    private static IEnumerable<(string Pointer, string Replacement, string Text)> Spoilt(string text, int every)
    {
        for (var number = 1; number < Values(JsonNode.Parse(text)!).Count(); number += every)
        {
            var spoilt = JsonNode.Parse(text)!;
            var value = Values(spoilt).ElementAt(number);
            var (pointer, replacement) = (PointerOf(value), Replacements[number % Replacements.Length]);
            if (KindOf(JsonNode.Parse(replacement)) == KindOf(value))
                continue;

            value.ReplaceWith(JsonNode.Parse(replacement));
            yield return (pointer, replacement, spoilt.ToJsonString());
        }
    }

    private static bool IsBelow(string place, string pointer) => (place + "/").StartsWith(pointer + "/", StringComparison.Ordinal);

    private static TheoryData<string> Named(Func<string, bool> wanted)
    {
        var files = new TheoryData<string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Top(), Circuit), "*.json", SearchOption.AllDirectories)
            .Append(Path.Combine(Top(), "rules/crisis-priority/v1.json")).Where(wanted))
            files.Add(Path.GetRelativePath(Top(), file));
        return files;
    }

    private static IEnumerable<string> Places(Called called, string file) => called.Json.GetProperty("findings").EnumerateArray()
        .Where(finding => finding.GetProperty("code").GetString() == "CC001" && finding.GetProperty("file").GetString()!.EndsWith(file, StringComparison.Ordinal))
        .Select(finding => finding.GetProperty("pointer").GetString()!);

    private static IEnumerable<JsonNode> Values(JsonNode node) => node switch
    {
        JsonObject members => members.Where(member => member.Key != "$schema").SelectMany(member => Values(member.Value!)).Prepend(node),
        JsonArray items => items.SelectMany(item => Values(item!)).Prepend(node),
        _ => [node],
    };

    private static string PointerOf(JsonNode node) => node.Parent switch
    {
        null => "",
        JsonArray list => $"{PointerOf(list)}/{node.GetElementIndex()}",
        var parent => $"{PointerOf(parent)}/{node.GetPropertyName()}",
    };

    private static JsonValueKind KindOf(JsonNode? node) => node?.GetValueKind() switch
    {
        null => JsonValueKind.Null,
        JsonValueKind.False => JsonValueKind.True,
        var kind => kind.Value,
    };

    private static Box Shipped()
    {
        var box = new Box();
        foreach (var folder in new[] { Circuit, "rules" })
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Top(), folder), "*.json", SearchOption.AllDirectories))
                box.Write(Path.GetRelativePath(Top(), file), File.ReadAllBytes(file));
        return box;
    }

    private static string Top()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CareCircuits.sln")))
            folder = folder.Parent;
        return folder!.FullName;
    }
}
