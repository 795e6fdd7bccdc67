using System.Text.Json.Nodes;
using CareCircuits.Admin.Circuits;
using CareCircuits.Care.Studio;
using CareCircuits.Engine.Checks;
using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Admin.Studio;

/// <summary>A draft as it stands, with all that was found out about it. Made anew after each edit.</summary>
public sealed class ReadDraft
{
    private readonly Dictionary<string, JsonNode?> documents = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<Finding>> findings;

    /// <summary>Reads it. It is checked against the <paramref name="directory"/>.</summary>
    public ReadDraft(CircuitDraft draft, CheckedDirectory? directory)
    {
        Draft = draft;
        Reading = CircuitReader.Read(draft.Files.Sources);
        Shelved = Reading.Definition is null ? null : new ShelvedCircuit(Reading, draft.ChangedAt, directory);
        findings = new(() => Shelved?.Findings ?? CircuitChecks.Check(Reading));
    }

    /// <summary>The draft.</summary>
    public CircuitDraft Draft { get; }

    /// <summary>What could be read of it.</summary>
    public CircuitReading Reading { get; }

    /// <summary>The same as the pages about published versions take it; null where <c>circuit.json</c> cannot be read, so that only files can be shown.</summary>
    public ShelvedCircuit? Shelved { get; }

    /// <summary>What the checks find.</summary>
    public IReadOnlyList<Finding> Findings => findings.Value;

    /// <summary>What they could not decide in bounded work.</summary>
    public IReadOnlyList<OpenQuestion> Open => Shelved?.Open ?? [];

    /// <summary>A file as a document, to be looked at and not to be changed; null where it is missing or no JSON.</summary>
    public JsonNode? Document(string path)
    {
        if (!documents.TryGetValue(path, out var document))
            documents[path] = document = Draft.Files.Document(path);
        return document;
    }

    /// <summary>The findings that concern a step.</summary>
    public IEnumerable<Finding> At(string workflow, string step) => Findings.Where(finding => finding.Workflow == workflow && finding.Step == step);
}
