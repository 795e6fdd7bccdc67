using System.Text;
using System.Text.Json.Serialization;
using CareCircuits.Rules.Data;
using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Json;

namespace CareCircuits.Rules.Tests.Json;

public sealed class DocumentReaderTests
{
    [Fact]
    public void A_whole_document_becomes_a_record()
    {
        var house = Read("""
            { "$schema": "x", "id": "home", "size": 3, "title": { "en": "Home" }, "opensOn": "2026-03-05", "stay": "P7D",
              "rooms": [ { "kind": "kitchen", "name": "cook", "stove": "gas-fire" }, { "kind": "cellar", "name": "down" } ],
              "data": { "who": "staff?", "mood": { "type": "choice", "options": [ "good", "bad" ] } } }
            """, out var findings);

        Assert.Empty(findings);
        Assert.Equal(("home", 3, new DateOnly(2026, 3, 5)), (house.Id, house.Size, house.OpensOn));
        Assert.Equal(Stove.GasFire, Assert.IsType<Kitchen>(house.Rooms[0]).Stove);
        Assert.Equal(new DataType { Type = DataKind.Staff, Optional = true }, house.Data["who"]);
        Assert.Equal(["good", "bad"], house.Data["mood"].Options!);
        Assert.Equal("Home", house.Title.In("fr"));
    }

    [Fact]
    public void Every_error_is_reported_with_its_line_and_pointer_and_the_rest_is_still_there()
    {
        var house = Read("""
            { "id": 7,
              "titel": { "en": "Home" },
              "rooms": [
                { "kind": "kitchen", "name": "cook",
                  "stove": "gasfire" },
                { "kind": "cellar", "name": "down" },
                { "kind": "celar" },
                { "kind": "cellar" } ],
              "data": { "who": "staf" } }
            """, out var findings);

        Assert.Equal(
            [
                (1, "/id", "`id` must be text, not the number 7."),
                (2, "/titel", "`titel` is not a property of a house; did you mean `title`?"),
                (5, "/rooms/0/stove", "`stove` must be `gas-fire` or `wood`, not the text \"gasfire\"; did you mean `gas-fire`?"),
                (7, "/rooms/2/kind", "`celar` is no kind of room; did you mean `cellar`?"),
                (8, "/rooms/3", "Item 4 of `rooms` lacks `name`."),
                (9, "/data/who", "`who` must be a kind of data, not the text \"staf\"; did you mean `staff`?"),
                (1, "", "The file lacks `title`."),
            ],
            findings.Select(finding => (finding.Place.Line, finding.Place.Pointer, finding.Message)));
        Assert.Equal("down", Assert.Single(house.Rooms).Name);
    }

    [Fact]
    public void Each_part_knows_where_it_stands()
    {
        var sources = new SourceMap();
        var root = JsonTreeReader.Read(new SourceFile("h.json", Encoding.UTF8.GetBytes("""
            { "id": "home", "title": { },
              "rooms": [ { "kind": "cellar",
                 "name": "down" } ] }
            """))).Root!;

        var house = DocumentReader.Read<House>(root, "h.json", sources).Document!;

        Assert.Equal(new Place("h.json", 2, "/rooms/0"), sources.PlaceOf(house.Rooms[0]));
        Assert.Equal(new Place("h.json", 3, "/rooms/0/name"), sources.PlaceOf(house.Rooms[0], "/name"));
        Assert.Equal(new Place("h.json", 2, "/rooms/0"), sources.PlaceOf(house.Rooms[0], "/nothing/there"));
        Assert.False(sources.IsPartial(house));
    }

    [Fact]
    public void A_raw_member_is_kept_when_it_has_the_shape_and_all_of_the_shape_is_optional()
    {
        Assert.Equal(4L, Read("""{ "id": "a", "title": {}, "given": { "size": 4 } }""", out var none).Given!["size"]!.Number);
        Assert.Empty(none);

        Read("""{ "id": "a", "title": {}, "given": { "sise": 4 } }""", out var findings);
        Assert.Equal("`sise` is not a property of a house; did you mean `size`?", Assert.Single(findings).Message);
    }

    private static House Read(string json, out IReadOnlyList<Finding> findings)
    {
        var root = JsonTreeReader.Read(new SourceFile("h.json", Encoding.UTF8.GetBytes(json))).Root!;
        var reading = DocumentReader.Read<House>(root, "h.json", new SourceMap());
        findings = reading.Findings;
        return reading.Document!;
    }

    public sealed record House
    {
        public required string Id { get; init; }

        public int Size { get; init; }

        public required Wording Title { get; init; }

        public DateOnly? OpensOn { get; init; }

        public Duration? Stay { get; init; }

        public IReadOnlyList<Room> Rooms { get; init; } = [];

        public IReadOnlyDictionary<string, DataType> Data { get; init; } = new Dictionary<string, DataType>();

        [ShapedAs(typeof(House))]
        public JsonTree? Given { get; init; }
    }

    [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
    [JsonDerivedType(typeof(Kitchen), "kitchen")]
    [JsonDerivedType(typeof(Cellar), "cellar")]
    public abstract record Room
    {
        public required string Name { get; init; }
    }

    public sealed record Kitchen : Room
    {
        public Stove Stove { get; init; }
    }

    public sealed record Cellar : Room;

    public enum Stove
    {
        GasFire,
        Wood,
    }
}
