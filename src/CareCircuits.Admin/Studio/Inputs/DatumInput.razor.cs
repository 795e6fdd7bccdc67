using CareCircuits.Rules.Data;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>One datum: of what kind it is, whether it is always there, and what can be answered where it is a choice.</summary>
public sealed partial class DatumInput
{
    private string words = "";

    /// <summary>What the files call it.</summary>
    [Parameter]
    [EditorRequired]
    public required string Name { get; set; }

    private DatumForm Form => DatumForm.Read(Part.At(Pointer));

    private string Code => NewNames.Id(words);

    /// <summary>The kinds of things, in words.</summary>
    public static IReadOnlyList<Choosable> KindsOf(IStringLocalizer<InputWords> say) => [.. Enum.GetValues<DataKind>().Select(kind => new Choosable(DatumForm.NameOf(kind), say[$"Kind.{kind}"]))];

    private Task ChooseAsync(string? kind) => string.IsNullOrEmpty(kind) ? Task.CompletedTask : SetAsync(Form with { Kind = kind });

    private Task<bool> SetAsync(DatumForm wanted) => Part.SetAsync(Pointer, wanted.Json);

    private async Task AddOptionAsync()
    {
        if (Code.Length > 0 && !Form.Options.Contains(Code) && await SetAsync(Form.WithOption(Code, words.Trim(), Part.OwnLanguage)))
            words = "";
    }
}
