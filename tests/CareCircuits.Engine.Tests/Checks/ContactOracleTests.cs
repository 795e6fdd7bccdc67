using System.Text;
using System.Text.Json.Nodes;
using CareCircuits.Engine.Checks;
using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Tests.Checks;

/// <summary>CC203 beside a slower judge: one that lets people wander through small workflows by chance until nothing gets worse.</summary>
public sealed class ContactOracleTests
{
    private const int Steps = 6;

    [Fact]
    public void The_promise_is_broken_just_where_wandering_breaks_it()
    {
        var broken = 0;
        for (var seed = 0; seed < 400; seed++)
        {
            var maze = new Maze(new Random(seed));
            var found = CircuitChecks.Check(CircuitReader.Read(maze.Sources())).Any(finding => finding.Code == "CC203");
            Assert.True(maze.IsBroken() == found, $"seed {seed}: {maze.Workflow.ToJsonString()}");
            broken += found ? 1 : 0;
        }

        Assert.InRange(broken, 100, 300);
    }

    private sealed record Line(int From, int To, bool IsContact);

    private sealed class Maze
    {
        private readonly Random chance;
        private readonly List<Line> lines = [];
        private readonly int[] hours = new int[Steps + 1];
        private readonly int? anywhere;
        private readonly int promise;

        public Maze(Random chance)
        {
            this.chance = chance;
            promise = chance.Next(100, 700);
            var steps = new JsonArray([.. Enumerable.Range(0, Steps).Select(number => Step(number)), JsonNode.Parse("""{ "id": "s-6", "type": "end", "title": { "en": "t" }, "result": "over" }""")]);
            anywhere = chance.Next(3) == 0 ? chance.Next(Steps + 1) : null;
            Workflow = new JsonObject
            {
                ["id"] = "maze", ["title"] = new JsonObject { ["en"] = "t" }, ["contactWithin"] = $"PT{promise}H", ["start"] = "s-0", ["steps"] = steps,
                ["on"] = anywhere is { } target ? new JsonObject { ["case.closed"] = $"s-{target}" } : [],
            };
        }

        public JsonObject Workflow { get; }

        public CircuitSources Sources() => new("maze/v1", [File("circuit", Circuit), File("maze", Workflow.ToJsonString())], []);

        // For each step, come to since a contact or the start, interrupted or not: the longest time since. It grows until the promise breaks or nothing changes.
        public bool IsBroken()
        {
            var reached = Reached();
            var longest = new int[Steps + 1, 2];
            foreach (var step in Enumerable.Range(0, Steps + 1))
                longest[step, 0] = longest[step, 1] = -1;
            longest[0, 0] = 0;
            foreach (var line in lines.Where(line => line.IsContact && reached.Contains(line.From)))
                longest[line.To, 0] = Math.Max(longest[line.To, 0], 0);
            for (var changed = true; changed;)
            {
                changed = false;
                foreach (var step in Enumerable.Range(0, Steps))
                    foreach (var interrupted in new[] { 0, 1 })
                    {
                        var leaving = longest[step, interrupted] + hours[step];
                        if (longest[step, interrupted] < 0)
                            continue;
                        if (leaving > promise)
                            return true;
                        foreach (var line in lines.Where(line => line.From == step && !line.IsContact))
                            changed |= Raise(longest, line.To, interrupted, leaving);
                        if (anywhere is { } target && interrupted == 0)
                            changed |= Raise(longest, target, 1, leaving);
                    }
            }

            return false;
        }

        private static bool Raise(int[,] longest, int step, int interrupted, int hours)
        {
            if (longest[step, interrupted] >= hours)
                return false;
            longest[step, interrupted] = hours;
            return true;
        }

        private HashSet<int> Reached()
        {
            HashSet<int> reached = [0];
            List<int> ahead = [0];
            for (var at = 0; at < ahead.Count; at++)
                foreach (var to in lines.Where(line => line.From == ahead[at]).Select(line => line.To).Concat(anywhere is { } target && ahead[at] < Steps ? [target] : []))
                    if (reached.Add(to))
                        ahead.Add(to);
            return reached;
        }

        private JsonNode Step(int number)
        {
            hours[number] = chance.Next(1, 200);
            var isContact = chance.Next(5) < 3;
            var step = chance.Next(4) == 0
                ? JsonNode.Parse($$"""{ "type": "wait", "until": "PT{{hours[number]}}H", "timeout": "{{To(number, false)}}", "events": { "place.found": "{{To(number, false)}}" } }""")!
                : JsonNode.Parse($$"""
                    { "type": "task", "role": "nurse", "voluntary": {{(isContact ? "true" : "false")}}, "due": "PT{{hours[number]}}H", "overdue": { "escalate": "nurse" },
                      "labels": { "done": { "en": "d" } }, "outcomes": { "done": "{{To(number, isContact)}}", "declined": "{{To(number, isContact)}}" } }
                    """)!;
            if (step["overdue"] is { } overdue && chance.Next(4) == 0)
                overdue["next"] = To(number, false);
            if (chance.Next(6) == 0)
                step["on"] = new JsonObject { ["weather.changed"] = To(number, false) };
            step["id"] = $"s-{number}";
            step["title"] = new JsonObject { ["en"] = "t" };
            return step;
        }

        // Mostly forward, so that not every maze is a ring.
        private string To(int number, bool isContact)
        {
            var to = chance.Next(8) == 0 ? chance.Next(Steps + 1) : chance.Next(number + 1, Steps + 1);
            lines.Add(new Line(number, to, isContact));
            return $"s-{to}";
        }

        private static SourceFile File(string name, string json) => new($"maze/v1/{name}.json", Encoding.UTF8.GetBytes(json));

        private const string Circuit = """
            { "id": "maze", "version": 1, "languages": [ "en" ], "title": { "en": "t" }, "timeZone": "Europe/Brussels", "calendar": "be",
              "roles": [ { "id": "nurse", "title": { "en": "t" } } ],
              "events": [ { "id": "place.found", "title": { "en": "t" } }, { "id": "weather.changed", "title": { "en": "t" } }, { "id": "case.closed", "title": { "en": "t" } } ],
              "workflows": [ "maze" ] }
            """;
    }
}
