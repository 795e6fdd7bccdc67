using System.Text;
using System.Text.Json;

namespace CareCircuits.Cli.Tests;

/// <summary>What a command printed, and its exit code.</summary>
internal sealed record Called(int Code, string Output, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;
}

/// <summary>A folder of its own with a small circuit, its rules and its rehearsals, and the command to call on them.</summary>
internal sealed class Box : IDisposable
{
    public const string Circuit = "workflows/small/v1";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("care");

    public Box()
    {
        Write($"{Circuit}/circuit.json", """
            { "id": "small", "version": 1, "languages": [ "en" ], "title": { "en": "Small" }, "timeZone": "Europe/Brussels", "calendar": "be",
              "roles": [ { "id": "nurse", "title": { "en": "Nurse" } }, { "id": "lead", "title": { "en": "Lead" } } ],
              "events": [ { "id": "call.received", "title": { "en": "Call" } } ],
              "workflows": [ "first-call" ], "rules": [ { "set": "urgency", "version": 1 } ] }
            """);
        Write($"{Circuit}/first-call.json", """
            { "id": "first-call", "title": { "en": "First call" }, "startsOn": "call.received", "start": "how",
              "steps": [
                { "id": "how", "type": "decide", "title": { "en": "How urgent" }, "rules": "urgency",
                  "outcomes": { "high": "call" }, "otherwise": "closed", "unknown": "call" },
                { "id": "call", "type": "task", "title": { "en": "Call" }, "role": "nurse", "due": "PT4H", "overdue": { "escalate": "lead" },
                  "labels": { "done": { "en": "Done" } }, "outcomes": { "done": "closed" } },
                { "id": "closed", "type": "end", "title": { "en": "End" }, "result": "achieved" } ] }
            """);
        Write($"{Circuit}/scenarios/calls.json", """
            { "scenarios": [
                { "id": "called-in-time", "title": { "en": "Called in time" }, "now": "2026-03-02T09:00:00+01:00", "given": { "person": { "age": 90 } },
                  "play": [ { "event": "call.received", "expect": { "open": [ "call" ] } }, { "after": "PT1H", "complete": "call", "outcome": "done" } ],
                  "expect": { "workflow": "first-call", "result": "achieved" } },
                { "id": "can-wait", "title": { "en": "Can wait" }, "now": "2026-03-02T09:00:00+01:00", "given": { "person": { "age": 40 } },
                  "play": [ { "event": "call.received" } ], "expect": { "workflow": "first-call", "result": "achieved" } },
                { "id": "nobody-knows", "title": { "en": "Nobody knows" }, "now": "2026-03-02T09:00:00+01:00",
                  "play": [ { "event": "call.received", "expect": { "open": [ "call" ] } } ] } ] }
            """);
        Write("rules/urgency/v1.json", """
            [ { "WorkflowName": "urgency", "Version": 1, "Facts": { "person": "person" },
                "Rules": [ { "RuleName": "old", "Expression": "person.age > 80", "SuccessEvent": "high", "Properties": { "reason": { "en": "Old" } } } ] } ]
            """);
    }

    /// <summary>Where a file or folder of the box is.</summary>
    public string At(string name) => Path.Combine(folder.FullName, name);

    public string Read(string name) => File.ReadAllText(At(name));

    public Box Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public Box Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllBytes(At(name), bytes);
        return this;
    }

    /// <summary>Replaces a text that stands in the file.</summary>
    public Box Replace(string name, string old, string replacement)
    {
        Assert.Contains(old, Read(name), StringComparison.Ordinal);
        return Write(name, Read(name).Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <summary>Calls <c>care</c>; what begins with <c>@</c> is a file or folder of the box.</summary>
    public Called Care(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CareCircuits.Cli.Care.Run(
            [.. args.Select(arg => arg.StartsWith('@') ? At(arg[1..]) : arg)],
            new Surroundings(output, error) { Now = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(1)) });
        return new Called(code, output.ToString(), error.ToString());
    }

    public void Dispose() => folder.Delete(recursive: true);
}
