using System.Text.Json.Nodes;
using CareCircuits.Admin.Explaining;
using CareCircuits.Rules.Completing;
using CareCircuits.Rules.Expressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>An expression, with what can come next while one types, and what it says in words below it.</summary>
public sealed partial class ExpressionInput(IJSRuntime browser, IStringLocalizer<FactWords> facts, IStringLocalizer<InputWords> words)
{
    /// <summary>More suggestions than this do not help.</summary>
    private const int Most = 12;

    private string? typed;
    private SuggestionList suggestions = new(0, 0, []);
    private int chosen = -1;
    private (string Text, ExpressionScope Scope, ExpressionReading Reading)? read;

    /// <summary>Told instead what was written, where more has to change.</summary>
    [Parameter]
    public EventCallback<string> Sent { get; set; }

    private string Written => Part.Text(Pointer) ?? "";

    private string Now => typed ?? Written;

    private bool IsOpen => suggestions.Suggestions.Count > 0;

    private IReadOnlyList<Suggestion> Shown => [.. suggestions.Suggestions.Take(Most)];

    private bool IsWrong => Now.Length > 0 && Reading.Errors.Count > 0;

    private string Described => DescribedBy is { } more ? $"{Id}-said {more}" : $"{Id}-said";

    private ExpressionReading Reading
    {
        get
        {
            if (read?.Text != Now || read.Value.Scope != Part.Scope)
                read = (Now, Part.Scope, Expression.Read(Now, Part.Scope));
            return read.Value.Reading;
        }
    }

    private async Task TypingAsync(string text)
    {
        typed = text;
        suggestions = Completion.At(text, await browser.InvokeAsync<int>("careInputs.caret", Id), Part.Scope);
        chosen = -1;
    }

    private async Task SendAsync(string text)
    {
        if (Sent.HasDelegate)
            await Sent.InvokeAsync(text);
        else
            await Part.SetAsync(Pointer, text.Length == 0 ? null : JsonValue.Create(text));
        typed = typed == text ? null : typed;
    }

    private async Task PressedAsync(KeyboardEventArgs pressed)
    {
        switch (pressed.Key)
        {
            case "ArrowDown" when !IsOpen:
                await TypingAsync(Now);
                break;
            case "ArrowDown" when IsOpen:
                chosen = (chosen + 1) % Shown.Count;
                break;
            case "ArrowUp" when IsOpen:
                chosen = chosen <= 0 ? Shown.Count - 1 : chosen - 1;
                break;
            case "Enter" or "Tab" when IsOpen && chosen >= 0:
                await TakeAsync(Shown[chosen]);
                break;
            case "Escape" or "Tab":
                suggestions = suggestions with { Suggestions = [] };
                break;
            default:
                break;
        }
    }

    private async Task TakeAsync(Suggestion suggestion)
    {
        var text = Now[..suggestions.Start] + suggestion.Text + Now[suggestions.End..];
        var caret = suggestions.Start + suggestion.Text.Length;
        suggestions = suggestions with { Suggestions = [] };
        await browser.InvokeVoidAsync("careInputs.put", Id, text, caret);
    }

    private string Meaning(Suggestion suggestion)
    {
        if (facts[suggestion.Meaning] is { ResourceNotFound: false } fact)
            return fact;
        if (words[$"Means.{suggestion.Meaning}"] is { ResourceNotFound: false } known)
            return known;
        if (suggestion.Kind == SuggestionKind.Member && suggestion.Meaning.StartsWith("data.", StringComparison.Ordinal))
            return Part.Words.FactName(Part.Workflow, "data", suggestion.Text);
        return suggestion.Kind is SuggestionKind.Code ? SaidFacts.Plainly(suggestion.Text.Trim('"')) : "";
    }
}
