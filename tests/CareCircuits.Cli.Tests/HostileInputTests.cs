using System.Text;

namespace CareCircuits.Cli.Tests;

/// <summary>Whatever a file holds: a sentence and a code, never a stack trace.</summary>
public sealed class HostileInputTests
{
    private static readonly string[] Files = [$"{Box.Circuit}/circuit.json", $"{Box.Circuit}/first-call.json", $"{Box.Circuit}/scenarios/calls.json", "rules/urgency/v1.json"];

    private static readonly Dictionary<string, Func<byte[]>> Inputs = new()
    {
        ["empty"] = () => [],
        ["white space"] = () => "  \n\t"u8.ToArray(),
        ["NUL"] = () => new byte[1000],
        ["UTF-16"] = () => Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("{ }")).ToArray(),
        ["no UTF-8"] = () => [(byte)'{', (byte)'"', 0xFF, (byte)'"', (byte)':', (byte)'1', (byte)'}'],
        ["null"] = () => "null"u8.ToArray(),
        ["a number"] = () => "1e99999"u8.ToArray(),
        ["a text"] = () => "\"\\ud800\""u8.ToArray(),
        ["an empty list"] = () => "[]"u8.ToArray(),
        ["an empty object"] = () => "{}"u8.ToArray(),
        ["a list of an empty object"] = () => "[{}]"u8.ToArray(),
        ["deep lists"] = () => Bytes(new string('[', 200_000)),
        ["deep objects"] = () => Bytes(string.Concat(Enumerable.Repeat("{\"steps\":", 10_000))),
        ["10 MB of numbers"] = () => Bytes("[" + string.Concat(Enumerable.Repeat("1,", 5_000_000)) + "1]"),
        ["10 MB of text"] = () => Bytes("{\"id\":\"" + new string('x', 10_000_000) + "\"}"),
        ["100,000 unknown members"] = () => Bytes("{" + string.Join(',', Enumerable.Range(0, 100_000).Select(number => $"\"otherwis{number}\":1")) + "}"),
        ["one member 100,000 times"] = () => Bytes("{" + string.Join(',', Enumerable.Repeat("\"id\":\"a\"", 100_000)) + "}"),
        ["more than 16 MB"] = () => new byte[(16 * 1024 * 1024) + 1],
    };

    public static IEnumerable<object[]> Cases() => Files.SelectMany(file => Inputs.Keys.Select(input => new object[] { file, input }));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_file_of_anything_is_met_with_a_sentence(string file, string input)
    {
        using var box = new Box().Write("facts.json", "{ }").Write(file, Inputs[input]());

        foreach (var command in new[] { "verify", "rehearse" })
            ShouldBeCalm(box.Care(command, "@" + Box.Circuit), input == "an empty object" && file.Contains("scenarios", StringComparison.Ordinal));
        ShouldBeCalm(box.Care("format", "@" + file), mayBeWell: false);
        ShouldBeCalm(box.Care("diff", "@" + Box.Circuit, "@" + Box.Circuit), mayBeWell: file.Contains("scenarios", StringComparison.Ordinal));
        ShouldBeCalm(box.Care("decide", "@" + file, "--facts", "@facts.json"), mayBeWell: false);
        ShouldBeCalm(box.Care("decide", "@rules/urgency/v1.json", "--facts", "@" + file), mayBeWell: input == "an empty object");
    }

    [Fact]
    public void A_file_cut_anywhere_is_met_with_a_sentence()
    {
        using var box = new Box();
        foreach (var file in Files)
        {
            var whole = File.ReadAllBytes(box.At(file));
            for (var length = 0; length < whole.Length; length += 31)
            {
                box.Write(file, whole[..length]);
                ShouldBeCalm(box.Care("verify", "@" + Box.Circuit), mayBeWell: false);
            }

            box.Write(file, whole);
        }
    }

    [Fact]
    public void Ten_thousand_steps_are_checked()
    {
        using var box = new Box();
        var steps = Enumerable.Range(0, 10_000).Select(number => $$$"""
            { "id": "s{{{number}}}", "type": "task", "title": { "en": "S" }, "role": "nurse", "due": "PT4H", "overdue": { "escalate": "lead" },
              "labels": { "done": { "en": "Done" } }, "outcomes": { "done": "{{{(number == 9_999 ? "closed" : $"s{number + 1}")}}}" } },
            """);
        box.Replace($"{Box.Circuit}/first-call.json", "{ \"id\": \"call\"", string.Concat(steps) + "{ \"id\": \"call\"");
        box.Replace($"{Box.Circuit}/first-call.json", "\"high\": \"call\"", "\"high\": \"s0\"");

        Assert.Equal((0, ""), (box.Care("verify", "@" + Box.Circuit).Code, ""));
        Assert.Equal(0, box.Care("format", "@" + Box.Circuit).Code);
    }

    private static void ShouldBeCalm(Called called, bool mayBeWell)
    {
        if (!mayBeWell)
            Assert.InRange(called.Code, 1, 2);
        Assert.NotEqual("", called.Output + called.Error);
        Assert.DoesNotContain("   at ", called.Output + called.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("went wrong", called.Error, StringComparison.Ordinal);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
