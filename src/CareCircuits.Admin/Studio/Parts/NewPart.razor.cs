using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Parts;

/// <summary>Adds something, called by words; its id is made of them.</summary>
public sealed partial class NewPart
{
    private string words = "";

    /// <summary>What kind of thing it is, for the ids of its inputs.</summary>
    [Parameter]
    [EditorRequired]
    public required string Kind { get; set; }

    /// <summary>What is asked.</summary>
    [Parameter]
    [EditorRequired]
    public required string Label { get; set; }

    /// <summary>The id that words make.</summary>
    [Parameter]
    [EditorRequired]
    public required Func<string, string> IdOf { get; set; }

    /// <summary>Adds it under an id and words. Whether it was kept.</summary>
    [Parameter]
    [EditorRequired]
    public required Func<string, string, Task<bool>> Add { get; set; }

    private string Name => IdOf(words);

    private async Task AddAsync()
    {
        if (Name.Length > 0 && await Add(Name, words.Trim()))
            words = "";
    }
}
