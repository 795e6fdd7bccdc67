using CareCircuits.Admin.Circuits;
using CareCircuits.Care.Studio;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Editing;
using CareCircuits.Rules.Findings;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Files;

/// <summary>The files of a draft as they are, to be edited as text. What cannot be read yet is kept as it was typed, and said at its line.</summary>
public sealed partial class FilesTab
{
    /// <summary>The coordinator at the draft.</summary>
    [Parameter]
    [EditorRequired]
    public required StudioSession Session { get; set; }

    /// <summary>Where the draft is.</summary>
    [Parameter]
    [EditorRequired]
    public required CircuitAddress Address { get; set; }

    /// <summary>The file that is shown; <c>circuit.json</c> where none is named.</summary>
    [SupplyParameterFromQuery(Name = "file")]
    public string? File { get; set; }

    private IEnumerable<string> Paths => Session.Files.Texts.Keys;

    private string? Shown => File is not null && Session.Files[File] is not null ? File : Paths.FirstOrDefault(path => path == Session.Files.CircuitPath) ?? Paths.FirstOrDefault();

    private string Short(string path) => path.StartsWith(Session.Files.Folder + "/", StringComparison.Ordinal) ? path[(Session.Files.Folder.Length + 1)..] : path;

    private List<Finding> Found(string path) => [.. Session.Now.Findings.Where(finding => finding.Place.File == path).OrderBy(finding => finding.Place.Line)];

    private int ErrorsIn(string path) => Session.Now.Findings.Count(finding => finding.Place.File == path && finding.Severity == Severity.Error);

    private Task SendAsync(string text)
    {
        var path = Shown!;
        return Session.EditAsync(files => (Outcome<DraftFiles>)files.With(path, text), new EditKind("file", path));
    }
}
