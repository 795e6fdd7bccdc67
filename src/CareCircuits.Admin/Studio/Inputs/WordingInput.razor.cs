using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>Words for people in each language of the circuit. Those that lack are marked, and can begin as a copy of another language.</summary>
public sealed partial class WordingInput
{
    /// <summary>How many lines each has.</summary>
    [Parameter]
    public int Rows { get; set; } = 1;

    /// <summary>Whether there need be no words at all: then what is empty in every language is taken away.</summary>
    [Parameter]
    public bool IsOptional { get; set; }

    // The words of a language that has some, to be copied: that of the reader first, because they can judge it.
    private string? Given => Part.Languages
        .Where(language => Part.Text(At(language)) is not null)
        .OrderBy(language => language != System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName).FirstOrDefault();

    private bool IsEmpty => IsOptional && Given is null;

    private string At(string language) => Pointers.To(Pointer, language);

    // The label stands for the first.
    private string IdOf(string language) => language == Part.Languages[0] ? Id : Part.IdOf(At(language));

    private Task SendAsync(string language, string typed)
    {
        if (typed.Length > 0)
            return Part.SetAsync(At(language), JsonValue.Create(typed));
        var isLast = IsOptional && Part.Names(Pointer).All(other => other == language);
        return Part.SetAsync(isLast ? Pointer : At(language), null);
    }

    private Task CopyAsync(string from, string to) => Part.SetAsync(At(to), JsonValue.Create(Part.Text(At(from))));
}
