using CareCircuits.Admin.Circuits.Drawing;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Circuits;

/// <summary>Texts of a drawing. In Razor the word <c>text</c> means something else, so they are written here.</summary>
internal static class Svg
{
    /// <summary>A text at a place. It is read to nobody: the box that it stands on has a name that says all.</summary>
    public static RenderFragment Text(string style, double x, double y, string text) => builder =>
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", style);
        builder.AddAttribute(2, "x", PathText.Number(x));
        builder.AddAttribute(3, "y", PathText.Number(y));
        builder.AddAttribute(4, "aria-hidden", "true");
        builder.AddContent(5, text);
        builder.CloseElement();
    };
}
