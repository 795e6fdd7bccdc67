using System.Text;
using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Json;

namespace CareCircuits.Rules.Tests.Json;

public sealed class JsonTreeReaderTests
{
    [Fact]
    public void Every_value_knows_its_line_and_pointer()
    {
        var root = Read("{ \"a/b\": [ 1,\n  { \"c~d\":\n\n true } ] }").Root!;

        var deepest = root["a/b"]!.Items[1]["c~d"]!;
        Assert.Equal(new Place("f.json", 4, "/a~1b/1/c~0d"), deepest.PlaceIn("f.json"));
        Assert.Same(deepest, root.Nearest("/a~1b/1/c~0d"));
        Assert.Same(root["a/b"], root.Nearest("/a~1b/7/x"));
    }

    [Fact]
    public void Plain_values_are_whole_numbers_decimals_texts_lists_and_maps()
    {
        var plain = (IReadOnlyDictionary<string, object?>)Read("""{ "a": 12, "b": 0.5, "c": [ null, "x", false ], "d": 1e3 }""").Root!.ToPlain()!;

        Assert.Equal((12L, 0.5m, 1000m), (plain["a"], plain["b"], plain["d"]));
        Assert.Equal([null, "x", false], (IReadOnlyList<object?>)plain["c"]!);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over() =>
        Assert.Empty(JsonTreeReader.Read(new SourceFile("f.json", (byte[])[0xEF, 0xBB, 0xBF, (byte)'{', (byte)'}'])).Findings);

    [Theory]
    [InlineData("{ \"a\": 1,\n \"a\": 2 }", 2, "/a", "`a` stands here twice.")]
    [InlineData("{ \"a\": [ 1, 2,\n ] }", 2, "/a/2", "Not valid JSON: The JSON array contains a trailing comma at the end.")]
    [InlineData("", 1, "", "The file is empty.")]
    [InlineData(" \n\n ", 1, "", "The file is empty.")]
    [InlineData("{ \"n\": 1e999 }", 1, "/n", "A number is too large.")]
    [InlineData("{ \"t\": \"\\ud800\" }", 1, "/t", "A text holds half of a character (a lone surrogate).")]
    [InlineData("{ \"t\":\n \"a\\u0000b\" }", 2, "/t", "A text holds the character NUL, which no text may.")]
    public void What_is_no_JSON_is_said_with_its_place(string json, int line, string pointer, string message)
    {
        var finding = Assert.Single(Read(json).Findings);

        Assert.Equal((Codes.Format, new Place("f.json", line, pointer), message), (finding.Code, finding.Place, finding.Message));
    }

    [Fact]
    public void Of_two_members_with_one_name_the_first_is_kept() =>
        Assert.Equal(1L, Read("""{ "a": 1, "a": 2 }""").Root!["a"]!.Number);

    [Theory]
    [InlineData("{ // a remark\n }")]
    [InlineData("{ 'a': 1 }")]
    [InlineData("{ \"a\": 01 }")]
    [InlineData("{ \"a\": NaN }")]
    [InlineData("{} {}")]
    [InlineData("{")]
    [InlineData("\0")]
    [InlineData("{ \"a\": \"\n\" }")]
    public void Nothing_but_JSON_is_JSON(string json)
    {
        var reading = Read(json);

        Assert.Null(reading.Root);
        Assert.StartsWith("Not valid JSON: ", Assert.Single(reading.Findings).Message, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", reading.Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_encodings_are_named_with_the_line()
    {
        Assert.Equal("The file is UTF-16; save it as UTF-8.", Only(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("{}"))).Message);

        var finding = Only([(byte)'{', (byte)'\n', (byte)'"', 0xE9, (byte)'"']);
        Assert.Equal((2, "The file is not UTF-8 text; save it as UTF-8."), (finding.Place.Line, finding.Message));
    }

    [Fact]
    public void Depth_length_and_number_of_values_are_bounded()
    {
        Assert.Null(Read(new string('[', 100_000)).Root);
        Assert.Null(Read(string.Concat(Enumerable.Repeat("{\"a\":", 65))).Root);
        Assert.NotNull(Read(new string('[', 64) + new string(']', 64)).Root);
        Assert.Equal("The file is longer than 16 MB.", Only(new byte[(16 * 1024 * 1024) + 1]).Message);
        Assert.Equal("The file holds more than a million values.", Assert.Single(Read("[" + new string('1', 1) + string.Concat(Enumerable.Repeat(",1", 1_000_000)) + "]").Findings).Message);
    }

    [Fact]
    public void A_file_cut_anywhere_is_said_to_be_cut()
    {
        var whole = Encoding.UTF8.GetBytes("""{ "é": [ 1.5e3, "text\n", true, null, { "b": "" } ] }""");

        for (var length = 0; length < whole.Length; length++)
        {
            var reading = JsonTreeReader.Read(new SourceFile("f.json", whole.AsMemory(0, length)));
            Assert.Null(reading.Root);
            Assert.NotEmpty(reading.Findings);
        }
    }

    [Fact]
    public void Mistakes_without_end_are_told_up_to_a_thousand()
    {
        var reading = Read("{" + string.Join(',', Enumerable.Repeat("\"a\":1", 100_000)) + "}");

        Assert.Equal(1001, reading.Findings.Count);
        Assert.Equal("There is more; mend the above first.", reading.Findings[^1].Message);
    }

    private static JsonReading Read(string json) => JsonTreeReader.Read(new SourceFile("f.json", Encoding.UTF8.GetBytes(json)));

    private static Finding Only(IEnumerable<byte> bytes) => Assert.Single(JsonTreeReader.Read(new SourceFile("f.json", bytes.ToArray())).Findings);
}
