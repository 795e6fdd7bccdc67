using System.Text;
using CareCircuits.Rules.Json;

namespace CareCircuits.Rules.Tests.Json;

public sealed class CanonicalJsonTests
{
    [Fact]
    public void Members_stand_in_the_order_of_the_type_maps_by_name_and_wordings_by_language()
    {
        const string Written = """
            { "rooms": [ { "name": "cook", "kind": "kitchen", "stove": "wood" } ], "data": { "who": "staff?", "mood": "text" },
              "title": { "en": "Home", "de": "Haus", "nl": "Huis", "fr": "Maison" }, "id": "home", "$schema": "s" }
            """;

        Assert.Equal(
            """
            {
              "$schema": "s",
              "id": "home",
              "title": { "fr": "Maison", "nl": "Huis", "en": "Home", "de": "Haus" },
              "rooms": [ { "name": "cook", "kind": "kitchen", "stove": "wood" } ],
              "data": { "mood": "text", "who": "staff?" }
            }

            """,
            Text(Written));
    }

    [Fact]
    public void What_does_not_fit_on_a_line_is_opened()
    {
        var text = Text($$"""{ "id": "home", "title": { "fr": "{{new string('x', 80)}}", "en": "{{new string('y', 80)}}" } }""");

        Assert.Contains("  \"title\": {\n    \"fr\": \"xxx", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 140));
    }

    [Fact]
    public void Writing_twice_is_writing_once()
    {
        var once = Text("""{ "title": { "en": "a\"\\\n\u0007é\u2028 😀" }, "id": "x", "size": 1.50, "rooms": [] }""");

        Assert.Equal(once, Text(once));
        Assert.Contains("""a\"\\\n\u0007é\u2028 😀""", once, StringComparison.Ordinal);
    }

    [Fact]
    public void The_hash_is_of_the_content_alone()
    {
        const string One = """{ "id": "home", "title": { "fr": "a", "en": "b" } }""";

        Assert.Equal(Hash(One), Hash("""{ "$schema": "elsewhere", "title": { "en": "b",    "fr": "a" }, "id": "home" }"""));
        Assert.NotEqual(Hash(One), Hash("""{ "id": "home", "title": { "fr": "a", "en": "c" } }"""));
        Assert.Matches("^[0-9a-f]{64}$", Hash(One));
    }

    [Fact]
    public void What_the_type_does_not_know_is_not_lost() =>
        Assert.Contains("\"unknown\": 1", Text("""{ "unknown": 1, "id": "home" }"""), StringComparison.Ordinal);

    private static string Text(string json) => CanonicalJson.Text(Root(json), typeof(DocumentReaderTests.House));

    private static string Hash(string json) => CanonicalJson.Hash(Root(json), typeof(DocumentReaderTests.House));

    private static JsonTree Root(string json) => JsonTreeReader.Read(new SourceFile("f.json", Encoding.UTF8.GetBytes(json))).Root!;
}
