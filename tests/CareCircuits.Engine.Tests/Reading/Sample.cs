using System.Text;
using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Tests.Reading;

/// <summary>A small circuit without errors, file by file, for tests to spoil.</summary>
internal sealed class Sample
{
    public const string Folder = "workflows/small/v2";

    private readonly Dictionary<string, byte[]> circuit = new()
    {
        ["circuit.json"] = Utf8("""
            { "$schema": "../../schema/circuit.schema.json",
              "id": "small", "version": 2, "languages": [ "fr", "en" ], "title": { "fr": "Petit", "en": "Small" },
              "timeZone": "Europe/Brussels", "calendar": "be",
              "roles": [ { "id": "nurse", "title": { "en": "Nurse" } }, { "id": "lead", "title": { "en": "Lead" } } ],
              "events": [ { "id": "call.received", "title": { "en": "Call" }, "data": { "reason": "text?", "on": "date" } } ],
              "purposes": [ { "id": "care", "title": { "en": "Care" }, "recipients": [ "nurse" ], "content": [ "contacts", "plan" ] } ],
              "workflows": [ "first-call" ],
              "rules": [ ] }
            """),
        ["first-call.json"] = Utf8("""
            { "id": "first-call", "title": { "en": "First call" }, "startsOn": "call.received", "once": true, "contactWithin": "P14D",
              "data": { "reason": "text?", "on": "date",
                        "reached": { "type": "choice", "options": [ "yes", "no" ], "optional": true, "labels": { "yes": { "en": "Yes" } } } },
              "start": "call",
              "steps": [
                { "id": "call", "type": "task", "title": { "en": "Call" }, "role": "nurse", "voluntary": true,
                  "due": { "after": "P2D", "from": "data.on", "clock": "working" },
                  "remind": [ "-PT4H", "PT0S" ],
                  "overdue": { "after": "PT12H", "escalate": "lead" },
                  "form": [ { "name": "reached", "type": "choice", "title": { "en": "Reached?" }, "options": [ "yes", "no" ], "into": "data.reached" } ],
                  "labels": { "done": { "en": "Done" } },
                  "outcomes": { "done": "both", "declined": "both" } },
                { "id": "both", "type": "parallel", "title": { "en": "Both" }, "complete": "all", "next": "which",
                  "branches": [ { "id": "one", "start": "note-it", "steps": [
                      { "id": "note-it", "type": "set", "title": { "en": "Note" }, "values": { "data.reached": "\"yes\"" }, "next": "one-done" },
                      { "id": "one-done", "type": "end", "title": { "en": "End" } } ] } ] },
                { "id": "which", "type": "decide", "title": { "en": "Which" },
                  "when": [ { "if": "data.reached == \"yes\"", "next": "closed" } ],
                  "otherwise": "closed", "unknown": "closed" },
                { "id": "closed", "type": "end", "title": { "en": "End" }, "result": "achieved" } ] }
            """),
    };

    private readonly Dictionary<string, byte[]> rules = [];

    /// <summary>The text of a file.</summary>
    public string this[string file]
    {
        get => Encoding.UTF8.GetString(circuit[file]);
        set => circuit[file] = Utf8(value);
    }

    public Sample With(string file, byte[] bytes)
    {
        circuit[file] = bytes;
        return this;
    }

    public Sample With(string file, string text) => With(file, Utf8(text));

    public Sample Without(string file)
    {
        circuit.Remove(file);
        return this;
    }

    /// <summary>Adds a file to the rules folder.</summary>
    public Sample WithRules(string file, string text)
    {
        rules[file] = Utf8(text);
        return this;
    }

    /// <summary>Replaces a text that stands in the file exactly once.</summary>
    public Sample Replace(string file, string old, string replacement)
    {
        var before = this[file];
        Assert.Equal(before.IndexOf(old, StringComparison.Ordinal), before.LastIndexOf(old, StringComparison.Ordinal));
        Assert.Contains(old, before, StringComparison.Ordinal);
        this[file] = before.Replace(old, replacement, StringComparison.Ordinal);
        return this;
    }

    public CircuitSources Sources(string folder = Folder) => new(
        folder,
        [.. circuit.Select(file => new SourceFile($"{folder}/{file.Key}", file.Value))],
        [.. rules.Select(file => new SourceFile($"rules/{file.Key}", file.Value))]);

    public CircuitReading Read() => CircuitReader.Read(Sources());

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
